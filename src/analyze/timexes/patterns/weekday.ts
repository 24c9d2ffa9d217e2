import type { Timex } from "../../../model/analysis.ts";
import { type Atoms, is, isDash, type Read, read } from "../atoms.ts";
import type { Hit, Meaning } from "../meaning.ts";
import { readDay, readOrdinal } from "../numbers.ts";
import { isLink, isPhraseEnd } from "./context.ts";
import { dayMonth, month } from "./month.ts";
import { numericDate } from "./numeric.ts";
import type { Pattern } from "./pattern.ts";

/** A weekday's name, unless it is a word or part of a name ("sat", "the Sunday Times"). */
export function readWeekday(a: Atoms, i: number): Read<number> | undefined {
  const found = read(a, i, "weekday");
  const atom = a[i];
  if (found === undefined || atom === undefined) return undefined;
  const end =
    is(a, found.end, ".") && a[found.end]?.glued && a[found.end + 1] !== undefined && atom.word.length < 6
      ? found.end + 1
      : found.end;
  if (atom.word.length <= 3) {
    if (!atom.capital) return undefined;
    const at = is(a, end, ",") ? end + 1 : end;
    const isDated = read(a, at, "month") !== undefined || (readDay(a, at) !== undefined && isDatedDay(a, at));
    const isBare = (is(a, i - 1, "on") || is(a, i - 1, "until")) && !a[end]?.capital;
    return isDated || isBare ? { value: found.value, end } : undefined;
  }
  if (a[i - 1]?.capital && read(a, i - 1, "epithet") !== undefined) return undefined;
  if (!atom.capital && atom.pos !== "PROPN" && atom.pos !== "NOUN") return undefined;
  return read(a, end, "title") !== undefined && a[end]?.capital ? undefined : { value: found.value, end };
}

/** The 5 of "Tue, 5 May". */
function isDatedDay(a: Atoms, i: number): boolean {
  return read(a, readDay(a, i)?.end ?? i, "month") !== undefined;
}

/** Wednesday; Monday, June 12, 2018; Tuesday the 5th of May. */
export const weekday: Pattern = (a, i, findDate) => {
  const name = readWeekday(a, i);
  if (name === undefined) return undefined;
  const bare: Hit = {
    first: i,
    end: name.end,
    // "On a Monday": any Monday.
    meaning: is(a, i - 1, "a")
      ? { kind: "reference", value: `XXXX-WXX-${name.value}` }
      : { kind: "date", fields: { weekday: name.value } },
    by: "timex/weekday",
  };
  let at = name.end;
  const bracketed = inBrackets(a, i, name, findDate);
  if (bracketed !== undefined) return bracketed;
  if (is(a, at, ",") || isDash(a[at]?.word)) at++;
  if (is(a, at, "the")) at++;
  const date = dateAfter(a, at, findDate);
  const day = is(a, at - 1, "the") ? readOrdinal(a, at) : undefined;
  if (date === undefined && day !== undefined && day.value <= 31 && isPhraseEnd(a, day.end)) {
    const meaning: Meaning = { kind: "date", fields: { day: day.value } };
    const isoWeekday = name.value as NonNullable<Timex["weekday"]>;
    return { first: i, end: day.end, meaning, by: "timex/weekday-date", weekday: isoWeekday };
  }
  if (date === undefined) {
    if (!isLink(a, name.end) && read(a, name.end, "which")?.value !== undefined) return withWeek(a, bare, name.end);
    return bare;
  }
  const [head, ...others] = date;
  const whole: Hit = { ...head, first: i, by: "timex/weekday-date", weekday: name.value as Timex["weekday"] };
  return others.length === 0 ? whole : [whole, ...others];
};

/** Tuesday (June 12). */
function inBrackets(a: Atoms, i: number, name: Read<number>, findDate: Parameters<Pattern>[2]): Hit | undefined {
  if (!is(a, name.end, "(")) return undefined;
  const [date, ...others] = dateAfter(a, name.end + 1, findDate) ?? [];
  if (date === undefined || others.length > 0 || !is(a, date.end, ")")) return undefined;
  const isoWeekday = name.value as NonNullable<Timex["weekday"]>;
  return { ...date, first: i, end: date.end + 1, by: "timex/weekday-date", weekday: isoWeekday };
}

function dateAfter(a: Atoms, i: number, findDate: Parameters<Pattern>[2]): [Hit, ...Hit[]] | undefined {
  const found = month(a, i, findDate) ?? dayMonth(a, i, findDate) ?? numericDate(a, i, findDate);
  if (found === undefined) return undefined;
  const hits = "first" in found ? [found] : [...found];
  const head = hits[0];
  if (head === undefined || head.meaning.kind !== "date" || head.meaning.fields.day === undefined) return undefined;
  return hits as [Hit, ...Hit[]];
}

/** Wednesday last week. */
function withWeek(a: Atoms, bare: Hit, i: number): Hit {
  const which = read(a, i, "which");
  if (which === undefined || which.value === "the" || read(a, which.end, "unit")?.value !== "W") return bare;
  const within: Meaning = { kind: "near", which: which.value, of: "W" };
  return { ...bare, end: which.end + 1, meaning: { ...bare.meaning, within } as Meaning };
}
