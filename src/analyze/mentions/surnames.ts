import type { Referent } from "../../model/analysis.ts";
import type { NameEntry } from "../../model/truth.ts";
import type { Bearer, Registry } from "./registry.ts";

/** Who a family name alone stands for. */
export interface Named {
  readonly referent: Referent;
  readonly name?: string;
  readonly gender: "male" | "female" | null;
}

/** A family name alone: its key, its place, who is listed under it, and what the words around it tell. */
export interface SurnameUse {
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly entries: readonly NameEntry[];
  readonly gender: "male" | "female" | null;
}

/**
 * Makes a resolver for one article; calls must come in text order. A family name alone stands for
 *
 * 1. the bearer named in full before; of several, the one whom the article has already called by the family name alone;
 * 2. else the only bearer named in full anywhere ("Kim" in the headline);
 * 3. else the only listed person of that name.
 *
 * "Ms." and the like leave out bearers of the other gender. Whatever stays open is ambiguous.
 */
export function createSurnameResolver(registry: Registry): (use: SurnameUse) => Named {
  const established = new Map<string, Bearer>();
  return (use) => {
    const everywhere = candidates(registry.get(use.key) ?? [], use);
    const before = everywhere.filter((bearer) => bearer.start < use.start);
    const bearers = before.length > 0 ? before : everywhere;
    const [only, ...others] = bearers;
    if (only === undefined) return listedAlone(use);
    const known = others.length === 0 ? only : established.get(use.key);
    if (known === undefined || !bearers.includes(known)) return open(bearers, use);
    if (!known.sure && use.entries.length > 0) return open(bearers, use);
    if (before.length > 0) established.set(use.key, known);
    return { referent: known.referent, name: known.name, gender: known.gender ?? use.gender };
  };
}

/** Bearers of a fitting gender; those that may be no persons only where there is nobody else. */
function candidates(bearers: readonly Bearer[], { gender }: SurnameUse): readonly Bearer[] {
  const fitting = bearers.filter((bearer) => gender === null || bearer.gender === null || bearer.gender === gender);
  const sure = fitting.filter((bearer) => bearer.sure);
  return sure.length > 0 ? sure : fitting;
}

function listedAlone({ entries, gender, text }: SurnameUse): Named {
  const fitting = entries.filter((entry) => gender === null || entry.gender === undefined || entry.gender === gender);
  const [only, ...others] = fitting;
  if (only === undefined) return { referent: { kind: "unlisted", name: text }, gender };
  if (others.length > 0) return { referent: { kind: "ambiguous", ids: fitting.map((entry) => entry.id) }, gender };
  return { referent: { kind: "entity", id: only.id }, name: only.names[0] ?? only.id, gender: only.gender ?? gender };
}

function open(bearers: readonly Bearer[], { entries, gender, text }: SurnameUse): Named {
  const ids = bearers.flatMap(({ referent }) => (referent.kind === "entity" ? [referent.id] : []));
  const all = ids.length > 0 ? ids : entries.map((entry) => entry.id);
  if (all.length === 0) return { referent: { kind: "unlisted", name: text }, gender };
  return { referent: { kind: "ambiguous", ids: all }, gender };
}
