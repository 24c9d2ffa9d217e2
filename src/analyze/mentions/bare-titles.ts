import type { NameEntry } from "../../model/truth.ts";
import type { Discourse } from "./discourse.ts";
import type { RolePhrase } from "./roles.ts";

/**
 * The offices that "the president" may mean: those of the places that the article has named so far; where it has named none,
 * all of that title, unless that is a single one. After "the French president", an office that is not listed, none.
 */
export function officesOfBare({ explicit, places }: Discourse, { title }: RolePhrase): readonly NameEntry[] {
  if (title === null) return [];
  const used = explicit.get(title.key);
  if (used === null) return [];
  if (title.crowd !== undefined) return evidentOfCrowd(title.crowd, used, places);
  const evident = title.offices.filter((office) => used?.has(office) || office.within?.some((id) => places.has(id)));
  if (evident.length > 0) return evident;
  return title.offices.length > 1 ? title.offices : [];
}

/** In an article that names more places than these, a title that many offices go by is left open. */
const MOST_PLACES = 64;

function evidentOfCrowd(
  crowd: ReadonlyMap<string, readonly NameEntry[]>,
  used: ReadonlySet<NameEntry> | undefined,
  places: ReadonlySet<string>,
): readonly NameEntry[] {
  if (places.size > MOST_PLACES) return [];
  return [...new Set([...(used ?? []), ...[...places].flatMap((id) => crowd.get(id) ?? [])])];
}
