import type { Span } from "../../model/span.ts";

/** Place of the first word of `words` that names a weekday in full or in short ("Tues."). */
export function weekdaySpan(words: string): Span | undefined {
  const found = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/i.exec(words);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}

/** Place of the one number in `words` that is the day of the month; undefined where several could be. */
export function daySpan(words: string, day: number): Span | undefined {
  const found = [...words.matchAll(/(?<!\d)\d{1,2}(?!\d)/g)].filter(([digits]) => Number(digits) === day);
  const [only, ...more] = found;
  if (only === undefined || more.length > 0) return undefined;
  return { start: only.index, end: only.index + only[0].length };
}
