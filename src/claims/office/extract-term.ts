import type { Lexicon } from "../../lexicon/index.ts";
import type { Analysis, Referent, Timex } from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import { type Span, sliceOf } from "../../model/span.ts";
import { attributionOf } from "../attributed.ts";
import { readPhrases } from "../phrases.ts";
import type { TermAssertion } from "./assertion.ts";
import { isPersonNamed } from "./person.ts";
import { createTermReader, type Term } from "./read-term.ts";
import { createTermEventReader } from "./term-events.ts";

/** One end of a tenure, as the text tells it. */
export interface Bound {
  readonly aspect: TermAssertion["aspect"];
  readonly time: Timex;
  readonly date: string;
  /** The other end, where the text tells both. */
  readonly pair: string | null;
}

/** Makes the extraction of when tenures began and ended: two claims for each bound, one on its date and one on its holder. */
export function createTermExtract({ tenures, events }: Pick<Lexicon, "tenures" | "events">) {
  const read = createTermReader(tenures);
  const formsOf = (wanted: string): readonly string[] =>
    tenures.filter(({ kind }) => kind === wanted).flatMap(({ forms }) => forms);
  const vague = formsOf("vague");
  const readEvents = createTermEventReader(events, {
    posts: readPhrases(formsOf("other-post").map((form) => [form, true] as const)),
    ranks: new Set(formsOf("rank")),
  });
  return (analysis: Analysis): readonly Claim<TermAssertion>[] => {
    const terms = read(analysis);
    const told = new Set(terms.flatMap(({ times }) => times));
    const more = readEvents(analysis).filter(({ times }) => !times.some((time) => told.has(time)));
    return [...terms, ...more].flatMap((term) => {
      if (term.role?.tense === "elect" || (term.role?.tense === "future" && term.kind !== "plan")) return [];
      return boundsOf(term).flatMap((bound) => claimsOf(analysis, term, bound, vague));
    });
  };
}

/** What each date bounds: "from 2009 to 2017", "until 2017", "since 2012". A verb of beginning or ending needs no preposition. */
export function boundsOf({ kind, times }: Term): readonly Bound[] {
  const [first, second] = times;
  if (first?.edtf === undefined) return [];
  const [from = "", to] = first.edtf.split("/");
  if (kind === "service") {
    if (second?.edtf !== undefined) {
      const until = second.edtf.split("/").at(-1) ?? "";
      return [...bound("start", first, from, until), ...bound("end", second, until, from)];
    }
    if (first.bound === "since") return bound("start", first, from);
    return first.bound === "until" ? bound("end", first, to ?? from) : [];
  }
  const aspect = kind === "end" || kind === "leave" ? "end" : "start";
  return first.bound === undefined && to === undefined ? bound(aspect, first, from) : [];
}

function bound(aspect: Bound["aspect"], time: Timex, date: string, pair: string | null = null): readonly Bound[] {
  return date === "" || date === ".." || time.type === "DURATION" || time.type === "SET"
    ? []
    : [{ aspect, time, date, pair }];
}

/** The claims on a bound: on its date, and on whose tenure it bounds. */
export function claimsOf(
  analysis: Analysis,
  {
    person,
    role,
    body,
    elsewhere,
    kind,
    trigger,
    peer,
    title,
  }: Term & { readonly peer?: Referent; readonly title?: Span | null },
  { aspect, time, date, pair }: Bound,
  vague: readonly string[],
): readonly Claim<TermAssertion>[] {
  const { text } = analysis.document;
  const attributedTo = attributionOf(analysis, time);
  const office = role === null ? "" : sliceOf(text, role).toLowerCase();
  const of = (held: TermAssertion["held"], span: Span): Claim<TermAssertion> => ({
    kind: "office",
    span: { start: span.start, end: span.end },
    assertion: {
      aspect,
      held,
      person: person.referent,
      name: sliceOf(text, person.head),
      role,
      vague: vague.some((title) => office.includes(title)),
      how: kind,
      date,
      pair,
      words: sliceOf(text, time),
      reading: readingOf(time, text),
      peer: peer ?? null,
      title: title === undefined || title === null ? null : sliceOf(text, title),
      body,
      elsewhere,
      named: isPersonNamed(person),
    },
    basis: held === "date" ? [time, person] : [person, time],
    ...(kind === "plan" ? {} : { trigger }),
    ...(attributedTo === undefined ? {} : { attributedTo }),
  });
  return [of("holder", person.head), of("date", time)];
}

const MONTH = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;
const WEEKDAY = /(?:day|night|morning|evening)\b/i;

/** A year that was filled in from the article's date may be another. */
function readingOf({ certainty, mod, anchor, start, end }: Timex, text: string): TermAssertion["reading"] {
  if (mod !== undefined) return "unsure";
  if (certainty === "explicit") return "explicit";
  if (anchor !== "published") return "unsure";
  const words = text.slice(start, end);
  if (MONTH.test(words)) return "yearless";
  return WEEKDAY.test(words) ? "weekday" : "unsure";
}
