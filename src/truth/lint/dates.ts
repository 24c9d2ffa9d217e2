import { daysInMonth } from "../../model/calendar.ts";
import { dateRange } from "../../model/edtf.ts";
import type { Fault } from "../../model/fault.ts";
import { eachString, markedFields } from "../fields.ts";
import { itemSchemas } from "../schema.ts";
import type { Item } from "./item.ts";

const DATE = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$/;
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** Dates that no calendar has, and intervals whose end is before their beginning. */
export function impossibleDates(items: readonly Item[]): readonly Fault[] {
  const fields = new Map(
    Object.entries(itemSchemas).map(([section, schema]) => [section, markedFields(schema).filter(({ date }) => date)]),
  );
  const faults: Fault[] = [];
  for (const item of items) {
    for (const { path } of fields.get(item.section) ?? []) {
      eachString(item.raw, path, (text, reached) => {
        const fault = faultOf(text);
        if (fault === undefined) return;
        const at = reached();
        faults.push({ location: item.locate(at), message: `${at.join(".")}: ${fault.message}`, mend: fault.mend });
      });
    }
  }
  return faults;
}

function faultOf(text: string): Omit<Fault, "location"> | undefined {
  const parts = text.split("/");
  for (const part of parts) {
    const fault = faultOfDate(part);
    if (fault !== undefined) return fault;
  }
  const [from, to] = parts;
  const start = dateRange(from ?? "")?.start;
  const end = dateRange(to ?? "")?.end;
  if (start == null || end == null || start <= end) return undefined;
  return { message: `the interval ${text} ends before it begins`, mend: `write ${to}/${from}, or correct a date` };
}

function faultOfDate(text: string): Omit<Fault, "location"> | undefined {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const name = MONTHS[Number(month) - 1];
  if (name === undefined)
    return { message: `no month is the ${Number(month)}th: ${text}`, mend: "give a month 01 to 12" };
  const last = daysInMonth(Number(year), Number(month));
  if (day === undefined || (Number(day) >= 1 && Number(day) <= last)) return undefined;
  return { message: `${name} ${year} has ${last} days: ${text}`, mend: `give a day 01 to ${last}` };
}
