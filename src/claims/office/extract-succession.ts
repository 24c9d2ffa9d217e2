import type { TenureEntry } from "../../lexicon/tenures.ts";
import type { Analysis, Mention, RoleUse, Sentence, Token } from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import { firstFrom, lastAtOrBefore, sliceOf } from "../../model/span.ts";
import { attributionOf } from "../attributed.ts";
import { readPhrases } from "../phrases.ts";
import { sentencesWith } from "../sentences.ts";
import type { SuccessionAssertion } from "./assertion.ts";
import { isPersonNamed, roleOf } from "./person.ts";

type Kind = "succeed" | "succeeded-by" | "successor" | "predecessor";
const KINDS: ReadonlySet<string> = new Set(["succeed", "succeeded-by", "successor", "predecessor"]);
const DOUBTS = new Set(["if", "whether", "unless", "not", "never", "would", "could", "might", "may"]);

/** Sentences with more mentions are lists. */
const MOST = 40;

/** Makes the extraction of who followed whom: "X succeeded Y", "Y was succeeded by X", "X's predecessor, Y". Linear. */
export function createSuccessionExtract(entries: readonly TenureEntry[]) {
  const phrase = readPhrases<Kind>(
    entries
      .filter(({ kind }) => KINDS.has(kind))
      .flatMap(({ kind, forms }) => forms.map((form) => [form, kind as Kind] as const)),
  );
  return (analysis: Analysis): readonly Claim<SuccessionAssertion>[] =>
    sentencesWith(analysis.sentences, analysis.mentions).flatMap((sentence) => {
      const claims: Claim<SuccessionAssertion>[] = [];
      for (let at = sentence.first; at < sentence.last; at++) {
        const found = phrase(analysis.tokens, at);
        if (found === undefined) continue;
        const claim = readClaim(analysis, sentence, at, found.last, found.value);
        if (claim !== undefined) claims.push(claim);
        at = found.last - 1;
      }
      return claims;
    });
}

function readClaim(
  analysis: Analysis,
  sentence: Sentence,
  first: number,
  last: number,
  kind: Kind,
): Claim<SuccessionAssertion> | undefined {
  const { tokens, document } = analysis;
  const noun = kind === "successor" || kind === "predecessor";
  const subject = mentionBefore(analysis, sentence, first, noun);
  let object = mentionAfter(analysis, sentence, last, noun);
  let told = object;
  if (subject === undefined) return undefined;
  if (object === undefined && noun) {
    // "X, Y's successor,": in apposition behind the name.
    object = appositive(analysis, sentence, subject);
    told = object;
  }
  if (object === undefined || told === undefined || !isPersonNamed(object)) return undefined;
  if (DOUBTS.has(tokens[first - 1]?.lower ?? "")) return undefined;
  if (subject.form === "pronoun" && !isAlone(analysis, sentence, subject, object)) return undefined;
  const follows = kind === "succeed" || kind === "predecessor";
  const attributedTo = attributionOf(analysis, object.head);
  return {
    kind: "office",
    span: { start: object.head.start, end: object.head.end },
    assertion: {
      aspect: "successor",
      person: object.referent,
      name: sliceOf(document.text, object.head),
      before: (follows ? object : subject).referent,
      after: (follows ? subject : object).referent,
      role: roleAfter(analysis, sentence, object),
    },
    basis: [object, subject],
    ...(noun ? {} : { trigger: { start: (tokens[first] as Token).start, end: (tokens[last - 1] as Token).end } }),
    ...(attributedTo === undefined ? {} : { attributedTo }),
  };
}

/** The person right before the verb, or the possessor right before the noun. */
function mentionBefore(
  { tokens, mentions }: Analysis,
  sentence: Sentence,
  first: number,
  noun: boolean,
): Mention | undefined {
  let at = first - 1;
  const possessive = noun && (tokens[at]?.lower === "'s" || tokens[at]?.lower === "'");
  if (possessive || (!noun && tokens[at]?.lower === "who")) at--;
  if (!noun && tokens[at]?.text === ",") at--;
  const token = tokens[at];
  if (token === undefined || at < sentence.first) return undefined;
  const mention = mentions[lastAtOrBefore(mentions, token.start, ({ start }) => start)];
  if (mention === undefined || mention.type !== "PERSON") return undefined;
  if (noun) {
    if (mention.form === "pronoun") return mention.end === token.end ? mention : undefined;
    return isPersonNamed(mention) && mention.end >= token.end && (possessive || mention.end > token.end)
      ? mention
      : undefined;
  }
  return mention.end === token.end && isPersonNamed(mention) ? mention : undefined;
}

/** The person named right behind; between a noun and the name a comma or a title may stand. */
function mentionAfter(analysis: Analysis, sentence: Sentence, last: number, noun: boolean): Mention | undefined {
  const { tokens, mentions, document } = analysis;
  const from = tokens[last - 1]?.end ?? sentence.end;
  const mention = mentions[firstFrom(mentions, from)];
  if (mention === undefined || mention.end > sentence.end || mention.start - from > 4) return undefined;
  const gap = document.text.slice(from, mention.start);
  if (!(noun ? /^,?\s*$/ : /^\s*$/).test(gap)) return undefined;
  const next = document.text.slice(mention.end, mention.end + 2);
  return mention.type === "PERSON" && !next.startsWith("'") && !next.startsWith("’") ? mention : undefined;
}

function appositive({ mentions, document }: Analysis, sentence: Sentence, subject: Mention): Mention | undefined {
  const before = mentions[lastAtOrBefore(mentions, subject.start - 1, ({ start }) => start)];
  if (before === undefined || before.start < sentence.start || !isPersonNamed(before)) return undefined;
  return /^,\s*$/.test(document.text.slice(before.end, subject.start)) ? before : undefined;
}

/** The person whom the pronoun stands for is the only other one named in the sentence. */
function isAlone({ mentions }: Analysis, sentence: Sentence, pronoun: Mention, object: Mention): boolean {
  const { referent } = pronoun;
  if (referent.kind !== "entity") return false;
  let found = false;
  const first = firstFrom(mentions, sentence.start);
  for (let index = first; index < mentions.length; index++) {
    const mention = mentions[index] as Mention;
    if (mention.start >= sentence.end) break;
    if (index - first > MOST) return false;
    if (mention === object || mention === pronoun || mention.type !== "PERSON") continue;
    if (mention.referent.kind !== "entity" || mention.referent.id !== referent.id) return false;
    found ||= isPersonNamed(mention);
  }
  return found;
}

/** "succeeded Trump as president": the office behind. */
function roleAfter({ mentions, document }: Analysis, sentence: Sentence, object: Mention): RoleUse | null {
  const next = mentions[firstFrom(mentions, object.end)];
  const role = next === undefined ? undefined : roleOf(next);
  if (next === undefined || role === undefined || next.start >= sentence.end) return null;
  return /^\s+as\s+(?:the\s+|its\s+)?$/.test(document.text.slice(object.end, role.start)) ? role : null;
}
