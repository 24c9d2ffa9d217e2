import { isItemId, isRecord, readSnak, type Value } from "./value.ts";

/** Values of qualifiers or of a reference, by property. */
export type Values = Readonly<Record<string, readonly Value[]>>;

/** A statement that is not deprecated. */
export interface Statement {
  readonly value: Value;
  readonly preferred: boolean;
  readonly qualifiers: Values;
  readonly references: readonly Values[];
}

/** An item of Wikidata, with the properties that facts are made of. */
export interface WikidataItem {
  readonly id: string;
  /** In the language asked for; undefined where there is none. */
  readonly label?: string;
  readonly aliases: readonly string[];
  /** Day of the item's last change, `YYYY-MM-DD`. */
  readonly modified?: string;
  /** Line of the file it was read from. */
  readonly line: number;
  statements(property: string): readonly Statement[];
}

const NO_STATEMENTS: readonly Statement[] = [];

/**
 * Reads an item out of its JSON, keeping only these properties.
 * Null for what is no item: a property, a lexeme. Undefined where it is broken.
 */
export function readItem(
  json: unknown,
  line: number,
  language: string,
  properties: ReadonlySet<string>,
): WikidataItem | null | undefined {
  if (!isRecord(json) || typeof json.id !== "string") return undefined;
  if (!isItemId(json.id)) return null;
  const claims = isRecord(json.claims) ? json.claims : {};
  const kept = new Map<string, readonly Statement[]>();
  for (const [property, list] of Object.entries(claims)) {
    if (properties.has(property) && Array.isArray(list)) kept.set(property, list.flatMap(readStatement));
  }
  const label = labelIn(json.labels, language);
  const modified = typeof json.modified === "string" ? json.modified.slice(0, 10) : undefined;
  return {
    id: json.id,
    ...(label === undefined ? {} : { label }),
    aliases: aliasesIn(json.aliases, language),
    ...(modified === undefined ? {} : { modified }),
    line,
    statements: (property) => kept.get(property) ?? NO_STATEMENTS,
  };
}

function readStatement(json: unknown): Statement[] {
  if (!isRecord(json) || json.rank === "deprecated") return [];
  const value = readSnak(json.mainsnak);
  if (value === undefined) return [];
  const references = Array.isArray(json.references) ? json.references.filter(isRecord) : [];
  return [
    {
      value,
      preferred: json.rank === "preferred",
      qualifiers: readValues(json.qualifiers),
      references: references.map(({ snaks }) => readValues(snaks)),
    },
  ];
}

function readValues(json: unknown): Values {
  if (!isRecord(json)) return {};
  return Object.fromEntries(
    Object.entries(json).map(([property, snaks]) => [
      property,
      (Array.isArray(snaks) ? snaks : []).flatMap((snak: unknown) => readSnak(snak) ?? []),
    ]),
  );
}

/** The label in a language; `mul` stands for all languages at once. */
function labelIn(labels: unknown, language: string): string | undefined {
  if (!isRecord(labels)) return undefined;
  for (const code of [language, "mul"]) {
    const label = labels[code];
    if (isRecord(label) && typeof label.value === "string" && label.value.trim() !== "") return label.value.trim();
  }
  return undefined;
}

function aliasesIn(aliases: unknown, language: string): readonly string[] {
  if (!isRecord(aliases)) return [];
  const lists = [aliases[language], aliases.mul].flatMap((list) => (Array.isArray(list) ? list : []));
  return lists.flatMap((alias: unknown) =>
    isRecord(alias) && typeof alias.value === "string" && alias.value.trim() !== "" ? [alias.value.trim()] : [],
  );
}

/** The statements of the best rank: the preferred ones where there are any. */
export function bestOf(statements: readonly Statement[]): readonly Statement[] {
  const preferred = statements.filter((statement) => statement.preferred);
  return preferred.length > 0 ? preferred : statements;
}

/** Ids of the items that are values. */
export function itemsAmong(values: readonly Value[] = []): readonly string[] {
  return values.flatMap((value) => (value.kind === "item" ? [value.id] : []));
}

/** Ids of the items that statements name. */
export function itemsOf(statements: readonly Statement[]): readonly string[] {
  return itemsAmong(statements.map(({ value }) => value));
}
