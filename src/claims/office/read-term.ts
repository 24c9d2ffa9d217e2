import type { TenureEntry } from "../../lexicon/tenures.ts";
import type { Analysis, Mention, Referent, RoleUse, Sentence, Timex, Token } from "../../model/analysis.ts";
import { firstFrom, lastUpTo, type Span } from "../../model/span.ts";
import { hasPhrase, type PhraseReader, readPhrases } from "../phrases.ts";
import { sentencesWith } from "../sentences.ts";
import { isOneOfSeveral } from "./one-of-several.ts";
import { roleOf } from "./person.ts";
import { appositions } from "./read-term-beside.ts";
import { personEndingAt, subjectBefore } from "./subject.ts";
import { timesAfter, timesBefore } from "./times.ts";

/** A tenure of which the text says when it began, ended or lasted. */
export interface Term {
  readonly person: Mention;
  readonly role: RoleUse | null;
  /** The body or country that the words say they headed. */
  readonly body: Referent | null;
  /** No office is told, and words near by speak of a party or a team. */
  readonly elsewhere: boolean;
  readonly kind: "start" | "swearing" | "plan" | "end" | "leave" | "service" | "chosen";
  /** The words that say so; of a mere apposition those of the office. */
  readonly trigger: Span;
  readonly times: readonly Timex[];
}

type Kind = Term["kind"] | "lead" | "span";
const KINDS: ReadonlySet<string> = new Set(["start", "swearing", "plan", "end", "leave", "service", "lead", "span"]);
/** Last words of verbs that say all without the name of an office. */
const HELD = new Set(["served", "office", "post", "term", "terms"]);
/** Behind the time these lead to a post that is told only there. */
const POSTS = new Set(["as", "in", "on", "for", "at"]);
/** Behind the office these make it one holder among several, or another office. */
const NARROWS = new Set(["to", "who", "ever", "of", "at", "for", "'s", "-"]);

/** Makes the reader of terms: all that the sentences say of when somebody's tenure began, ended or lasted. Linear. */
export function createTermReader(entries: readonly TenureEntry[]) {
  const phrase = readPhrases<Kind>(
    entries
      .filter(({ kind }) => KINDS.has(kind))
      .flatMap(({ kind, forms }) => forms.map((form) => [form, kind as Kind] as const)),
  );
  const formsOf = (wanted: TenureEntry["kind"]): readonly string[] =>
    entries.filter(({ kind }) => kind === wanted).flatMap(({ forms }) => forms);
  const asides = new Set(formsOf("aside"));
  const settings = readPhrases(formsOf("setting").map((form) => [form, true] as const));
  const otherPosts = readPhrases(formsOf("other-post").map((form) => [form, true] as const));

  return (analysis: Analysis): readonly Term[] =>
    // What has no date says nothing of a beginning or an end.
    sentencesWith(analysis.sentences, analysis.timexes).flatMap((sentence) => {
      const terms: Term[] = [];
      for (const { first, last, value } of phrase.all(analysis.tokens, sentence.first, sentence.last)) {
        const term =
          value === "lead" || value === "span"
            ? readBody(analysis, sentence, first, last, value, asides)
            : readVerb(analysis, sentence, first, last, value, asides, settings);
        if (term !== undefined) {
          const elsewhere = term.role === null && hasPhrase(analysis.tokens, sentence.first, sentence.last, otherPosts);
          terms.push({ ...term, elsewhere });
        }
      }
      return [...terms, ...appositions(analysis, sentence)];
    });
}

function readVerb(
  analysis: Analysis,
  sentence: Sentence,
  first: number,
  last: number,
  kind: Term["kind"],
  asides: ReadonlySet<string>,
  settings: PhraseReader<true>,
): Omit<Term, "elsewhere"> | undefined {
  const person = subjectBefore(analysis, sentence, first, asides);
  if (person === undefined) return undefined;
  const trigger = spanBetween(analysis, first, last);
  const office = officeAfter(analysis, sentence, person, last, asides);
  // "became", "was": without an office there is nothing that began.
  if (office === undefined && (last - first === 1 || kind === "service") && kind !== "end") {
    const held = analysis.tokens[last - 1]?.lower;
    if (held === undefined || !HELD.has(held)) return undefined;
  }
  const after = office ?? trigger;
  const found = timesAfter(analysis, sentence, settingAfter(analysis, sentence, after.end, settings) ?? after.end);
  const times = found.length > 0 ? found : timesBefore(analysis, sentence, person);
  if (times.length === 0 || (office === undefined && leadsOn(analysis, sentence, times))) return undefined;
  return { person, role: office ?? titleOf(person, kind), body: null, kind, trigger, times };
}

/** "led Freedonia from 2009 to 2017", "her presidency from 2009 to 2017". */
function readBody(
  analysis: Analysis,
  sentence: Sentence,
  first: number,
  last: number,
  kind: "lead" | "span",
  asides: ReadonlySet<string>,
): Omit<Term, "elsewhere"> | undefined {
  const { tokens, mentions, document } = analysis;
  const trigger = spanBetween(analysis, first, last);
  const lead = tokens[first - 1]?.lower;
  const person =
    kind === "lead"
      ? subjectBefore(analysis, sentence, first, asides)
      : personEndingAt(analysis, lead === "'s" || lead === "'" ? first - 2 : first - 1);
  if (person === undefined || person.start < sentence.start) return undefined;
  const body = kind === "lead" ? mentions[firstFrom(mentions, trigger.end)] : undefined;
  if (kind === "lead") {
    const isBody = body !== undefined && (body.type === "ORGANIZATION" || body.type === "PLACE");
    if (!isBody || !/^\s+(?:the\s+)?$/i.test(document.text.slice(trigger.end, body.start))) return undefined;
    if (body.referent.kind !== "entity") return undefined;
  }
  const times = timesAfter(analysis, sentence, body?.end ?? trigger.end);
  if (times.length === 0 || leadsOn(analysis, sentence, times)) return undefined;
  return { person, role: null, body: body?.referent ?? null, kind: "service", trigger, times };
}

/** The end of "under Otto Brandt" and the like, where it follows at once. */
function settingAfter(
  { tokens, mentions }: Analysis,
  sentence: Sentence,
  from: number,
  settings: PhraseReader<true>,
): number | undefined {
  const at = lastUpTo(tokens, from) + 1;
  const found = settings(tokens, at);
  const start = found === undefined ? undefined : tokens[found.last]?.start;
  const whom = start === undefined ? undefined : mentions[firstFrom(mentions, start)];
  return whom !== undefined && whom.start === start && whom.end <= sentence.end ? whom.end : undefined;
}

/** Behind the times a post is told: "served from 2001 to 2005 as mayor". */
function leadsOn({ tokens }: Analysis, sentence: Sentence, times: readonly Timex[]): boolean {
  const end = times.at(-1)?.end ?? sentence.end;
  const next = tokens[lastUpTo(tokens, end - 1) + 1];
  return next !== undefined && next.start < sentence.end && POSTS.has(next.lower);
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
      if (behind !== undefined && NARROWS.has(behind)) return undefined;
      return isOneOfSeveral(tokens, firstFrom(tokens, role.end)) ? undefined : role;
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

/** The office of the title; whoever left it may be called former. */
function titleOf({ form, role }: Mention, kind: Term["kind"]): RoleUse | null {
  if (form !== "titled" || role === undefined || role.offices.length === 0) return null;
  return role.tense === "current" || (kind === "end" && role.tense === "former") ? role : null;
}

function spanBetween({ tokens }: Analysis, first: number, last: number): Span {
  return { start: (tokens[first] as Token).start, end: (tokens[last - 1] as Token).end };
}
