import type { Lexicon } from "../../lexicon/index.ts";
import type { NumberEntry } from "../../lexicon/numbers.ts";
import type { UnitEntry } from "../../lexicon/units.ts";
import type { Token } from "../../model/analysis.ts";
import { createWordFilter } from "../../model/signature.ts";
import { compilePhrases, type PhraseFinder } from "../phrases.ts";

type Phrased = Extract<NumberEntry, { phrases: string[] }>["kind"];

/** Words of quantities, ready to be looked up. */
export interface Words {
  readonly cardinals: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly findFraction: PhraseFinder<number>;
  readonly findVague: PhraseFinder<readonly [number, number]>;
  /** True for a word at which a quantity may begin that has no digits. */
  isStarter(token: Token): boolean;
  readonly units: PhraseFinder<UnitEntry>;
  readonly signs: ReadonlyMap<string, UnitEntry>;
  /** True where one of the phrases of this kind stands at the token. */
  at(kind: Phrased, tokens: readonly Token[], at: number, limit: number): number;
  /** The first token of a phrase of this kind that ends right before the token; -1 where there is none. */
  before(kind: Phrased, tokens: readonly Token[], end: number, first: number): number;
}

/** Most tokens of a phrase before a number. */
const LONGEST = 5;

/** Compiles numbers, vague counts, bounds and units. */
export function createWords({ numbers, units }: Pick<Lexicon, "numbers" | "units">): Words {
  const cardinals = new Map<string, number>();
  const scales = new Map<string, number>();
  const fractions: [string, number][] = [];
  const vague: [string, readonly [number, number]][] = [];
  const phrases = new Map<string, [string, true][]>();
  for (const entry of numbers) {
    switch (entry.kind) {
      case "cardinal":
      case "scale":
        for (const [word, value] of Object.entries(entry.words))
          (entry.kind === "scale" ? scales : cardinals).set(word, value);
        break;
      case "fraction":
        for (const [word, value] of Object.entries(entry.words)) fractions.push([asTokens(word), value]);
        break;
      case "vague":
        for (const [word, bounds] of Object.entries(entry.words)) vague.push([word, bounds]);
        break;
      default:
        phrases.set(
          entry.kind,
          entry.phrases.map((phrase) => [phrase, true]),
        );
    }
  }
  const endings = new Map([...phrases].map(([kind, list]) => [kind, endingsOf(list.map(([phrase]) => phrase))]));
  const finders = new Map([...phrases].map(([kind, list]) => [kind, compilePhrases(list)]));
  const at: Words["at"] = (kind, tokens, from, limit) =>
    from < limit ? (finders.get(kind)?.(tokens, from, limit)?.last ?? -1) : -1;
  const starters = new Set([
    ...cardinals.keys(),
    ...[...scales.keys()].filter((word) => word.length > 3),
    ...[...fractions, ...vague].map(([phrase]) => phrase.split(" ")[0] as string),
  ]);
  const mayStart = createWordFilter(starters);
  return {
    cardinals,
    scales,
    findFraction: compilePhrases(fractions),
    findVague: compilePhrases(vague),
    isStarter: ({ lower, signature }) => mayStart(signature) && starters.has(lower),
    units: compilePhrases(units.flatMap((unit) => unit.forms.map((form) => [asTokens(form), unit] as const))),
    signs: new Map(units.flatMap((unit) => unit.signs.map((sign) => [sign.toLowerCase(), unit] as const))),
    at,
    before: (kind, tokens, end, first) => {
      if (end <= first || endings.get(kind)?.has((tokens[end - 1] as Token).lower) !== true) return -1;
      for (let from = Math.max(first, end - LONGEST); from < end; from++)
        if (at(kind, tokens, from, end) === end) return from;
      return -1;
    },
  };
}

/** All words that one of the phrases may end with: without one of them before it, a number need not be looked at further. */
export function endingsOf(phrases: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const phrase of phrases) {
    for (const element of phrase.split(" ").reverse()) {
      const isOptional = element.endsWith("?");
      for (const word of (isOptional ? element.slice(0, -1) : element).split("|")) found.add(word);
      if (!isOptional) break;
    }
  }
  return found;
}

/** Hyphens and slashes are tokens. */
function asTokens(phrase: string): string {
  return phrase.replace(/(?<=\w)([-/])(?=\w)/g, " $1 ");
}
