import { type Atoms, is, isDash, overHyphen, type Read, read } from "./atoms.ts";

/** A cardinal in digits or words: 12, twenty-one, two hundred, 2.5, two and a half, a, half a, "X" for a few. */
export function readAmount(a: Atoms, i: number): Read<number | "X"> | undefined {
  const atom = a[i];
  if (atom === undefined) return undefined;
  const quantity = read(a, i, "quantity");
  if (quantity !== undefined) return quantity;
  if (is(a, i, "half") && (is(a, i + 1, "a") || is(a, i + 1, "an"))) return { value: 0.5, end: i + 2 };
  const cardinal = readCardinal(a, i);
  if (cardinal !== undefined) return withHalf(a, cardinal);
  if (atom.word === "a" || atom.word === "an") {
    const scale = read(a, i + 1, "scale");
    return scale === undefined ? { value: 1, end: i + 1 } : { value: scale.value, end: scale.end };
  }
  return undefined;
}

/** "and a half", "1/2" after a number. */
function withHalf(a: Atoms, number: Read<number>): Read<number> {
  let i = overHyphen(a, number.end);
  if (!is(a, i, "and")) return number;
  i = overHyphen(a, i + 1);
  if (!is(a, i, "a")) return number;
  i = overHyphen(a, i + 1);
  return is(a, i, "half") ? { value: number.value + 0.5, end: i + 1 } : number;
}

/** A whole or decimal number in digits or words. */
export function readCardinal(a: Atoms, i: number): Read<number> | undefined {
  const atom = a[i];
  if (atom === undefined) return undefined;
  if (!Number.isNaN(atom.number)) {
    const scale = read(a, i + 1, "scale");
    return scale === undefined
      ? { value: atom.number, end: i + 1 }
      : { value: atom.number * scale.value, end: scale.end };
  }
  const first = read(a, i, "number");
  if (first === undefined) return undefined;
  let { value, end } = first;
  if (value >= 20) {
    const next = overHyphen(a, end);
    const ones = read(a, next, "number");
    if (ones !== undefined && ones.value > 0 && ones.value < 10) [value, end] = [value + ones.value, ones.end];
  }
  const scale = read(a, end, "scale");
  if (scale === undefined) return { value, end };
  [value, end] = [value * scale.value, scale.end];
  const rest = is(a, end, "and") ? read(a, end + 1, "number") : undefined;
  return rest === undefined ? { value, end } : { value: value + rest.value, end: rest.end };
}

/** An ordinal in digits or words: 21st, twenty-first, third. */
export function readOrdinal(a: Atoms, i: number): Read<number> | undefined {
  const atom = a[i];
  if (atom === undefined) return undefined;
  if (!Number.isNaN(atom.number)) {
    const suffix = a[i + 1];
    const isSuffix = suffix?.glued && /^(?:st|nd|rd|th)$/u.test(suffix.word);
    return isSuffix && Number.isInteger(atom.number) ? { value: atom.number, end: i + 2 } : undefined;
  }
  const word = read(a, i, "ordinal");
  if (word !== undefined) return word;
  const tens = read(a, i, "number");
  if (tens === undefined || tens.value < 20) return undefined;
  const next = overHyphen(a, tens.end);
  const ones = read(a, next, "ordinal");
  if (ones === undefined || ones.value > 9) return undefined;
  return { value: tens.value + ones.value, end: ones.end };
}

/** A day of the month, 1 to 31: 12, 12th, twelfth. */
export function readDay(a: Atoms, i: number): Read<number> | undefined {
  const ordinal = readOrdinal(a, i);
  if (ordinal !== undefined) return ordinal.value >= 1 && ordinal.value <= 31 ? ordinal : undefined;
  const atom = a[i];
  if (atom === undefined || atom.word.length > 2 || !(atom.number >= 1 && atom.number <= 31)) return undefined;
  return { value: atom.number, end: i + 1 };
}

/** A year of four digits, 1000 to 2199, or of two after an apostrophe; with its era, if any. */
export function readYear(a: Atoms, i: number): Read<{ year: number; bc?: boolean }> | undefined {
  const atom = a[i];
  if (atom === undefined) return undefined;
  if (atom.word.length === 4 && atom.number >= 1000 && atom.number < 2200 && Number.isInteger(atom.number)) {
    if (isCut(a, i)) return undefined;
    return withEra(a, i, atom.number);
  }
  if (atom.word.length <= 4 && atom.number >= 1) {
    const dated = withEra(a, i, atom.number);
    return dated.end > i + 1 ? dated : undefined;
  }
  if (atom.word === "'" || atom.word === "’" || atom.word === "‘") {
    const digits = a[i + 1];
    if (digits?.glued && digits.word.length === 2 && digits.number >= 0 && !isLetterGlued(a, i + 2)) {
      return { value: { year: digits.number + (digits.number < 40 ? 2000 : 1900) }, end: i + 2 };
    }
    return undefined;
  }
  const era = read(a, i, "era");
  const year = a[i + 1];
  if (era?.value === "AD" && year !== undefined && year.number >= 1 && year.word.length <= 4) {
    return { value: { year: year.number }, end: i + 2 };
  }
  return spelledYear(a, i);
}

function withEra(a: Atoms, i: number, year: number): Read<{ year: number; bc?: boolean }> {
  const era = read(a, i + 1, "era");
  if (era === undefined) return { value: { year }, end: i + 1 };
  return { value: era.value === "BC" ? { year, bc: true } : { year }, end: era.end };
}

/** Digits that go on after a letter, colon or percent sign are no year. */
function isCut(a: Atoms, i: number): boolean {
  return isLetterGlued(a, i + 1);
}

function isLetterGlued(a: Atoms, i: number): boolean {
  const next = a[i];
  return (
    next?.glued === true &&
    (/^[\p{L}%]/u.test(next.word) ||
      ((next.word === "." || next.word === ":") && a[i + 1]?.glued === true && isDigits(a, i + 1)))
  );
}

/** True where atom `i` is a run of digits. */
export function isDigits(a: Atoms, i: number): boolean {
  return !Number.isNaN(a[i]?.number ?? Number.NaN);
}

/** Nineteen ninety-four, two thousand (and) ten, nineteen hundred. */
function spelledYear(a: Atoms, i: number): Read<{ year: number }> | undefined {
  const first = read(a, i, "number");
  if (first === undefined) return undefined;
  if (first.value >= 17 && first.value <= 20) {
    const tens = read(a, first.end, "number");
    if (tens !== undefined && tens.value >= 10) {
      let { value, end } = tens;
      const ones = tens.value >= 20 ? read(a, overHyphen(a, end), "number") : undefined;
      if (ones !== undefined && ones.value > 0 && ones.value < 10) [value, end] = [value + ones.value, ones.end];
      return { value: { year: first.value * 100 + value }, end };
    }
  }
  if (first.value === 2 && is(a, first.end, "thousand")) {
    const next = is(a, first.end + 1, "and") ? first.end + 2 : first.end + 1;
    const rest = readCardinal(a, next);
    if (rest !== undefined && rest.value < 100 && Number.isNaN(a[next]?.number ?? Number.NaN)) {
      return { value: { year: 2000 + rest.value }, end: rest.end };
    }
  }
  return undefined;
}

/** An offset from UTC: +9, -05:00. */
export function readOffset(a: Atoms, i: number): Read<string> | undefined {
  const sign = a[i];
  const hours = a[i + 1];
  if (!sign?.glued || !(sign.word === "+" || isDash(sign.word)) || !hours?.glued) return undefined;
  if (!(hours.number >= 0 && hours.number <= 14) || hours.word.length > 2) return undefined;
  const value = `${sign.word === "+" ? "+" : "-"}${hours.word.padStart(2, "0")}`;
  const minutes = is(a, i + 2, ":") && a[i + 2]?.glued ? a[i + 3] : undefined;
  if (minutes?.word.length !== 2 || !(minutes.number < 60)) return { value, end: i + 2 };
  return { value: minutes.number === 0 ? value : `${value}:${minutes.word}`, end: i + 4 };
}
