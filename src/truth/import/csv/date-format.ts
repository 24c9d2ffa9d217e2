import { pad2 } from "../../../model/calendar.ts";
import { dateRange } from "../../../model/edtf.ts";

/** The parts of a date's form. */
export const DATE_TOKENS = /YYYY|MMMM|MMM|MM|M|DD|D/g;

const MONTHS = "january february march april may june july august september october november december".split(" ");
const EDTF = /^-?\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?(?:\/-?\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?)?$/;
const GROUPS: Readonly<Record<string, string>> = {
  YYYY: "(?<year>\\d{4})",
  MMMM: `(?<name>${MONTHS.join("|")})`,
  MMM: `(?<name>${MONTHS.map((month) => month.slice(0, 3)).join("|")})\\.?`,
  MM: "(?<month>\\d{2})",
  M: "(?<month>\\d{1,2})",
  DD: "(?<day>\\d{2})",
  D: "(?<day>\\d{1,2})",
};

/** The EDTF date of words in one of these forms, or in EDTF itself; undefined where they are none, or no day of the calendar. */
export function parseDate(text: string, formats: readonly string[]): string | undefined {
  if (EDTF.test(text)) return dateRange(text) === undefined ? undefined : text;
  for (const format of formats) {
    const { year, month, name, day } = patternOf(format).exec(text)?.groups ?? {};
    if (year === undefined) continue;
    const number =
      name === undefined ? month : String(MONTHS.findIndex((each) => each.startsWith(name.toLowerCase())) + 1);
    const parts = [
      year,
      ...(number === undefined ? [] : [pad2(Number(number))]),
      ...(day === undefined ? [] : [pad2(Number(day))]),
    ];
    const date = parts.join("-");
    if (dateRange(date) !== undefined) return date;
  }
  return undefined;
}

const patterns = new Map<string, RegExp>();

function patternOf(format: string): RegExp {
  const cached = patterns.get(format);
  if (cached !== undefined) return cached;
  let source = "";
  let last = 0;
  const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  for (const token of format.matchAll(DATE_TOKENS)) {
    source += literal(format.slice(last, token.index)) + GROUPS[token[0]];
    last = token.index + token[0].length;
  }
  const pattern = new RegExp(`^${source}${literal(format.slice(last))}$`, "i");
  patterns.set(format, pattern);
  return pattern;
}
