import type { Token } from "../../model/analysis.ts";

const CARDINALS = new Map(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, index) => [word, index + 1]),
);
const ORDINALS = new Map(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    .split(" ")
    .map((word, index) => [word, index + 1]),
);
/** "twice", "three times": how often. */
const ADVERBS = new Map([
  ["once", 1],
  ["twice", 2],
  ["thrice", 3],
]);

/** The number a word counts with ("three", "3"), up to 999; undefined for years and anything else. */
export function cardinal(token: Token): number | undefined {
  if (/^\d{1,3}$/.test(token.text)) return Number(token.text);
  return CARDINALS.get(token.lower);
}

/** The rank a word gives ("fourth", "4th"). */
export function ordinal(token: Token): number | undefined {
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(token.lower);
  return digits ? Number(digits[1]) : ORDINALS.get(token.lower);
}

/** "twice", "three times" at `at`: the number and the token after it. */
export function times(tokens: readonly Token[], at: number): { number: number; last: number } | undefined {
  const token = tokens[at] as Token;
  const adverb = ADVERBS.get(token.lower);
  if (adverb !== undefined) return { number: adverb, last: at + 1 };
  const number = cardinal(token);
  return number !== undefined && tokens[at + 1]?.lower === "times" ? { number, last: at + 2 } : undefined;
}
