import type { NameEntry } from "../../model/truth.ts";
import type { OfficeFact } from "./fact.ts";

/** How an office is called, for the gazetteer. */
export function officeNames({ id, names, titles, of }: OfficeFact): NameEntry {
  return { id, kind: "office", type: "PERSON", names, titles, within: of };
}
