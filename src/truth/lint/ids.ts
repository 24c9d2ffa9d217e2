import { JaroWinklerDistance } from "natural/lib/natural/distance/index.js";
import type { RefTarget } from "../../claims/fields.ts";
import type { Fault } from "../../model/fault.ts";
import { eachString, markedFields } from "../fields.ts";
import { itemSchemas } from "../schema.ts";
import type { Item } from "./item.ts";

/** The ids that each kind of reference may name. A target that is absent is not checked. */
export type KnownIds = Partial<Readonly<Record<RefTarget, ReadonlySet<string>>>>;

const SECTION_OF: Partial<Record<RefTarget, string>> = {
  citation: "citations",
  entity: "entities",
  office: "offices",
  event: "events",
};

/** The ids that the items define, by kind of reference. */
export function knownIds(items: readonly Item[]): KnownIds {
  return Object.fromEntries(
    Object.entries(SECTION_OF).map(([target, section]) => [
      target,
      new Set(items.flatMap((item) => (item.section === section && item.id !== undefined ? [item.id] : []))),
    ]),
  );
}

/** Ids given to two entries. Works of the bibliography have ids of their own; all other sections share theirs. */
export function duplicateIds(items: readonly Item[]): readonly Fault[] {
  const works = new Map<string, Item>();
  const records = new Map<string, Item>();
  const faults: Fault[] = [];
  for (const item of items) {
    if (item.id === undefined) continue;
    const first = item.section === "citations" ? works : records;
    const earlier = first.get(item.id);
    if (earlier === undefined) {
      first.set(item.id, item);
      continue;
    }
    const { uri, line } = earlier.locate(["id"]);
    faults.push({
      location: item.locate(["id"]),
      message: `the id \`${item.id}\` is already used at ${uri}:${line} (${earlier.section})`,
      mend: "give one of the two another id, or merge them",
    });
  }
  return faults;
}

/** References to ids that nothing defines. */
export function unknownIds(items: readonly Item[], known: KnownIds): readonly Fault[] {
  const fields = new Map(
    Object.entries(itemSchemas).map(([section, schema]) => [section, markedFields(schema).filter(({ ref }) => ref)]),
  );
  const suggest = suggester(known);
  const faults: Fault[] = [];
  for (const item of items) {
    for (const { path, ref } of fields.get(item.section) ?? []) {
      const ids = ref === undefined ? undefined : known[ref];
      if (ref === undefined || ids === undefined) continue;
      eachString(item.raw, path, (text, reached) => {
        if (ids.has(text)) return;
        const at = reached();
        faults.push({
          location: item.locate(at),
          message: `${at.join(".")}: no ${ref} has the id \`${text}\``,
          mend: suggest(ref, text),
        });
      });
    }
  }
  return faults;
}

const NEAR = 0.85;

/** Proposes the defined id nearest to an unknown one, by Jaro-Winkler similarity. */
function suggester(known: KnownIds): (target: RefTarget, id: string) => string {
  const found = new Map<string, string>();
  return (target, id) => {
    const key = `${target} ${id}`;
    const cached = found.get(key);
    if (cached !== undefined) return cached;
    let nearest: string | undefined;
    let best = NEAR;
    for (const candidate of known[target] ?? []) {
      const similarity = JaroWinklerDistance(id, candidate);
      if (similarity > best) [nearest, best] = [candidate, similarity];
    }
    const elsewhere = (Object.keys(known) as RefTarget[]).find((other) => known[other]?.has(id));
    const mend =
      elsewhere !== undefined
        ? `\`${id}\` is the id of an ${elsewhere}; name an ${target} here`.replaceAll("an citation", "a citation")
        : nearest !== undefined
          ? `did you mean \`${nearest}\`?`
          : addition(target);
    found.set(key, mend);
    return mend;
  };
}

function addition(target: RefTarget): string {
  const section = SECTION_OF[target];
  return section === undefined
    ? `use an ${target} of rules/en/events`
    : `add it under \`${section}\`, or correct the id`;
}
