import type { TenureEntry } from "../../lexicon/tenures.ts";
import type { Analysis, Mention, RoleUse, Sentence, Timex, Token } from "../../model/analysis.ts";
import { firstFrom, type Span } from "../../model/span.ts";
import { readPhrases } from "../phrases.ts";
import { sentencesWith } from "../sentences.ts";
import { isPersonNamed, roleOf } from "./person.ts";
import { subjectBefore } from "./subject.ts";
import { timesAfter, timesBefore } from "./times.ts";

/** A tenure of which the text says when it began, ended or lasted. */
export interface Term {
  readonly person: Mention;
  readonly role: RoleUse | null;
  readonly kind: "start" | "swearing" | "end" | "leave" | "service";
  /** The words that say so; of a mere apposition those of the office. */
  readonly trigger: Span;
  readonly times: readonly Timex[];
}

type Kind = Term["kind"];
const KINDS: ReadonlySet<string> = new Set(["start", "swearing", "end", "leave", "service"]);
/** Behind the office these make it one holder among several, or another office. */
const NARROWS = new Set(["to", "who", "ever", "of", "at", "for", "'s", "-"]);

/** Makes the reader of terms: all that the sentences say of when somebody's tenure began, ended or lasted. Linear. */
export function createTermReader(entries: readonly TenureEntry[]) {
  const phrase = readPhrases<Kind>(
    entries
      .filter(({ kind }) => KINDS.has(kind))
      .flatMap(({ kind, forms }) => forms.map((form) => [form, kind as Kind] as const)),
  );
  const asides = new Set(entries.filter(({ kind }) => kind === "aside").flatMap(({ forms }) => forms));

  return (analysis: Analysis): readonly Term[] =>
    // What has no date says nothing of a beginning or an end.
    sentencesWith(analysis.sentences, analysis.timexes).flatMap((sentence) => {
      const terms: Term[] = [];
      for (let at = sentence.first; at < sentence.last; at++) {
        const verb = phrase(analysis.tokens, at);
        if (verb === undefined) continue;
        const term = readVerb(analysis, sentence, at, verb.last, verb.value, asides);
        if (term !== undefined) terms.push(term);
        at = verb.last - 1;
      }
      return [...terms, ...appositions(analysis, sentence)];
    });
}

function readVerb(
  analysis: Analysis,
  sentence: Sentence,
  first: number,
  last: number,
  kind: Kind,
  asides: ReadonlySet<string>,
): Term | undefined {
  const person = subjectBefore(analysis, sentence, first, asides);
  if (person === undefined) return undefined;
  const trigger = spanBetween(analysis, first, last);
  const office = officeAfter(analysis, sentence, person, last, asides);
  // "became", "was": without an office there is nothing that began.
  if (office === undefined && (last - first === 1 || kind === "service") && kind !== "end") {
    const held = analysis.tokens[last - 1]?.lower;
    if (held !== "served" && held !== "office" && held !== "post") return undefined;
  }
  const after = office ?? trigger;
  const found = timesAfter(analysis, sentence, after.end);
  const times = found.length > 0 ? found : timesBefore(analysis, sentence, person);
  if (times.length === 0) return undefined;
  return { person, role: office ?? titleOf(person), kind, trigger, times };
}

/** "X, president from 2009 to 2017,": an office with the bounds of its time. */
function appositions(analysis: Analysis, sentence: Sentence): readonly Term[] {
  const { mentions, document } = analysis;
  const terms: Term[] = [];
  for (let index = firstFrom(mentions, sentence.start); index < mentions.length; index++) {
    const mention = mentions[index] as Mention;
    if (mention.start >= sentence.end) break;
    const role = roleOf(mention);
    if (role === undefined || role.end > mention.end) continue;
    const person = mentions[index - 1];
    if (person === undefined || mention.form === "titled") continue;
    if (!/^\s*,\s*(?:the\s+|a\s+)?$/i.test(document.text.slice(person.end, role.start))) continue;
    if (person.start < sentence.start || !isPersonNamed(person)) continue;
    const times = timesAfter(analysis, sentence, mention.end).filter(({ bound }) => bound !== undefined);
    if (times.length < 2) continue;
    terms.push({ person, role, kind: "service", trigger: { start: role.start, end: role.end }, times });
  }
  return terms;
}

/** The office that the verb leads to: "became [the] president of South Korea", "resigned as prime minister". */
function officeAfter(
  { tokens, mentions }: Analysis,
  sentence: Sentence,
  person: Mention,
  last: number,
  asides: ReadonlySet<string>,
): RoleUse | undefined {
  let at = last;
  while (at < Math.min(sentence.last, last + 3)) {
    const start = (tokens[at] as Token).start;
    const index = firstFrom(mentions, start);
    for (const mention of [person, ...mentions.slice(index, index + 2)]) {
      const role = roleOf(mention);
      if (role === undefined || role.start !== start) continue;
      const behind = tokenFrom(tokens, at, sentence.last, role.end);
      return behind !== undefined && NARROWS.has(behind) ? undefined : role;
    }
    if (!asides.has((tokens[at] as Token).lower)) return undefined;
    at++;
  }
  return undefined;
}

function tokenFrom(tokens: readonly Token[], from: number, last: number, offset: number): string | undefined {
  let at = from;
  while (at < last && (tokens[at] as Token).start < offset) at++;
  return at < last ? tokens[at]?.lower : undefined;
}

function titleOf({ form, role }: Mention): RoleUse | null {
  return form === "titled" && role !== undefined && role.tense === "current" ? role : null;
}

function spanBetween({ tokens }: Analysis, first: number, last: number): Span {
  return { start: (tokens[first] as Token).start, end: (tokens[last - 1] as Token).end };
}
