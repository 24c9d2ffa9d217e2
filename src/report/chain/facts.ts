import type { TruthRecord } from "../../model/truth.ts";
import { describeCitation, factPlace, ownWords } from "../fact.ts";

/** What a record says, field by field, and what it rests on; of the article's own words, where they stand. */
export function factLines(record: TruthRecord<unknown>, text: string): readonly string[] {
  const own = ownWords(record, text);
  if (own !== undefined) return [`the article itself: ${own} (${factPlace(record)}:${record.location.column})`];
  const fields = Object.entries(record.fact as Readonly<Record<string, unknown>>)
    .filter(([key, value]) => key !== "id" && !isEmpty(value))
    .flatMap(([key, value]) =>
      isListOfRecords(value)
        ? [`  ${key}:`, ...value.map((item) => `    - ${valueWords(item)}`)]
        : [`  ${key}: ${valueWords(value)}`],
    );
  return [
    `${record.id} (${factPlace(record)})`,
    ...fields,
    ...record.citations.map(
      (citation) =>
        `  cited: ${describeCitation(citation)}${citation.URL === undefined ? "" : ` <${citation.URL}>`}${citation.accessed === undefined ? "" : `, read ${citation.accessed}`}`,
    ),
    ...(record.note === undefined ? [] : [`  note: ${record.note}`]),
  ];
}

function isListOfRecords(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.length > 1 && value.every((item) => typeof item === "object" && item !== null);
}

function isEmpty(value: unknown): boolean {
  if (value === false || value === undefined) return true;
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function valueWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueWords).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  const fields = Object.entries(value).filter(([, inner]) => !isEmpty(inner));
  return `{ ${fields.map(([key, inner]) => `${key}: ${valueWords(inner)}`).join(", ")} }`;
}
