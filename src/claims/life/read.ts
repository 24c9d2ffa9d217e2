import type { AgeEntry } from "../../lexicon/ages.ts";
import type { Span } from "../../model/span.ts";
import type { AgeAssertion } from "./assertion.ts";

/** An age read near a name: where the number stands. */
export interface AgeRead extends Span {
  readonly age: number;
  readonly at: AgeAssertion["at"];
  readonly past: boolean;
  /** Something stands between commas in between. */
  readonly aside?: boolean;
}

/** Code units before and behind a name in which its age is looked for, and those behind the words of a death. */
const NEAR = 44;
const BEHIND_DEATH = 90;
/** Code units of what may stand between commas behind a name. */
const ASIDE = 160;
const COMMA = 0x2c;
/** Younger people are told apart from counts only by a unit. */
const YOUNGEST = 16;
const OLDEST = 115;
const CLOSED = "(?=\\s*(?:[,;.)]|$))";

/** Reads ages out of the words around a name. */
export interface AgeReader {
  /** "Keller, 72,", "Keller, aged 72,", "Keller turned 72", "Keller, a 72-year-old". `end` is that of the name. */
  after(text: string, end: number, limit: number): AgeRead | undefined;
  /** "the 72-year-old Keller", "72-year-old former president Keller": `head` is where the name begins, `start` its title. */
  before(text: string, start: number, head: number, limit: number): AgeRead | undefined;
  /** "died … at the age of 72". `end` is that of the words of the death, `start` where whoever died is named. */
  ofDeath(text: string, start: number, end: number, limit: number): AgeRead | undefined;
}

/** Makes a reader out of the vocabulary. Each call looks at a bounded stretch. */
export function createAgeReader(entries: readonly AgeEntry[]): AgeReader {
  const forms = (kind: AgeEntry["kind"]): string =>
    entries
      .filter((entry) => entry.kind === kind)
      .flatMap((entry) => entry.forms)
      .sort((a, b) => b.length - a.length)
      .join("|");
  const number = "(\\d{1,3})";
  const past = `(?:(?:was|were|${forms("past")})\\s+)?`;
  const lead = new RegExp(`^\\s*,\\s+(${past})(?:${forms("lead")})\\s*${number}(?=\\s*(?:,|\\.(?:\\s|$)))`, "iu");
  const turn = new RegExp(
    `^\\s*,?\\s+(?:${forms("turn")})\\s+${number}(?=\\s*(?:[,;.)]|$|(?:${forms("dated")})\\b))`,
    "iu",
  );
  const turnBehind = new RegExp(`^,[^.;:]*,${turn.source.slice("^\\s*,?".length)}`, "iu");
  const unitAfter = new RegExp(`^\\s*(?:,|\\s+is)\\s+(${past})(?:a|an|the)\\s+${number}(?:${forms("unit")})\\b`, "iu");
  const unitBefore = new RegExp(`(\\b(?:then|then-)\\s*)?\\b${number}(?:${forms("unit")})`, "iu");
  const death = new RegExp(`^[^.;:]*?\\b(${forms("death")})\\s+${number}${CLOSED}`, "iu");
  const unreal = new RegExp(`\\b(?:${forms("unreal")})\\s+$`, "iu");
  const moved = new RegExp(`\\b(?:${forms("past")})\\b`, "iu");

  const readAfter = (text: string, end: number, limit: number): AgeRead | undefined => {
    const near = readNear(text, end, limit);
    if (near !== undefined || text.charCodeAt(end) !== COMMA) return near;
    const words = text.slice(end, Math.min(limit, end + ASIDE));
    const birthday = words.includes(" turn") ? turnBehind.exec(words) : null;
    const read = birthday === null ? undefined : found(birthday, birthday[1], end, "birthday", false);
    return read === undefined ? undefined : { ...read, aside: true };
  };
  const readNear = (text: string, end: number, limit: number): AgeRead | undefined => {
    if (!hasDigit(text, end, Math.min(limit, end + NEAR))) return undefined;
    const words = text.slice(end, Math.min(limit, end + NEAR));
    const birthday = turn.exec(words);
    if (birthday !== null) return found(birthday, birthday[1], end, "birthday", false);
    for (const pattern of [lead, unitAfter]) {
      const match = pattern.exec(words);
      if (match === null) continue;
      const behind = text.slice(end + match[0].length, Math.min(limit, end + match[0].length + 16));
      return found(match, match[2], end, "now", match[1] !== "" || moved.test(behind));
    }
    return undefined;
  };
  return {
    after: readAfter,
    before(text, start, head, limit) {
      const from = Math.max(limit, start - NEAR);
      if (!hasDigit(text, from, head)) return undefined;
      const match = unitBefore.exec(text.slice(from, head));
      if (match === null) return undefined;
      const behind = from + match.index + match[0].length;
      // "The 72-year-old told Keller": only a title may stand between.
      if (text.slice(behind, Math.max(behind, start)).trim() !== "") return undefined;
      return place(match[2], from + match.index + (match[1]?.length ?? 0), "now", match[1] !== undefined);
    },
    ofDeath(text, start, end, limit) {
      if (unreal.test(text.slice(Math.max(0, start - NEAR), start))) return undefined;
      const words = text.slice(end, Math.min(limit, end + BEHIND_DEATH));
      const match = death.exec(words);
      return match === null ? undefined : found(match, match[2], end, "death", false);
    },
  };
}

/** Most names have no number near them. */
function hasDigit(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

function found(
  match: RegExpExecArray,
  digits: string | undefined,
  from: number,
  at: AgeRead["at"],
  past: boolean,
): AgeRead | undefined {
  const offset = match[0].search(new RegExp(`\\b${digits}(?!\\d)(?!.*\\b${digits}(?!\\d))`, "su"));
  return place(digits, from + match.index + offset, at, past);
}

function place(digits: string | undefined, start: number, at: AgeRead["at"], past: boolean): AgeRead | undefined {
  const age = Number(digits);
  if (digits === undefined || age < YOUNGEST || age > OLDEST) return undefined;
  return { start, end: start + digits.length, age, at, past };
}
