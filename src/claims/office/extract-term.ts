import type { TenureEntry } from "../../lexicon/tenures.ts";
import type { Analysis, Timex } from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import { type Span, sliceOf } from "../../model/span.ts";
import { attributionOf } from "../attributed.ts";
import type { TermAssertion } from "./assertion.ts";
import { isPersonNamed } from "./person.ts";
import { createTermReader, type Term } from "./read-term.ts";

interface Bound {
  readonly aspect: TermAssertion["aspect"];
  readonly time: Timex;
  readonly date: string;
}

/** Makes the extraction of when tenures began and ended: two claims for each bound, one on its date and one on its holder. */
export function createTermExtract(entries: readonly TenureEntry[]) {
  const read = createTermReader(entries);
  const vague = entries.filter(({ kind }) => kind === "vague").flatMap(({ forms }) => forms);
  return (analysis: Analysis): readonly Claim<TermAssertion>[] =>
    read(analysis).flatMap((term) => {
      if (term.role?.tense === "elect" || term.role?.tense === "future") return [];
      return boundsOf(term).flatMap((bound) => claimsOf(analysis, term, bound, vague));
    });
}

/** What each date bounds: "from 2009 to 2017", "until 2017", "since 2012". A verb of beginning or ending needs no preposition. */
function boundsOf({ kind, times }: Term): readonly Bound[] {
  const [first, second] = times;
  if (first?.edtf === undefined) return [];
  const [from = "", to] = first.edtf.split("/");
  if (kind === "service") {
    if (second?.edtf !== undefined) {
      return [...bound("start", first, from), ...bound("end", second, second.edtf.split("/").at(-1) ?? "")];
    }
    if (first.bound === "since") return bound("start", first, from);
    return first.bound === "until" ? bound("end", first, to ?? from) : [];
  }
  const aspect = kind === "end" || kind === "leave" ? "end" : "start";
  return first.bound === undefined && to === undefined ? bound(aspect, first, from) : [];
}

function bound(aspect: Bound["aspect"], time: Timex, date: string): readonly Bound[] {
  return date === "" || date === ".." || time.type !== "DATE" ? [] : [{ aspect, time, date }];
}

function claimsOf(
  analysis: Analysis,
  { person, role, kind, trigger }: Term,
  { aspect, time, date }: Bound,
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
      words: sliceOf(text, time),
      explicit: time.certainty === "explicit" && time.mod === undefined,
      named: isPersonNamed(person),
    },
    basis: held === "date" ? [time, person] : [person, time],
    trigger,
    ...(attributedTo === undefined ? {} : { attributedTo }),
  });
  return [of("holder", person.head), of("date", time)];
}
