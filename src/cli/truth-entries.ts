import type { Citation } from "../model/truth.ts";
import { describeCitation } from "../report/fact.ts";
import { counted, type Paint } from "../report/index.ts";
import type { Item } from "../truth/lint/index.ts";
import type { Sections } from "../truth/write.ts";

/** What entries are shown with: the names of what they refer to, the works they cite, colours. */
export interface Shown {
  readonly names: ReadonlyMap<string, string>;
  readonly works: ReadonlyMap<string, Item>;
  readonly paint: Paint;
}

/** One of each section. */
const SINGULAR: Readonly<Record<string, string>> = {
  citations: "work",
  entities: "entity",
  offices: "office",
  events: "event",
  series: "series",
  quotations: "quotation",
};
/** Fields that stand in the first line, or are shown in a way of their own. */
const ELSEWHERE = new Set(["id", "names", "type", "date", "citations", "text", "tenures", "title"]);

/** Works shown of an entry. */
const MOST_WORKS = 3;

/** An entry's section as a noun. */
export function nounOf(section: string): string {
  return SINGULAR[section] ?? section;
}

/** How many entries each section holds, but for empty ones. */
export function countEntries(sections: Sections): string {
  const held = Object.entries(sections).filter(([, entries]) => entries.length > 0);
  const counts = held.map(([section, entries]) =>
    counted(entries.length, nounOf(section), section === "citations" ? "works" : section),
  );
  return counts.length === 0 ? "nothing" : counts.join(", ");
}

/** `file:line` of an entry. */
export function placeOf(item: Item): string {
  const { uri, line } = item.location;
  return `${uri}:${line}`;
}

/** An entry in a line: what it is, when, how it is called. Of an office that is a fact about somebody: only that person's tenures. */
export function describeEntry(
  { section, id, value = {} }: Item,
  { names }: Pick<Shown, "names">,
  about?: string,
): string {
  const { type, date, text, tenures } = value;
  const called = typeof text === "string" ? `“${text}”` : names.get(id ?? "");
  const parts = [
    typeof type === "string" && section === "events" ? type : nounOf(section),
    ...(typeof date === "string" ? [date] : []),
    ...(called === undefined ? [] : [called]),
  ];
  const held = about !== undefined && Array.isArray(tenures) ? tenures.filter(({ holder }) => holder === about) : [];
  const times = held.length === 0 ? "" : `: ${held.map(tenureTime).join("; ")}`;
  return `${parts.join("  ")}${times}  ${called === undefined || about === undefined ? `(${id})` : ""}`.trimEnd();
}

/** An entry's fields, a line each, with what it cites last. */
export function linesOf({ value = {} }: Item, shown: Shown, about?: string): readonly string[] {
  const { paint, names } = shown;
  const name = (id: unknown): string => names.get(String(id)) ?? String(id);
  const line = (label: string, words: string): string => `  ${paint.dim(`${label}:`)} ${words}\n`;
  const fields = Object.entries(value)
    .filter(([field, each]) => !ELSEWHERE.has(field) && !isBlank(each))
    .map(([field, each]) => line(field, wordsOf(each, name)));
  const tenures = Array.isArray(value.tenures) ? value.tenures : [];
  const held = tenures.map((tenure) => line(tenureTime(tenure), name(tenure.holder)));
  const cites = citationsOf(value.citations, shown.works);
  const called = about === undefined ? "" : name(about);
  const works = [...cites.filter((work) => work.includes(called)), ...cites.filter((work) => !work.includes(called))];
  const rest = works.length > MOST_WORKS ? [`and ${works.length - MOST_WORKS + 1} more`] : [];
  const cited = [...works.slice(0, rest.length === 0 ? MOST_WORKS : MOST_WORKS - 1), ...rest].map(
    (work) => `    ${paint.cyan("—")} ${work}\n`,
  );
  return [...(about === undefined ? [...fields, ...held] : []), ...cited];
}

function tenureTime({ from = "…", to = "…", ordinal, acting }: Readonly<Record<string, unknown>>): string {
  const marks = [...(ordinal === undefined ? [] : [`no. ${ordinal}`]), ...(acting === true ? ["acting"] : [])];
  return `${from} to ${to}${marks.length === 0 ? "" : ` (${marks.join(", ")})`}`;
}

function wordsOf(value: unknown, name: (id: unknown) => string): string {
  if (Array.isArray(value)) return value.map((each) => wordsOf(each, name)).join(", ");
  if (typeof value !== "object" || value === null) return name(value);
  return Object.entries(value)
    .filter(([, each]) => !isBlank(each))
    .map(([field, each]) => `${field} ${wordsOf(each, name)}`)
    .join(", ");
}

function isBlank(value: unknown): boolean {
  return (
    value === undefined ||
    value === false ||
    (typeof value === "object" && value !== null && Object.keys(value).length === 0)
  );
}

/** The works that an entry cites, a line each. */
export function citationsOf(citations: unknown, works: ReadonlyMap<string, Item>): readonly string[] {
  if (!Array.isArray(citations)) return [];
  return citations.map((cited: unknown) => {
    const work = typeof cited === "string" ? works.get(cited)?.value : cited;
    if (typeof work !== "object" || work === null) return String(cited);
    const { accessed, URL } = work as Citation;
    const read = accessed === undefined ? "" : `, read ${accessed}`;
    return `${describeCitation(work as Citation)}${URL === undefined ? "" : `, ${URL}`}${read}`;
  });
}
