/** A time value as the entity JSON has it. */
export interface TimeValue {
  /** `+2018-06-12T00:00:00Z`; `-0044-…` is 44 BC, there is no year 0. */
  readonly time: string;
  /** 7 century, 8 decade, 9 year, 10 month, 11 day, finer above. */
  readonly precision: number;
  readonly julian: boolean;
}

/** The value of a snak, as far as facts are made of such values. */
export type Value =
  | { readonly kind: "item"; readonly id: string }
  | { readonly kind: "time"; readonly time: TimeValue }
  | { readonly kind: "text"; readonly text: string; readonly language?: string }
  /** There is a value and nobody knows it; or there is none. */
  | { readonly kind: "unknown" }
  | { readonly kind: "none" };

const JULIAN = /Q1985786$/;

/** The value of a snak; undefined where it is of a kind that no fact is made of, or broken. */
export function readSnak(snak: unknown): Value | undefined {
  if (!isRecord(snak)) return undefined;
  if (snak.snaktype === "somevalue") return { kind: "unknown" };
  if (snak.snaktype === "novalue") return { kind: "none" };
  const { datavalue } = snak;
  if (!isRecord(datavalue)) return undefined;
  const { type, value } = datavalue;
  if (type === "string" && typeof value === "string") return { kind: "text", text: value };
  if (!isRecord(value)) return undefined;
  if (type === "wikibase-entityid") return itemOf(value);
  if (type === "time") return timeOf(value);
  if (type !== "monolingualtext" || typeof value.text !== "string") return undefined;
  return {
    kind: "text",
    text: value.text,
    ...(typeof value.language === "string" ? { language: value.language } : {}),
  };
}

function itemOf(value: Readonly<Record<string, unknown>>): Value | undefined {
  const id = typeof value.id === "string" ? value.id : `Q${String(value["numeric-id"])}`;
  return isItemId(id) ? { kind: "item", id } : undefined;
}

function timeOf({ time, precision, calendarmodel }: Readonly<Record<string, unknown>>): Value | undefined {
  if (typeof time !== "string" || typeof precision !== "number") return undefined;
  const julian = typeof calendarmodel === "string" && JULIAN.test(calendarmodel);
  return { kind: "time", time: { time, precision, julian } };
}

/** True for the id of an item: Q and digits. */
export function isItemId(id: unknown): id is string {
  return typeof id === "string" && /^Q[1-9]\d{0,11}$/.test(id);
}

/** True for a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
