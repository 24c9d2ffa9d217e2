import type { CommemorationEntry } from "../../lexicon/commemorations.ts";
import type { Analysis, Sentence, Timex, Token } from "../../model/analysis.ts";
import { sentenceAt } from "../../model/analysis.ts";
import { lastUpTo, type Span } from "../../model/span.ts";
import { hasPhrase } from "../phrases.ts";
import { formsOf, phrasesOf } from "./commemoration-words.ts";
import type { OrdinalReader } from "./ordinal-words.ts";

/** Years that a text counts from something up to the day of writing: "the 25th anniversary of the siege", "25 years since it". */
export interface Elapsed extends Span {
  readonly years: number;
  readonly told: "ordinal" | "since" | "ago";
  /** TIMEX3 `mod` of a number of years. */
  readonly mod?: string;
  readonly sentence: Sentence;
  /** What is counted from; null where the words leave it to the article. */
  readonly object: Phrase | null;
  /** Of years ago: the time expression. */
  readonly timex?: Timex;
  /** "15 years ago today", "exactly 15 years ago". */
  readonly toTheDay?: boolean;
  /** A possessive pronoun stands before the ordinal. */
  readonly possessor?: Token;
}

/** The tokens `[from, last)` of a noun phrase or clause, and the index of the noun that heads it. */
export interface Phrase {
  readonly from: number;
  readonly last: number;
  readonly head: number | undefined;
  /** The token at which its clause ends. */
  readonly reach: number;
}

/** Tokens of a phrase, and those that may stand between a number of years and "since". */
const LONGEST = 16;
const GAP = 8;
/** Tokens of "15 years ago to the day". */
const EXACT = 6;
const NAMING = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "PART", "ADV"]);
const NOUNS = new Set(["NOUN", "PROPN"]);
const LENGTHS: Readonly<Record<string, number>> = { Y: 1, DE: 10 };
const LENGTH = /^P(\d+)(Y|DE)$/;
const AGO = /\s(?:years?|decades?) (ago)\b/i;

/** Makes the finder of such counts. It looks at the tokens beside them only. */
export function createElapsedFinder(
  entries: readonly CommemorationEntry[],
  ordinalBefore: OrdinalReader,
): (analysis: Analysis) => readonly Elapsed[] {
  const forms = (kind: CommemorationEntry["kind"]): ReadonlySet<string> => formsOf(entries, kind);
  const [nouns, lives, gone, since, parts, beyond, when] = [
    forms("noun"),
    forms("life"),
    forms("gone"),
    forms("since"),
    forms("part"),
    forms("beyond"),
    forms("when"),
  ];
  const [noun = ""] = nouns;
  const toTheDay = phrasesOf(entries, "to-the-day");

  const phraseAt = ({ tokens }: Analysis, from: number, limit: number): Phrase => {
    let [head, start, at]: [number | undefined, number, number] = [undefined, from, from];
    const end = Math.min(limit, from + LONGEST);
    for (; at < end; at++) {
      const { pos, lower } = tokens[at] as Token;
      if (beyond.has(lower)) break;
      if (NOUNS.has(pos)) head = at;
      else if (lower === "of" && head !== undefined && parts.has((tokens[head] as Token).lower)) {
        start = at + 1;
        head = undefined;
      } else if (!NAMING.has(pos) && lower !== "-") break;
    }
    // "of Grenada in 1983": what follows is told of it, but for "by", and for a second such phrase.
    for (let adpositions = 0; at < end; at++) {
      const { pos, lower } = tokens[at] as Token;
      if ((pos === "PUNCT" && lower !== "-") || pos === "CCONJ" || beyond.has(lower)) break;
      if (pos === "ADP" && lower !== "of" && ++adpositions > 1) break;
    }
    let reach = at;
    while (reach < end && ((tokens[reach] as Token).pos !== "PUNCT" || tokens[reach]?.lower === "-")) reach++;
    return { from: start, last: at, head, reach };
  };

  const ordinals = (analysis: Analysis): readonly Elapsed[] => {
    const { tokens, document } = analysis;
    const { text } = document;
    const found: Elapsed[] = [];
    for (let next = text.indexOf(noun); next >= 0; next = text.indexOf(noun, next + noun.length)) {
      const at = lastUpTo(tokens, next);
      const token = tokens[at];
      const sentence = sentenceAt(analysis, next);
      if (token?.lower !== noun || sentence === undefined) continue;
      const isOfLife = lives.has(tokens[at - 1]?.lower ?? "");
      const first = tokens[isOfLife ? at - 1 : at] as Token;
      const number = ordinalBefore(text, first.start);
      if (number === undefined || number.start < sentence.start) continue;
      const before = tokens[lastUpTo(tokens, number.start) - 1];
      const isOf = tokens[at + 1]?.lower === "of" && at + 2 < sentence.last;
      if (isOfLife && !isOf) continue;
      const object = isOf ? phraseAt(analysis, at + 2, sentence.last) : null;
      found.push({
        ...number,
        told: "ordinal",
        sentence,
        object: isOfLife && object !== null ? { ...object, head: at - 1 } : object,
        ...(before?.pos === "PRON" && !isOf ? { possessor: before } : {}),
      });
    }
    return found;
  };

  const lengthAt = (analysis: Analysis, timex: Timex): readonly Elapsed[] => {
    const { tokens } = analysis;
    const length = LENGTH.exec(timex.value);
    const sentence = length === null ? undefined : sentenceAt(analysis, timex.start);
    if (length === null || sentence === undefined) return [];
    let at = lastUpTo(tokens, timex.end - 1) + 1;
    const limit = Math.min(sentence.last, at + GAP);
    while (at < limit && gone.has((tokens[at] as Token).lower)) at++;
    if (at >= limit || !since.has((tokens[at] as Token).lower)) return [];
    return [
      {
        start: timex.start,
        end: timex.end,
        years: Number(length[1]) * (LENGTHS[length[2] as string] ?? 1),
        told: "since",
        sentence,
        object: phraseAt(analysis, at + 1, sentence.last),
        ...(timex.mod === undefined ? {} : { mod: timex.mod }),
      },
    ];
  };

  const agoAt = (analysis: Analysis, timex: Timex, year: number): readonly Elapsed[] => {
    if (timex.anchor !== "published" || timex.type !== "DATE") return [];
    const match = AGO.exec(analysis.document.text.slice(timex.start, timex.end));
    const sentence = match === null ? undefined : sentenceAt(analysis, timex.start);
    const years = year - Number(timex.edtf?.slice(0, 4));
    if (match === null || sentence === undefined || !(years > 0)) return [];
    const end = timex.start + match.index + match[0].length - " ago".length;
    const mod = timex.mod === undefined ? {} : { mod: timex.mod };
    const { tokens } = analysis;
    let at = lastUpTo(tokens, timex.end - 1) + 1;
    if (tokens[at]?.lower === ",") at++;
    const isWhen = at + 1 < sentence.last && when.has(tokens[at]?.lower ?? "");
    const object = isWhen ? phraseAt(analysis, at + 1, sentence.last) : null;
    const from = lastUpTo(tokens, timex.start);
    const isExact = hasPhrase(
      tokens,
      Math.max(sentence.first, from - 1),
      Math.min(sentence.last, from + EXACT),
      toTheDay,
    );
    const exact = isExact ? { toTheDay: true } : {};
    return [{ start: timex.start, end, years, told: "ago", sentence, object, timex, ...mod, ...exact }];
  };

  return (analysis) => {
    const { document, timexes } = analysis;
    if (document.published === undefined) return [];
    const year = Number(document.published.slice(0, 4));
    const lengths = timexes.flatMap((timex) =>
      timex.type === "DURATION" ? lengthAt(analysis, timex) : agoAt(analysis, timex, year),
    );
    return [...ordinals(analysis), ...lengths].toSorted((a, b) => a.start - b.start);
  };
}
