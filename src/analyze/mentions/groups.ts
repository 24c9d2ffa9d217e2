import type { Referent } from "../../model/analysis.ts";
import type { Discourse, Recent } from "./discourse.ts";
import { isSameReferent, keyOfReferent } from "./registry.ts";

/** Where the words stand that look back. */
export interface Place {
  readonly sentence: number;
  readonly block: number;
}

/** Groups look back over so many blocks and sentences. */
const BLOCKS_BACK = 3;
const SENTENCES_BACK = 12;

/**
 * The last two distinct persons or countries mentioned before ("the two leaders", "both countries"), in text order, or null.
 * A person known by an office alone counts where nothing suggests that it is the other one: the two stand in one sentence,
 * and the article does not give the other that office. Where a sentence tells of three, it is not known which two are meant.
 */
export function lastTwo(discourse: Discourse, of: "person" | "country", place: Place): Referent | null {
  const list = of === "person" ? discourse.persons : discourse.countries;
  let later: Recent | null = null;
  let fallback: Recent | null = null;
  for (let index = list.length - 1; index >= 0; index--) {
    const recent = list[index] as Recent;
    if (recent.sentence < place.sentence - SENTENCES_BACK || recent.block < place.block - BLOCKS_BACK) break;
    if (recent.referent.kind === "ambiguous" || recent.referent.kind === "group") continue;
    if (later === null) later = recent;
    else if (!isSameReferent(later.referent, recent.referent)) {
      if (areDistinct(discourse, later, recent))
        return of === "person" && isBesideAnother(list, index, later) ? null : pair(recent, later);
      fallback ??= mayBeOne(discourse, later, recent) ? null : recent;
    }
  }
  return later === null || fallback === null ? null : pair(fallback, later);
}

/** Before the one at `at` its sentence, which is that of `later` too, names a third person. */
function isBesideAnother(list: readonly Recent[], at: number, later: Recent): boolean {
  const one = list[at] as Recent;
  // "Keller became the first president to …": an office may be that of the third.
  if (one.sentence !== later.sentence || one.referent.kind !== "entity" || later.referent.kind !== "entity")
    return false;
  for (let index = at - 1; index >= 0; index--) {
    const other = list[index] as Recent;
    if (other.sentence !== one.sentence) return false;
    const isNew = !isSameReferent(other.referent, one.referent) && !isSameReferent(other.referent, later.referent);
    if (isNew && other.referent.kind === "entity") return true;
  }
  return false;
}

function pair(a: Recent, b: Recent): Referent {
  return { kind: "group", members: [a.referent, b.referent] };
}

function areDistinct(discourse: Discourse, a: Recent, b: Recent): boolean {
  if (a.referent.kind !== "role" && b.referent.kind !== "role") return true;
  if (mayBeOne(discourse, a, b)) return false;
  return a.sentence === b.sentence || (a.referent.kind === "role" && b.referent.kind === "role");
}

/** True where the article itself gives one the office by which the other is called. */
function mayBeOne({ holders }: Discourse, a: Recent, b: Recent): boolean {
  const holds = (role: Recent, person: Recent) =>
    role.referent.kind === "role" &&
    role.referent.role.offices.some((office) => holders.get(office)?.has(keyOfReferent(person.referent)));
  return holds(a, b) || holds(b, a);
}
