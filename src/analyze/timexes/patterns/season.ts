import { type Atoms, is, type Read, read } from "../atoms.ts";
import type { Fields } from "../meaning.ts";
import { isPreposition } from "./context.ts";
import { type Pattern, readYearPart } from "./pattern.ts";

/** The name of a season; "fall" and "spring" only where they cannot be verbs. */
export function readSeason(a: Atoms, i: number): Read<NonNullable<Fields["season"]>> | undefined {
  const season = read(a, i, "season");
  if (season === undefined) return undefined;
  const word = a[i]?.word;
  if (is(a, season.end, "solstice") || is(a, season.end, "equinox")) return undefined;
  if (word !== "fall" && word !== "spring") return isGeneric(a, i, season.end) ? undefined : season;
  if (
    a[i]?.pos === "VERB" ||
    is(a, i - 1, "to") ||
    (is(a, season.end, "of") && readYearPart(a, season.end) === undefined)
  )
    return undefined;
  if (readYearPart(a, season.end) !== undefined) return season;
  const which = read(a, i - 1, "which");
  if (word === "fall" && which?.value === "the" && !isPreposition(a, i - 2)) return undefined;
  return which !== undefined ||
    isPreposition(a, i - 1) ||
    read(a, i - 1, "part") !== undefined ||
    (word === "spring" && a[i]?.pos === "NOUN" && a[i]?.capital === true)
    ? season
    : undefined;
}

/** "winter wheat": a kind of thing, not a time. */
function isGeneric(a: Atoms, i: number, end: number): boolean {
  const next = a[end];
  if (a[i]?.capital || next?.pos !== "NOUN" || next.capital || next.glued) return false;
  return a[i - 1]?.pos !== "DET" && !isPreposition(a, i - 1) && read(a, i - 1, "which") === undefined;
}

/** Summer 2007, the spring of 1862, the winter. */
export const season: Pattern = (a, i) => {
  const the = is(a, i, "the") ? i + 1 : i;
  const name = readSeason(a, the);
  if (name === undefined) return undefined;
  const year = readYearPart(a, name.end);
  if (year === undefined && /^(?:olympics?|games|paralympics?|holidays?|palace|school)$/u.test(a[name.end]?.word ?? ""))
    return undefined;
  const fields: Fields = {
    season: name.value,
    ...(year?.year === undefined ? {} : { year: year.year }),
    ...(year?.bc ? { bc: true } : {}),
  };
  return {
    first: i,
    end: year?.end ?? name.end,
    meaning: { kind: "date", fields, ...(year?.within === undefined ? {} : { within: year.within }) },
    by: "timex/season",
  };
};
