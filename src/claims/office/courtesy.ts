import type { IncumbencyEntry } from "../../lexicon/incumbency.ts";
import type { OfficeFact } from "./fact.ts";

/** True of an office whose bare title its holders keep for life: that of the head of a country where this is the custom. */
export type CourtesyReader = (fact: OfficeFact) => boolean;

/** Makes the reader. */
export function createCourtesyReader(entries: readonly IncumbencyEntry[]): CourtesyReader {
  const formsOf = (kind: IncumbencyEntry["kind"]): readonly string[] =>
    entries.filter((entry) => entry.kind === kind).flatMap(({ forms }) => forms);
  const [titles, places] = [new Set(formsOf("courtesy")), formsOf("courtesy-place")];
  return ({ titles: borne, names }) =>
    borne.some((title) => titles.has(title.toLowerCase())) &&
    names.some((name) => places.some((place) => name.includes(place)));
}
