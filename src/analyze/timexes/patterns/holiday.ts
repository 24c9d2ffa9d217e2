import { is, read } from "../atoms.ts";
import { readYear } from "../numbers.ts";
import { isPreposition } from "./context.ts";
import type { Pattern } from "./pattern.ts";

/** Christmas 1963, Thanksgiving, 9/11. */
export const holiday: Pattern = (a, i) => {
  const found = read(a, i, "holiday");
  if (found === undefined) return undefined;
  const isCommon = !Number.isNaN(a[i]?.number ?? Number.NaN) || is(a, found.end - 1, "solstice");
  if (!a[i]?.capital && !isCommon) return undefined;
  if (is(a, found.end, "/") || is(a, found.end, "island")) return undefined;
  const before = a[i - 1];
  if (before?.capital && before.pos === "PROPN" && !isPreposition(a, i - 1) && i > 1) return undefined;
  const at = is(a, found.end, ",") || is(a, found.end, "of") ? found.end + 1 : found.end;
  const year = readYear(a, at);
  const by = "timex/holiday";
  if (year === undefined) return { first: i, end: found.end, meaning: { kind: "holiday", rule: found.value }, by };
  return { first: i, end: year.end, meaning: { kind: "holiday", rule: found.value, year: year.value.year }, by };
};
