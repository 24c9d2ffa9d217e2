import type { Item } from "../lint/index.ts";
import type { Renaming } from "./index.ts";

/** For each file the ids of entities that an earlier file knows otherwise, by their item of Wikidata. */
export function renamedBy(files: readonly (readonly Item[])[]): {
  readonly renamed: readonly ReadonlyMap<string, string>[];
  readonly renamings: readonly Renaming[];
} {
  const known = new Map<string, string>();
  const renamings: Renaming[] = [];
  const renamed = files.map((items) => {
    const names = new Map<string, string>();
    for (const item of items) {
      const { wikidata } = item.value ?? {};
      if (item.section !== "entities" || item.id === undefined || typeof wikidata !== "string") continue;
      const to = known.get(wikidata);
      if (to === undefined) known.set(wikidata, item.id);
      else if (to !== item.id) {
        names.set(item.id, to);
        renamings.push({ from: item.id, to, location: item.locate(["id"]) });
      }
    }
    return names;
  });
  return { renamed, renamings };
}
