import { is, read } from "../atoms.ts";
import type { Hit, Meaning } from "../meaning.ts";
import type { Pattern } from "./pattern.ts";

/** Today, yesterday morning, tomorrow, tonight. */
export const day: Pattern = (a, i) => {
  if (is(a, i, "tonight")) {
    return { first: i, end: i + 1, meaning: tonight, by: "timex/day" };
  }
  const found = read(a, i, "day");
  if (found === undefined) return undefined;
  // A newspaper: "USA Today", "Pakistan Today".
  if (a[i]?.capital && i > 0 && a[i - 1]?.capital && a[i - 1]?.pos === "PROPN") return undefined;
  const date: Meaning = {
    kind: "shift",
    amount: Math.abs(found.value),
    unit: "D",
    sign: found.value < 0 ? -1 : 1,
    from: "speech",
  };
  const part = read(a, found.end, "day-part");
  const hit: Hit = { first: i, end: found.end, meaning: date, by: "timex/day" };
  if (part === undefined) return hit;
  return { ...hit, end: part.end, meaning: { kind: "date", fields: { part: part.value }, within: date } };
};

const tonight: Meaning = {
  kind: "date",
  fields: { part: "NI" },
  within: { kind: "shift", amount: 0, unit: "D", sign: 1, from: "speech" },
};
