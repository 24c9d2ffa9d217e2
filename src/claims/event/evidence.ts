import type { EventArgument } from "../../model/analysis.ts";
import { dateRange } from "../../model/edtf.ts";

/** How much speaks for a record being the event meant. */
export function evidenceOf(of: {
  named: boolean;
  agreeing: readonly EventArgument[];
  allParties: boolean;
  parties: number;
  inArticle: boolean;
  recent: boolean;
}): number {
  let evidence = of.named ? 3 : 0;
  if (of.allParties) evidence += of.parties > 1 ? 3 : 2;
  else if (of.parties > 0) evidence += of.inArticle ? 2 : 1;
  else if (of.inArticle) evidence += 1.5;
  if (of.recent) evidence += 1;
  if (of.agreeing.some(({ role }) => role === "place")) evidence += 1.5;
  if (of.agreeing.some(({ role }) => role === "outcome")) evidence += 0.5;
  const date = of.agreeing.find(({ role }) => role === "time")?.timex?.edtf;
  const precision = date === undefined ? undefined : dateRange(date)?.precision;
  if (precision === "day") evidence += 2;
  else if (precision === "month") evidence += 1.5;
  else if (precision !== undefined) evidence += 0.75;
  return evidence;
}
