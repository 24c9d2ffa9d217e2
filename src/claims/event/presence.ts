import type { Party } from "../referents.ts";

/** Those of the record whom the words name. A name that several bear, with its pronouns, stands for one of them and no more. */
export function presentOf(parties: readonly Party[], wanted: readonly string[]): ReadonlySet<string> {
  const present = new Set<string>();
  const doubtful = new Set<string>();
  for (const { ids } of parties.toSorted((a, b) => a.ids.length - b.ids.length)) {
    const key = ids.join(" ");
    const id = doubtful.has(key) ? undefined : ids.find((one) => wanted.includes(one) && !present.has(one));
    if (id !== undefined) present.add(id);
    if (ids.length > 1) doubtful.add(key);
  }
  return present;
}
