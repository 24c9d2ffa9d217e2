import type { Expression } from "./expressions.ts";
import type { Hit } from "./meaning.ts";

const SLASHED = /^(\d{1,2})[-/](\d{1,2})[-/]\d{2,4}$/u;
/** In UTF-16 units. */
const LONGEST = 10;

/**
 * Reads numeric dates day first where the text proves it: another such date has a first number above 12 and none a second, or,
 * where numbers tell nothing, its months in words all come after the day.
 */
export function dayFirst(expressions: readonly Expression[], text: string): readonly Expression[] {
  const pairs = expressions.map((expression) => numbersOf(expression, text));
  if (!pairs.some((pair) => pair !== undefined && isOpen(pair))) return expressions;
  const proof = { day: false, month: false };
  for (const pair of pairs) {
    if (pair === undefined) continue;
    if (pair[0] > 12) proof.day = true;
    if (pair[1] > 12) proof.month = true;
  }
  const isDayFirst = proof.day === proof.month ? !proof.month && isBritish(expressions) : proof.day;
  if (!isDayFirst) return expressions;
  return expressions.map((expression, index) => {
    const pair = pairs[index];
    return pair === undefined || !isOpen(pair) ? expression : { ...expression, hit: turned(expression.hit) };
  });
}

function numbersOf({ hit, start, end }: Expression, text: string): readonly [number, number] | undefined {
  if (hit.by !== "timex/numeric-date" && hit.by !== "timex/weekday-date") return undefined;
  if (end - start > LONGEST) return undefined;
  const match = SLASHED.exec(text.slice(start, end));
  return match === null ? undefined : [Number(match[1]), Number(match[2])];
}

function isOpen([first, second]: readonly [number, number]): boolean {
  return first <= 12 && second <= 12;
}

/** "12 June" and never "June 12". */
function isBritish(expressions: readonly Expression[]): boolean {
  const orders = new Set(expressions.map(({ hit }) => hit.by));
  return orders.has("timex/day-month") && !orders.has("timex/month-day");
}

function turned(hit: Hit): Hit {
  if (hit.meaning.kind !== "date") return hit;
  const { month, day, ...rest } = hit.meaning.fields;
  if (month === undefined || day === undefined) return hit;
  return { ...hit, meaning: { ...hit.meaning, fields: { ...rest, month: day, day: month } } };
}
