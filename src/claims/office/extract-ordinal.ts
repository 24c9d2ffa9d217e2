import type { IncumbencyEntry } from "../../lexicon/incumbency.ts";
import {
  type Analysis,
  type Mention,
  type RoleUse,
  type Sentence,
  sentenceAt,
  type Token,
} from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import { firstFrom, lastUpTo, sliceOf } from "../../model/span.ts";
import { attributionOf } from "../attributed.ts";
import { type PhraseReader, readPhrases } from "../phrases.ts";
import type { HolderAssertion } from "./assertion.ts";
import { isDependent } from "./clause.ts";
import type { OrdinalFinder } from "./find-ordinal.ts";
import { isPersonNamed } from "./person.ts";

/** The longest phrase by which somebody comes to an office, in tokens. */
const LONGEST = 6;
/** People between the subject of a sentence and a later verb that are looked at. */
const MOST = 12;
/** Makes the extraction of numbers told of a holder by a verb: "X became the 45th president", "X … and served as the 45th". */
export function createOrdinalExtract(entries: readonly IncumbencyEntry[], ordinalIn: OrdinalFinder) {
  const phrase = readPhrases<true>(
    entries
      .filter(({ kind }) => kind === "becoming")
      .flatMap(({ forms }) => forms.map((form) => [form, true] as const)),
  );

  return (analysis: Analysis): readonly Claim<HolderAssertion>[] =>
    analysis.mentions.flatMap((mention) => {
      const { referent } = mention;
      if (referent.kind !== "role" || referent.role.ordinal === undefined) return [];
      const claim = readClaim(analysis, mention, referent.role, phrase, ordinalIn);
      return claim === undefined ? [] : [claim];
    });
}

function readClaim(
  analysis: Analysis,
  mention: Mention,
  role: RoleUse,
  phrase: PhraseReader<true>,
  ordinalIn: OrdinalFinder,
): Claim<HolderAssertion> | undefined {
  const { tokens, document } = analysis;
  const span = ordinalIn(analysis, role);
  const sentence = sentenceAt(analysis, role.start);
  if (span === undefined || sentence === undefined) return undefined;
  const at = firstFrom(tokens, role.start);
  const verb = verbBefore(tokens, sentence, at, phrase);
  const person = verb === undefined ? undefined : subjectOf(analysis, sentence, verb);
  if (verb === undefined || person === undefined) return undefined;
  const attributedTo = attributionOf(analysis, span);
  return {
    kind: "office",
    span,
    assertion: {
      aspect: "ordinal",
      person: person.referent,
      name: sliceOf(document.text, person.head),
      role,
      use: "past",
    },
    basis: [person, mention],
    trigger: { start: (tokens[verb] as Token).start, end: (tokens[at - 1] as Token).end },
    ...(attributedTo === undefined ? {} : { attributedTo }),
  };
}

/** The first token of the phrase that ends right before the office. */
function verbBefore(
  tokens: readonly Token[],
  sentence: Sentence,
  end: number,
  phrase: PhraseReader<true>,
): number | undefined {
  for (let at = Math.max(sentence.first, end - LONGEST); at < end; at++)
    if (phrase(tokens, at)?.last === end) return at;
  return undefined;
}

/** Whoever is named right before the verb; or who opens the sentence, where nobody else stands between. */
function subjectOf({ tokens, mentions }: Analysis, sentence: Sentence, verb: number): Mention | undefined {
  const before = tokens[verb - 1];
  if (before === undefined || verb - 1 < sentence.first) return undefined;
  const near = mentions[lastUpTo(mentions, before.start)];
  if (
    near !== undefined &&
    near.end === before.end &&
    near.start >= sentence.start &&
    near.type === "PERSON" &&
    near.form !== "nominal"
  )
    return isPersonNamed(near) && !isDependent(tokens, near) ? near : undefined;
  const first = firstFrom(mentions, sentence.start);
  const opening = mentions[first];
  if (opening === undefined || opening.start > (tokens[sentence.first] as Token).start || !isPersonNamed(opening))
    return undefined;
  if (tokens[firstFrom(tokens, opening.end)]?.lower === "'s") return undefined;
  for (let index = first + 1; index < mentions.length; index++) {
    const mention = mentions[index] as Mention;
    if (mention.start >= before.end) return opening;
    if (index - first > MOST || (mention.type === "PERSON" && !isSame(mention, opening))) return undefined;
  }
  return opening;
}

function isSame({ referent, form }: Mention, { referent: other }: Mention): boolean {
  if (form === "nominal") return true;
  return referent.kind === "entity" && other.kind === "entity" && referent.id === other.id;
}
