import { type Atoms, is, overHyphen, read } from "../atoms.ts";
import type { Hit } from "../meaning.ts";
import { withPart } from "./day-part.ts";
import type { FindDate, Pattern } from "./pattern.ts";

/** Early June, mid-2007, the late 1960s, late in 1957, earlier this year. */
export const part: Pattern = (a, i, findDate) => {
  const the = is(a, i, "the") ? i + 1 : i;
  const found = read(a, the, "part");
  if (found === undefined) return undefined;
  let at = overHyphen(a, found.end);
  if (is(a, at, "in") || is(a, at, "on")) at++;
  if (at === found.end + 1 && is(a, found.end, "in") && is(a, found.end + 1, "the") && the > i) return undefined;
  const date = findDate(a, at);
  if (date === undefined || !canHavePart(date)) return undefined;
  const whole = withPart(a, date);
  const comparative = is(a, the, "earlier") || is(a, the, "later");
  return { ...whole, first: i, by: "timex/part", ...(comparative ? {} : { mod: found.value }) };
};

/** The end of the year, the beginning of 2006, the middle of August, year end. */
export const partNoun: Pattern = (a, i, findDate) => {
  const the = is(a, i, "the") || is(a, i, "a") ? i + 1 : i;
  const found = read(a, the, "part-noun");
  if (found !== undefined) {
    if (!is(a, found.end, "of")) return undefined;
    const date = dateOf(a, found.end + 1, findDate);
    return date === undefined ? undefined : { ...date, first: i, mod: found.value, by: "timex/part-of" };
  }
  return yearEnd(a, i, the);
};

/** Year-end, the year's end. */
function yearEnd(a: Atoms, i: number, at: number): Hit | undefined {
  const unit = read(a, at, "unit")?.value;
  if (unit !== "Y" && unit !== "M") return undefined;
  const noun = is(a, at + 1, "'s") ? at + 2 : overHyphen(a, at + 1);
  if (!is(a, noun, "end") || (noun === at + 1 && !is(a, i - 1, "by") && !is(a, i - 1, "at") && !is(a, i - 1, "until")))
    return undefined;
  return {
    first: i,
    end: noun + 1,
    meaning: { kind: "near", which: "the", of: unit },
    mod: "END",
    by: "timex/part-of",
  };
}

function dateOf(a: Atoms, i: number, findDate: FindDate): Hit | undefined {
  const date = findDate(a, i);
  return date !== undefined && canHavePart(date) ? date : undefined;
}

function canHavePart({ meaning }: Hit): boolean {
  if (meaning.kind === "shift") return meaning.from === "speech" && meaning.unit === "D" && meaning.amount !== "X";
  return meaning.kind === "date" || meaning.kind === "near" || meaning.kind === "holiday";
}

/** About 1910, nearly three years, ca. 461 BC, more than a week ago. */
export function approximated(a: Atoms, i: number, find: FindDate): Hit | undefined {
  const found = read(a, i, "approximator");
  if (found === undefined) return undefined;
  const at = is(a, found.end, ".") && a[found.end]?.glued ? found.end + 1 : found.end;
  if (is(a, i, "over") && read(a, at, "which") !== undefined) return undefined;
  const hit = find(a, at);
  if (hit === undefined || hit.mod !== undefined) return undefined;
  const { meaning } = hit;
  if (meaning.kind === "set" || meaning.kind === "reference") return undefined;
  if (found.value !== "APPROX" && meaning.kind !== "duration" && meaning.kind !== "shift") return undefined;
  if ((is(a, i, "some") || is(a, i, "over")) && meaning.kind === "date") return undefined;
  return { ...hit, first: i, mod: found.value };
}
