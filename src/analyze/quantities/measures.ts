import type { Lexicon } from "../../lexicon/index.ts";
import type { MeasureEntry } from "../../lexicon/measures.ts";
import type { Token } from "../../model/analysis.ts";
import { compilePhrases, type PhraseFinder } from "../phrases.ts";
import { endingsOf, type Words } from "./words.ts";

type Dimension = MeasureEntry["dimension"];

/** A measure and the tokens `[first, last)` that tell of it. */
export interface Marked {
  readonly entry: MeasureEntry;
  readonly first: number;
  readonly last: number;
  /** It is the very noun counted: "306 electoral votes". */
  readonly isNoun?: boolean;
}

/** Where a number stands: tokens `[first, last)` with bound and unit. */
export interface Place {
  readonly first: number;
  readonly last: number;
  readonly dimension: Dimension;
}

interface Finders {
  readonly counted: PhraseFinder<MeasureEntry>;
  readonly after: PhraseFinder<MeasureEntry>;
  readonly before: PhraseFinder<MeasureEntry>;
  readonly endings: ReadonlySet<string>;
}

/** Tokens between a number and what is told of those counted. */
const REACH = 6;
/** Tokens of a phrase before a number. */
const LONGEST = 8;

/** Compiles the measures into a function that finds what a number measures, from the words right around it. */
export function createMeasureFinder(entries: Lexicon["measures"], words: Words) {
  const byDimension = new Map<Dimension, Finders>();
  for (const dimension of new Set(entries.map((entry) => entry.dimension))) {
    const own = entries.filter((entry) => entry.dimension === dimension);
    const compile = (field: "counted" | "after" | "before"): PhraseFinder<MeasureEntry> =>
      compilePhrases(own.flatMap((entry) => entry[field].map((phrase) => [phrase, entry] as const)));
    byDimension.set(dimension, {
      counted: compile("counted"),
      after: compile("after"),
      before: compile("before"),
      endings: endingsOf(own.flatMap(({ before }) => before)),
    });
  }

  return (tokens: readonly Token[], place: Place, first: number, limit: number): Marked | undefined => {
    const finders = byDimension.get(place.dimension);
    if (finders === undefined) return undefined;
    const ahead = findBefore(finders, tokens, place.first, first);
    const counted = findCounted(finders.counted, tokens, place.last, limit);
    if (counted !== undefined) return counted;
    if (ahead !== undefined && isOtherwiseMeasured(ahead, tokens, place.last, limit)) return undefined;
    const behind = findAfter(finders.after, tokens, place.last, limit, words);
    if (ahead === undefined || behind === undefined) return ahead ?? behind;
    if (ahead.entry === behind.entry) return behind;
    // "killing 39 people injured before": words that speak against each other tell nothing; "killing all seven aboard" is clear.
    return ahead.entry.toll && !behind.entry.toll ? ahead : undefined;
  };
}

/** Tokens of the name of a scale. */
const SCALE = 10;
const SCALES = new Set(["scale", "index", "intensity"]);

/** "measuring 10 degrees", "measured 9 on the Mercalli scale": a unit or scale of another measure stands behind the number. */
function isOtherwiseMeasured(
  { entry: { scales }, first, last }: Marked,
  tokens: readonly Token[],
  from: number,
  limit: number,
): boolean {
  const next = tokens[from];
  if (scales.length === 0 || next === undefined || from >= limit) return false;
  for (let at = first; at < last; at++) if (scales.includes((tokens[at] as Token).lower)) return false;
  if (next.pos === "NOUN") return !scales.includes(next.lower);
  for (let at = from; at < Math.min(limit, from + SCALE); at++) {
    const { lower, pos } = tokens[at] as Token;
    if (scales.includes(lower) || pos === "VERB" || lower === ";") return false;
    if (SCALES.has(lower)) return true;
  }
  return false;
}

const SKIPPED = new Set("all the its their his her these those both a an".split(" "));

function findBefore(
  { before: find, endings }: Finders,
  tokens: readonly Token[],
  end: number,
  first: number,
): Marked | undefined {
  let to = end;
  while (to > first && end - to < 2 && SKIPPED.has((tokens[to - 1] as Token).lower)) to--;
  for (const last of to === end ? [end] : [end, to]) {
    if (last <= first || !endings.has((tokens[last - 1] as Token).lower)) continue;
    for (let at = last - 1; at >= Math.max(first, last - LONGEST); at--) {
      const match = find(tokens, at, last);
      if (match?.last === last) return { entry: match.payload, first: at, last };
    }
  }
  return undefined;
}

/** "306 electoral votes", "a 9.0-magnitude earthquake", with one adjective between. */
function findCounted(
  find: PhraseFinder<MeasureEntry>,
  tokens: readonly Token[],
  from: number,
  limit: number,
): Marked | undefined {
  const start = tokens[from]?.text === "-" ? from + 1 : from;
  for (let at = start; at < Math.min(limit, start + 2); at++) {
    const match = find(tokens, at, limit);
    if (match !== undefined) return { entry: match.payload, first: at, last: match.last, isNoun: true };
    if ((tokens[at] as Token).pos !== "ADJ") return undefined;
  }
  return undefined;
}

const BETWEEN = new Set(["NOUN", "ADJ", "PROPN"]);
const SMALL = new Set("of the on board aboard other others more who men and women".split(" "));
const FOLLOWING = new Set(
  "in by when on during after as since near or while so but at this last before amid from across inside outside around over because including to".split(
    " ",
  ),
);

function findAfter(
  find: PhraseFinder<MeasureEntry>,
  tokens: readonly Token[],
  from: number,
  limit: number,
  words: Words,
): Marked | undefined {
  let found: Marked | undefined;
  for (let at = from; at < Math.min(limit, from + REACH); at++) {
    const token = tokens[at] as Token;
    const match = find(tokens, at, limit);
    if (match !== undefined && !isDoing(tokens, at, match.last, limit, words)) {
      if (match.payload.toll) return { entry: match.payload, first: at, last: match.last };
      // "Seven people aboard were killed": what befell them tells more than where they were.
      found ??= { entry: match.payload, first: at, last: match.last };
    }
    if (token.text === "," && found === undefined) return behindAside(find, tokens, at, limit, words);
    if (!BETWEEN.has(token.pos) && !SMALL.has(token.lower)) break;
    if (words.cardinals.has(token.lower) || token.pos === "NUM") break;
  }
  return found;
}

/** Tokens of an aside that tells of some of those counted. */
const ASIDE = 20;
const NAMING = new Set(["including", "among"]);

/** "39 people, including two nurses, were killed". */
function behindAside(
  find: PhraseFinder<MeasureEntry>,
  tokens: readonly Token[],
  comma: number,
  limit: number,
  words: Words,
): Marked | undefined {
  if (!NAMING.has(tokens[comma + 1]?.lower ?? "")) return undefined;
  for (let at = comma + 2; at < Math.min(limit - 1, comma + ASIDE); at++) {
    if (tokens[at]?.text !== ",") continue;
    const match = find(tokens, at + 1, limit);
    if (match !== undefined && !isDoing(tokens, at + 1, match.last, limit, words))
      return { entry: match.payload, first: at + 1, last: match.last };
  }
  return undefined;
}

/** "Three gunmen killed 12": a bare participle that has an object is a verb, and its subject does it. "17 missing pages" are pages. */
function isDoing(tokens: readonly Token[], at: number, last: number, limit: number, words: Words): boolean {
  const next = tokens[last];
  if (last - at > 1 || last >= limit || next === undefined || next.pos === "PUNCT") return false;
  if (!(tokens[at] as Token).lower.endsWith("ed")) return next.pos === "NOUN";
  const bound = words.at("least", tokens, last, limit) >= 0 || words.at("most", tokens, last, limit) >= 0;
  if (bound || words.at("about", tokens, last, limit) >= 0 || words.at("over", tokens, last, limit) >= 0) return true;
  if (next.pos === "NUM") return true;
  if (next.lower === "and") return tokens[last + 1]?.pos === "VERB";
  return next.pos !== "ADV" && next.pos !== "AUX" && !FOLLOWING.has(next.lower);
}
