import type { Referent } from "../../model/analysis.ts";
import { capitalsIn } from "../../model/signature.ts";
import type { Passage } from "./chunks.ts";
import type { Discourse } from "./discourse.ts";
import type { Draft } from "./drafts.ts";
import { lastTwo, type Place } from "./groups.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Pronoun } from "./lexemes.ts";
import { type Antecedent, antecedentOf } from "./pronouns.ts";
import { capsOf, type Word } from "./words.ts";

/** What a look at one word for a pronoun or a group needs. */
export interface ReferenceContext extends Place {
  readonly knowledge: Knowledge;
  readonly discourse: Discourse;
  readonly text: string;
  readonly passage: Passage;
  readonly firstOfBlock: boolean;
  readonly isQuoted: (offset: number) => boolean;
}

/** Between "the two" and its noun stand so many words at most. */
const LONGEST_GROUP = 4;

/** The pronoun or group phrase that begins at the word, resolved against what was mentioned before. */
export function referenceAt(context: ReferenceContext, at: number): Draft | null {
  const { knowledge, passage } = context;
  const word = passage.words[at] as Word;
  const opener = knowledge.openerOf(word);
  if (opener === undefined) return null;
  if (opener.pronoun !== undefined) return pronounDraft(context, at, opener.pronoun);
  const after = passage.words[at + 1];
  const next = after !== undefined && opener.mayOpen(after.signature) ? after.lower : undefined;
  const pair = next === undefined ? undefined : opener.pairs.get(next);
  if (pair !== undefined) return groupDraft(context, at, at + 2, pair, "person");
  const long = next === undefined ? undefined : opener.cues.get(next);
  const by = long ?? opener.cue;
  return by === undefined ? null : groupAt(context, at, at + (long === undefined ? 1 : 2), by);
}

function groupAt(context: ReferenceContext, at: number, from: number, by: string): Draft | null {
  const { knowledge, passage } = context;
  const { words } = passage;
  for (let end = from; end < Math.min(words.length, from + LONGEST_GROUP); end++) {
    const word = words[end] as Word;
    const two = knowledge.groupNouns.get(`${word.lower} ${words[end + 1]?.lower}`);
    const three = knowledge.groupNouns.get(`${word.lower} ${words[end + 1]?.lower} ${words[end + 2]?.lower}`);
    const noun = three ?? two ?? knowledge.groupNouns.get(word.lower);
    if (noun !== undefined) {
      const last = end + (three ? 3 : two ? 2 : 1);
      return groupDraft(context, at, last, noun.by, noun.of);
    }
    // "The two met": the verb follows at once.
    if (end === from && from - at === 2 && (word.pos === "VERB" || word.pos === "AUX"))
      return groupDraft(context, at, from, by, "person");
    if (word.pos !== "ADJ") return null;
  }
  return null;
}

function groupDraft(
  context: ReferenceContext,
  first: number,
  last: number,
  by: string,
  of: "person" | "country" | "either",
): Draft {
  const { discourse, passage, text } = context;
  const words = text.slice(passage.words[first]?.start, passage.words[last - 1]?.end);
  const country = of === "person" ? null : lastTwo(discourse, "country", context);
  const found = country ?? (of === "country" ? null : lastTwo(discourse, "person", context));
  return {
    first,
    last,
    headFirst: first,
    headLast: last,
    by,
    form: "group",
    type: country !== null || of === "country" ? "PLACE" : "PERSON",
    referent: found ?? { kind: "unlisted", name: words },
    plural: true,
    gender: null,
    name: undefined,
    role: undefined,
    suggestion: undefined,
    phrase: undefined,
    country: undefined,
  };
}

function pronounDraft(context: ReferenceContext, at: number, pronoun: Pronoun): Draft | null {
  const { discourse, passage, text, isQuoted, sentence, block, firstOfBlock } = context;
  const word = passage.words[at] as Word;
  if (capsOf(word) === 2) return null;
  const name = text.slice(word.start, word.end);
  const plural = pronoun.number === "plural";
  const made = ({ referent, name }: Antecedent): Draft => ({
    first: at,
    last: at + 1,
    headFirst: at,
    headLast: at + 1,
    by: pronoun.by,
    form: "pronoun",
    type: "PERSON",
    referent,
    plural,
    gender: pronoun.gender ?? null,
    name,
    role: undefined,
    suggestion: undefined,
    phrase: undefined,
    country: undefined,
  });
  const unlisted: Referent = { kind: "unlisted", name };
  if (isQuoted(word.start)) return made({ referent: unlisted });
  if (plural) return made({ referent: pluralAntecedent(context, at) ?? unlisted });
  const object = word.lower === "him" || (word.lower === "her" && !NOUNS.has(passage.words[at + 1]?.pos ?? ""));
  return made(antecedentOf(discourse, { sentence, block, firstOfBlock, text: name, pronoun, object }));
}

/** Before a word of these classes "her" is hers. */
const NOUNS = new Set(["NOUN", "ADJ", "PROPN", "NUM"]);

/** "they": the last group of this sentence or the one before, unless a plural noun ("experts") stands nearer. */
function pluralAntecedent({ discourse, passage, sentence }: ReferenceContext, at: number): Referent | null {
  const { group } = discourse;
  if (group === null || group.sentence < sentence - 1) return null;
  const from = group.sentence === sentence ? group.first + 1 : 0;
  for (let index = Math.max(from, at - 30); index < at; index++) {
    const { pos, lower, signature } = passage.words[index] as Word;
    const noun = capitalsIn(signature) === 0 ? pos === "NOUN" : index === 0 && /^(NOUN|PROPN|VERB)$/.test(pos);
    if (noun && lower.length > 3 && lower.endsWith("s") && !lower.endsWith("ss")) return null;
  }
  return group.referent;
}
