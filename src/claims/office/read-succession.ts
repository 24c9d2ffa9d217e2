import type { TenureEntry } from "../../lexicon/tenures.ts";
import type { Analysis, Mention, RoleUse, Sentence, Timex } from "../../model/analysis.ts";
import { firstFrom, lastUpTo, type Span } from "../../model/span.ts";
import { hasPhrase, readPhrases } from "../phrases.ts";
import { sentencesWith } from "../sentences.ts";
import { isPersonNamed, roleOf } from "./person.ts";
import { personEndingAt, subjectBefore } from "./subject.ts";
import { objectOf, roleFrom } from "./succession-object.ts";

/** Who is said to have held an office right after whom. */
export interface Succession {
  readonly before: Mention;
  readonly after: Mention;
  /** The one whose name stands where the other's successor or predecessor is told. */
  readonly object: Mention;
  readonly role: RoleUse | null;
  /** A bare title, of a country that only the two names tell. */
  readonly title: Mention | null;
  /** No office is told, and words near by speak of a party or a team. */
  readonly elsewhere: boolean;
  /** The verb; none for nouns and plans. */
  readonly trigger: Span | null;
  /** When the one took over from the other. */
  readonly times: readonly Timex[];
}

const VERBS = ["succeed", "succeed-planned", "succeeding", "to-succeed", "follow", "succeeded-by"] as const;
const NOUNS = ["successor", "predecessor"] as const;
type Kind = (typeof VERBS)[number] | (typeof NOUNS)[number];
const KINDS: ReadonlySet<string> = new Set([...VERBS, ...NOUNS]);
/** Tokens of the sentence before that may tell which post is meant. */
const NEAR = 60;
const DOUBTS = new Set(["not", "never", "would", "could", "might", "may", "should", "to"]);

/** Makes the reader of successions: "X succeeded Y", "Y was succeeded by X", "X's predecessor, Y". Linear. */
export function createSuccessionReader(entries: readonly TenureEntry[]) {
  const formsOf = (kind: TenureEntry["kind"]): ReadonlySet<string> =>
    new Set(entries.filter((entry) => entry.kind === kind).flatMap(({ forms }) => forms));
  const phrase = readPhrases<Kind>(
    entries
      .filter(({ kind }) => KINDS.has(kind))
      .flatMap(({ kind, forms }) => forms.map((form) => [form, kind as Kind] as const)),
  );
  const otherPost = readPhrases(
    entries
      .filter(({ kind }) => kind === "other-post")
      .flatMap(({ forms }) => forms.map((form) => [form, true] as const)),
  );
  const words: Words = { asides: formsOf("aside"), chosen: formsOf("chosen"), posts: formsOf("post") };
  return (analysis: Analysis): readonly Succession[] =>
    sentencesWith(analysis.sentences, analysis.mentions, 2).flatMap((sentence, index, sentences) => {
      const found: Succession[] = [];
      for (const { first, last, value } of phrase.all(analysis.tokens, sentence.first, sentence.last)) {
        const one =
          value === "successor" || value === "predecessor"
            ? readNoun(analysis, sentence, first, last, value)
            : readVerb(analysis, sentence, first, last, value, words);
        if (one !== undefined) {
          const from = Math.max(sentences[index - 1]?.first ?? sentence.first, sentence.first - NEAR);
          const elsewhere = one.role === null && hasPhrase(analysis.tokens, from, sentence.last, otherPost);
          found.push({ ...one, elsewhere });
        }
      }
      return found;
    });
}

type Reading = Omit<Succession, "elsewhere">;

interface Words {
  readonly asides: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly posts: ReadonlySet<string>;
}

function readVerb(
  analysis: Analysis,
  sentence: Sentence,
  first: number,
  last: number,
  kind: (typeof VERBS)[number],
  { asides, chosen, posts }: Words,
): Reading | undefined {
  const { tokens } = analysis;
  if (DOUBTS.has(tokens[first - 1]?.lower ?? "")) return undefined;
  const object = objectOf(analysis, sentence, last, posts);
  if (object === undefined) return undefined;
  const isClause = kind !== "succeeding" && kind !== "to-succeed";
  const told = isClause ? undefined : chosenBefore(analysis, sentence, first, chosen, asides);
  const subject = isClause ? subjectBefore(analysis, sentence, first, asides) : told?.person;
  const role = object.role ?? told?.role ?? null;
  if (subject === undefined || (!isClause && role === null)) return undefined;
  if (kind === "follow" && role === null && !hasPost(analysis, sentence, first, posts)) return undefined;
  const [before, after] = kind === "succeeded-by" ? [subject, object.person] : [object.person, subject];
  const isPlan = kind === "succeed-planned" || kind === "to-succeed";
  return {
    before,
    after,
    object: object.person,
    role,
    title: object.title,
    trigger: isPlan ? null : { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 },
    times: kind === "succeeding" || isPlan ? [] : object.times,
  };
}

/** "X was sworn in as president …, succeeding", "named X as premier to succeed": whoever got the office told before, alone in the sentence. */
function chosenBefore(
  analysis: Analysis,
  sentence: Sentence,
  first: number,
  chosen: ReadonlySet<string>,
  asides: ReadonlySet<string>,
): { readonly person: Mention; readonly role: RoleUse | undefined } | undefined {
  const { tokens, mentions } = analysis;
  const verb = tokens[first]?.start ?? 0;
  let person: Mention | undefined;
  let role: RoleUse | undefined;
  const from = firstFrom(mentions, sentence.start);
  for (let index = lastUpTo(mentions, verb); index >= from; index--) {
    const mention = mentions[index] as Mention;
    if (mention.type !== "PERSON" || mention.end > verb) continue;
    const use = roleOf(mention);
    if (isPersonNamed(mention) || (mention.form === "pronoun" && mention.referent.kind === "entity")) {
      if (mention.plural || (person !== undefined && !isSame(person, mention))) return undefined;
      person = mention;
    }
    if (role === undefined && use !== undefined && use.start >= mention.start) {
      const lead = leadOf(analysis, use.start, asides);
      if (lead !== undefined && chosen.has(lead)) role = use;
    }
  }
  return person === undefined ? undefined : { person, role };
}

function isSame(a: Mention, b: Mention): boolean {
  return a.referent.kind === "entity" && b.referent.kind === "entity" && a.referent.id === b.referent.id;
}

/** The word before an office, but for articles and the like. */
function leadOf({ tokens }: Analysis, start: number, asides: ReadonlySet<string>): string | undefined {
  let at = lastUpTo(tokens, start - 1);
  if (tokens[at]?.lower !== "as" && asides.has(tokens[at]?.lower ?? "")) at--;
  return tokens[at]?.lower;
}

function hasPost({ tokens }: Analysis, sentence: Sentence, until: number, posts: ReadonlySet<string>): boolean {
  for (let at = sentence.first; at < until; at++) if (posts.has(tokens[at]?.lower ?? "")) return true;
  return false;
}

/** "X's predecessor, Y", "his successor Y", "Y, X's successor,". */
function readNoun(
  analysis: Analysis,
  sentence: Sentence,
  first: number,
  last: number,
  kind: (typeof NOUNS)[number],
): Reading | undefined {
  const { tokens, mentions, document } = analysis;
  const isPossessive = tokens[first - 1]?.lower === "'s" || tokens[first - 1]?.lower === "'";
  const at = isPossessive ? first - 2 : first - 1;
  if (at < sentence.first) return undefined;
  const subject = possessorAt(analysis, at, isPossessive);
  if (subject === undefined) return undefined;
  const from = tokens[last - 1]?.end ?? sentence.end;
  const next = mentions[firstFrom(mentions, from)];
  const isNext =
    next !== undefined &&
    next.end <= sentence.end &&
    /^,?\s*$/.test(document.text.slice(from, next.start)) &&
    !/^['’]/.test(document.text.slice(next.end, next.end + 1));
  const object = isNext ? next : appositive(analysis, sentence, subject);
  if (object === undefined || !isPersonNamed(object) || object.plural) return undefined;
  // "Y's successor at the bank, X", "his successor as mayor": another post, unless it is the one on record.
  const behind = tokens[last]?.lower ?? "";
  const role = behind === "as" ? roleFrom(analysis, sentence, last + 1) : null;
  if (role === undefined || behind === "at" || behind === "in" || behind === "on") return undefined;
  const [before, after] = kind === "predecessor" ? [object, subject] : [subject, object];
  return { before, after, object, role, title: null, trigger: null, times: [] };
}

function possessorAt(analysis: Analysis, at: number, isPossessive: boolean): Mention | undefined {
  const { tokens, mentions } = analysis;
  const whole = personEndingAt(analysis, at);
  if (whole?.form === "pronoun") return whole;
  if (whole !== undefined && isPossessive && isPersonNamed(whole)) return whole;
  const token = tokens[at];
  if (token === undefined) return undefined;
  const mention = mentions[lastUpTo(mentions, token.start)];
  return mention !== undefined && isPersonNamed(mention) && mention.end > token.end ? mention : undefined;
}

function appositive({ mentions, document }: Analysis, sentence: Sentence, subject: Mention): Mention | undefined {
  const before = mentions[lastUpTo(mentions, subject.start - 1)];
  if (before === undefined || before.start < sentence.start || !isPersonNamed(before)) return undefined;
  return /^,\s*$/.test(document.text.slice(before.end, subject.start)) ? before : undefined;
}
