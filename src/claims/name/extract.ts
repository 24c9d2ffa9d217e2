import type { Analysis, Mention } from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import { lastUpTo, type Span } from "../../model/span.ts";
import { type ContrastFinder, sentenceWords } from "../witness/contrast.ts";
import type { NameAssertion } from "./assertion.ts";
import { introductionOf, isSpeaker } from "./introduction.ts";
import { isSpeltOut, type Slip, slipBetween } from "./spelling.ts";
import { type Spelling, spellingsOf } from "./spellings.ts";

/** Shorter words are other words as soon as a letter changes. */
const SHORTEST = 4;
const LONG = 6;
/** Letters at either end of which an edit leaves one end alone; six letters are enough for that. */
const EDGE = 2;
/** Names alike at an end that are compared with each other. */
const MOST_ALIKE = 24;

/** A claim for each name that the article spells otherwise elsewhere, at the rarer spelling's first place. */
export function createExtract(findContrast: ContrastFinder) {
  return (analysis: Analysis): readonly Claim<NameAssertion>[] => {
    const { full, alone } = spellingsOf(analysis);
    const pairs = [...alikeIn(full), ...surnamesAlike(full, alone)];
    const told = new Set<Spelling>();
    return pairs.flatMap(([a, b]) => {
      const [rare, usual] = isRarer(a, b) ? [a, b] : [b, a];
      if (told.has(rare) || !isSlip(analysis, rare, usual, findContrast)) return [];
      told.add(rare);
      return [claimOf(analysis, rare, usual)];
    });
  };
}

function claimOf({ document: { text } }: Analysis, rare: Spelling, usual: Spelling): Claim<NameAssertion> {
  const [here, there] = [rare, usual].map(({ mentions }) => mentions[0] as Mention) as [Mention, Mention];
  const isAlone = rare.words.length === 1;
  return {
    kind: "name",
    span: { start: here.head.start, end: here.head.end },
    assertion: { other: isAlone ? lastWord(text, there.head) : { start: there.head.start, end: there.head.end } },
    basis: [here, there],
  };
}

function lastWord(text: string, { start, end }: Span): Span {
  return { start: start + text.slice(start, end).search(/\S+$/), end };
}

/** The rarer of two spellings; of equally rare ones the later. */
function isRarer(a: Spelling, b: Spelling): boolean {
  return a.uses === b.uses ? startOf(a) > startOf(b) : a.uses < b.uses;
}

function startOf({ mentions }: Spelling): number {
  return mentions[0]?.start ?? 0;
}

/** Pairs that may be one edit apart: an edit leaves either the first letters alone or the last. No name is held against all. */
function alikeIn(spellings: readonly Spelling[]): [Spelling, Spelling][] {
  const pairs: [Spelling, Spelling][] = [];
  const byBegin = new Map<string, Spelling[]>();
  const byEnd = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    const { letters } = spelling;
    const near = [
      ...alikeUnder(byBegin, letters.slice(0, EDGE), spelling),
      ...alikeUnder(byEnd, letters.slice(-EDGE), spelling),
    ];
    for (const other of near.length > 1 ? new Set(near) : near) pairs.push([other, spelling]);
  }
  return pairs;
}

const NONE: readonly Spelling[] = [];

/** Those before it under the key that are one edit apart; then it is kept there as well. */
function alikeUnder(buckets: Map<string, Spelling[]>, key: string, spelling: Spelling): readonly Spelling[] {
  const bucket = buckets.get(key);
  if (bucket === undefined) {
    buckets.set(key, [spelling]);
    return NONE;
  }
  const near = bucket.filter((other) => slipBetween(spelling.letters, other.letters) !== undefined);
  if (bucket.length < MOST_ALIKE) bucket.push(spelling);
  return near;
}

/** Family names alone that are one edit from the family name of a person named in full. */
function surnamesAlike(full: readonly Spelling[], alone: readonly Spelling[]): [Spelling, Spelling][] {
  const bearers = new Map<string, Mention[]>();
  for (const { words, mentions, isPerson } of full) {
    const surname = words.at(-1) ?? "";
    const known = bearers.get(surname);
    if (isPerson && known === undefined) bearers.set(surname, [...mentions]);
    else if (isPerson) known?.push(...mentions);
  }
  for (const { letters, mentions } of alone) bearers.get(letters)?.push(...mentions);
  const surnames = [...bearers].map(
    ([letters, mentions]): Spelling => ({ letters, words: [letters], mentions, isPerson: true, uses: mentions.length }),
  );
  const strangers = alone.filter(({ letters }) => !bearers.has(letters));
  return alikeIn([...surnames, ...strangers]).filter(([a, b]) => bearers.has(a.letters) !== bearers.has(b.letters));
}

/** One person, spelt twice, beyond reasonable doubt. */
function isSlip(analysis: Analysis, rare: Spelling, usual: Spelling, findContrast: ContrastFinder): boolean {
  const slip = wordSlip(rare, usual);
  if (slip === undefined || !(rare.isPerson || usual.isPerson) || isInOneSentence(analysis, rare, usual)) return false;
  if (isListed(rare) && isListed(usual)) return false;
  // Who shares the family name may be of the family; a family name alone is of nobody new.
  const relatives = slip.last ? [rare] : [rare, usual];
  const isTold = ({ mentions: [first] }: Spelling): boolean =>
    first !== undefined && findContrast(sentenceWords(analysis, first), ["kinship", "correction"]) !== undefined;
  if (relatives.some(isTold)) return false;
  return rare.words.length > 1 ? isOnePerson(analysis, rare, usual, slip) : isThatPerson(analysis, rare, usual, slip);
}

/** The edit within the one word that differs, if it can be a slip at all. */
function wordSlip(a: Spelling, b: Spelling): (Slip & { readonly last: boolean; readonly length: number }) | undefined {
  const isSplit = a.words.length !== b.words.length;
  if (isSplit && [...a.words, ...b.words].some((one) => one.length < 2)) return undefined;
  const at = isSplit ? 0 : a.words.findIndex((word, index) => word !== b.words[index]);
  const [word, other] = isSplit ? [a.letters, b.letters] : [a.words[at] ?? "", b.words[at] ?? ""];
  const slip = slipBetween(word, other);
  const length = Math.min(word.length, other.length);
  if (slip === undefined || length < SHORTEST || slip.at === 0 || isSpeltOut(word, other)) return undefined;
  const last = at === a.words.length - 1;
  const atEnd = slip.at >= length - (slip.kind === "changed" ? 1 : 0);
  // "Daniel" and "Daniela", "Clinton" and "Clintons" are other words.
  if (atEnd && (!last || slip.kind === "lost" || slip.kind === "gained")) return undefined;
  return { ...slip, last, length };
}

/** Whoever enters an article is introduced: of two people both are, of two spellings of one only one. */
function isOnePerson(
  analysis: Analysis,
  rare: Spelling,
  usual: Spelling,
  { kind, length }: { readonly kind: Slip["kind"]; readonly length: number },
): boolean {
  const [here, there] = [rare, usual].map(({ mentions }) => introductionOf(analysis, mentions));
  if (here !== undefined && there !== undefined) return here === there;
  if (kind === "exchanged" || isSuggested(rare, usual) || isSuggested(usual, rare)) return true;
  if (here === undefined && there === undefined) return length >= LONG && rare.mentions.length === 1 && usual.uses > 1;
  return true;
}

/** A name that is almost that of one listed person, whom the article names as well. */
function isSuggested({ mentions }: Spelling, { mentions: others }: Spelling): boolean {
  const ids = new Set(others.flatMap(({ referent }) => (referent.kind === "entity" ? [referent.id] : [])));
  return mentions.some(({ suggestion }) => suggestion !== undefined && ids.has(suggestion.id));
}

/** A family name alone, of somebody who is never named in full. */
function isThatPerson(
  analysis: Analysis,
  rare: Spelling,
  usual: Spelling,
  { kind, length }: { readonly kind: Slip["kind"]; readonly length: number },
): boolean {
  if (isListed(rare) || usual.uses < 2 || rare.mentions.length > 1 || length < LONG) return false;
  return kind === "exchanged" || rare.mentions.every((mention) => isSpeaker(analysis, mention));
}

function isListed({ mentions }: Spelling): boolean {
  return mentions.some(({ referent }) => referent.kind !== "unlisted");
}

/** "Tim Hall and Tim Hill": a sentence does not spell one name twice. */
function isInOneSentence({ sentences }: Analysis, a: Spelling, b: Spelling): boolean {
  const numbers = ({ mentions }: Spelling): number[] => mentions.map(({ start }) => lastUpTo(sentences, start));
  const here = new Set(numbers(a));
  return numbers(b).some((number) => here.has(number));
}
