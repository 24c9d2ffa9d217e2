import { fromDay } from "../../model/edtf.ts";
import type { Truth } from "../../model/truth.ts";
import { officeRecord, type Tenure } from "./holders.ts";

/** The name of a person to show. */
export function nameOf(truth: Truth, id: string): string {
  return truth.entity(id)?.names[0] ?? id;
}

/** The full name of an office to show. */
export function officeName(truth: Truth, office: string): string {
  return officeRecord(truth, office)?.fact.names[0] ?? office;
}

/** "Barack Obama, President of the United States from 2009-01-20 to 2017-01-20". */
export function describeTenure(truth: Truth, { office, id, acting, from, to, lasting }: Tenure): string {
  const start = Number.isFinite(from) ? ` from ${fromDay(from)}` : "";
  const end = Number.isFinite(to) ? ` ${lasting ? "through" : "to"} ${fromDay(to)}` : "";
  return `${nameOf(truth, id)}, ${acting ? "acting " : ""}${officeName(truth, office)}${start}${end}`;
}
