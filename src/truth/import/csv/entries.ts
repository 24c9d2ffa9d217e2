import type { PlainItem } from "../../write.ts";
import { type Imported, lineLocation, type Notice } from "../imported.ts";

/** Entries made of rows, which grow row by row. */
export interface Entries {
  add(section: string, entry: PlainItem, line: number): void;
  /** All entries whose rows agree, by their ids. */
  sections(): Imported["sections"];
  readonly notices: readonly Notice[];
}

interface Growing {
  readonly fields: Record<string, unknown>;
  /** What each list holds, as JSON. */
  readonly held: Map<string, Set<string>>;
  readonly line: number;
  clashes: boolean;
}

/** Entries by section and id; rows of one id come together. Lists are joined, all else must be the same. */
export function createEntries(uri: string): Entries {
  const bySection = new Map<string, Map<string, Growing>>();
  const notices: Notice[] = [];
  return {
    add(section, entry, line) {
      const id = String(entry.id);
      const byId = bySection.get(section) ?? new Map<string, Growing>();
      bySection.set(section, byId);
      const growing = byId.get(id);
      if (growing === undefined) {
        byId.set(id, { fields: { ...entry }, held: new Map(), line, clashes: false });
        return;
      }
      for (const field of join(growing, entry)) {
        growing.clashes = true;
        notices.push({
          kind: "conflict",
          location: lineLocation(uri, line),
          subject: `${id} (${section})`,
          reason: "rows of one id differ",
          detail: `\`${field}\` is ${JSON.stringify(growing.fields[field])} on line ${growing.line}, ${JSON.stringify(entry[field])} on line ${line}`,
        });
      }
    },
    sections: () =>
      Object.fromEntries(
        [...bySection].map(([section, byId]) => [
          section,
          [...byId.values()]
            .filter(({ clashes }) => !clashes)
            .map(({ fields }) => fields)
            .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
        ]),
      ),
    notices,
  };
}

/** Adds a row to an entry. Returns the fields that differ. */
function join({ fields, held }: Growing, entry: PlainItem): readonly string[] {
  return Object.entries(entry).flatMap(([field, value]) => {
    const before = fields[field];
    if (before === undefined) fields[field] = value;
    else if (Array.isArray(before) && Array.isArray(value)) {
      const seen = held.get(field) ?? new Set(before.map((each) => JSON.stringify(each)));
      if (!held.has(field)) fields[field] = [...before];
      held.set(field, seen);
      for (const each of value) {
        const key = JSON.stringify(each);
        if (!seen.has(key)) (fields[field] as unknown[]).push(each);
        seen.add(key);
      }
    } else if (JSON.stringify(before) !== JSON.stringify(value)) return [field];
    return [];
  });
}
