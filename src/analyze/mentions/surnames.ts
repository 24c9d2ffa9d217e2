import type { Referent } from "../../model/analysis.ts";
import type { NameEntry } from "../../model/truth.ts";
import { MOST_NAMESAKES } from "./gazetteer.ts";
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
  /** The title of an office before it ("president"). */
  readonly title: string | null;
  readonly gender: "male" | "female" | null;
}

/** A headline's family name is spelt out within so many code units; an unlisted person who comes later is not meant. */
const HEADLINE_REACH = 600;

/**
 * Makes a resolver for one article; calls must come in text order. A family name alone stands for
 *
 * 1. the bearer named in full before; of several, the one whom the article has already called by the family name alone;
 * 2. else the only bearer named in full anywhere ("Kim" in the headline), but an unlisted one who comes later only where no
 *    listed person has that name;
 * 3. else the only listed person of that name; once an unlisted bearer is named in full, the name alone is open.
 *
 * "Ms." and the like leave out bearers of the other gender. The title of an office leaves out unlisted bearers who are never
 * given it: "President Trump" is not Ivanka Trump. Whatever stays open is ambiguous; a name that more listed persons bear than
 * could be told apart stands for nobody on record until the article names one in full.
 */
export function createSurnameResolver(registry: Registry): (use: SurnameUse) => Named {
  const established = new Map<string, Named>();
  // Listed persons called by the family name before anybody of that name was named in full.
  const presumed = new Map<string, Named>();
  return (use) => {
    const everywhere = candidates(registry.get(use.key) ?? [], use);
    const before = everywhere.filter((bearer) => bearer.start < use.start);
    const known = established.get(use.key);
    if (known !== undefined && agrees(known.gender, use) && (before.length !== 1 || use.title === null)) return known;
    const bearers = before.length > 0 ? before : everywhere;
    const named = resolve(bearers, before.length > 0, use);
    const earlier = presumed.get(use.key);
    if (earlier?.referent.kind === "entity" && named.referent.kind === "unlisted" && use.title === null) {
      return { referent: { kind: "ambiguous", ids: [earlier.referent.id] }, gender: use.gender };
    }
    if (bearers.length === 0) presumed.set(use.key, named);
    if (isSettled(named) && (before.length > 0 || use.title !== null)) established.set(use.key, named);
    return named;
  };
}

function resolve(bearers: readonly Bearer[], before: boolean, use: SurnameUse): Named {
  const [only, ...others] = bearers;
  if (only === undefined) return listedAlone(use);
  if (others.length > 0) return open(bearers, use);
  const { referent, name, sure } = only;
  if (use.entries.length > 0 && (!sure || (!before && referent.kind === "unlisted"))) return open(bearers, use);
  return { referent, name, gender: only.gender ?? use.gender };
}

function isSettled({ referent }: Named): boolean {
  return referent.kind === "entity" || referent.kind === "unlisted";
}

function agrees(gender: Named["gender"], use: SurnameUse): boolean {
  return gender === null || use.gender === null || gender === use.gender;
}

/** Bearers of a fitting gender and title; those that may be no persons only where there is nobody else. */
function candidates(bearers: readonly Bearer[], use: SurnameUse): readonly Bearer[] {
  const { title, entries } = use;
  const near = bearers.filter(
    ({ start, referent }) => referent.kind !== "unlisted" || start - use.start < HEADLINE_REACH,
  );
  const fitting = (entries.length > 0 ? near : bearers).filter((bearer) => agrees(bearer.gender, use));
  const called = title === null ? [] : fitting.filter((bearer) => bearer.titles.has(title));
  if (called.length > 0) return called;
  const titled =
    title === null || entries.length === 0 ? fitting : fitting.filter(({ referent }) => referent.kind !== "unlisted");
  const sure = titled.filter((bearer) => bearer.sure);
  return sure.length > 0 ? sure : titled;
}

/** Of a family name that too many bear, the name alone tells nobody apart. */
function listedAlone(use: SurnameUse): Named {
  const { entries, gender, text } = use;
  if (entries.length > MOST_NAMESAKES) return { referent: { kind: "unlisted", name: text }, gender };
  const fitting = entries.filter((entry) => agrees(entry.gender ?? null, use));
  const [only, ...others] = fitting;
  if (only === undefined) return { referent: { kind: "unlisted", name: text }, gender };
  if (others.length > 0) return { referent: { kind: "ambiguous", ids: fitting.map((entry) => entry.id) }, gender };
  return { referent: { kind: "entity", id: only.id }, name: only.names[0] ?? only.id, gender: only.gender ?? gender };
}

function open(bearers: readonly Bearer[], { entries, gender, text }: SurnameUse): Named {
  const ids = bearers.flatMap(({ referent }) => (referent.kind === "entity" ? [referent.id] : []));
  const listed = entries.length > MOST_NAMESAKES ? [] : entries;
  const all = ids.length > 0 ? ids : listed.map((entry) => entry.id);
  if (all.length === 0) return { referent: { kind: "unlisted", name: text }, gender };
  return { referent: { kind: "ambiguous", ids: all }, gender };
}
