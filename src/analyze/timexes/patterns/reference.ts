import { is, read } from "../atoms.ts";
import { isPhraseEnd } from "./context.ts";
import type { Pattern } from "./pattern.ts";

/** Now, currently, recently, the future, recent years. */
export const reference: Pattern = (a, i) => {
  const found = read(a, i, "reference");
  if (found === undefined) return undefined;
  const by = "timex/reference";
  if (
    is(a, found.end - 1, "past") &&
    a[found.end]?.pos !== "PUNCT" &&
    a[found.end] !== undefined &&
    a[found.end]?.pos !== "CCONJ"
  ) {
    return undefined;
  }
  if (is(a, found.end - 1, "time") && (!is(a, i - 1, "at") || !isPhraseEnd(a, found.end))) return undefined;
  if (a[i]?.capital && i > 0 && a[i - 1]?.capital) return undefined;
  const units = is(a, found.end - 1, "recent") ? read(a, found.end, "units") : undefined;
  return { first: i, end: units?.end ?? found.end, meaning: { kind: "reference", value: found.value }, by };
};
