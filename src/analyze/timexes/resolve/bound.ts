import type { Timex } from "../../../model/analysis.ts";
import { dateRange } from "../../../model/edtf.ts";
import { type Atoms, is, isDash, read } from "../atoms.ts";
import type { Hit } from "../meaning.ts";

export type Bound = NonNullable<Timex["bound"]>;

/** "From 1977 until his death": how many words may lie between. */
const FARTHEST_END = 5;

/**
 * The preposition that bounds the expression. "From" bounds only where "to" or "onward" answers it ("down from Thursday's
 * close" bounds nothing), "to" only after another date, "between" only before "and".
 */
export function boundOf(hit: Hit, a: Atoms, before: Hit | undefined, after: Hit | undefined): Bound | undefined {
  const bound = prepositionBefore(a, hit.first);
  switch (bound) {
    case "from":
      return isOnward(a, hit.end) || leadsTo(a, hit, after) ? "from" : undefined;
    case "between":
      return after !== undefined && after.first === hit.end + 1 && is(a, hit.end, "and") ? "between" : undefined;
    case "to":
      return leadsTo(a, before, hit) ? "to" : undefined;
    case undefined:
      return isSecondOfTwo(a, before, hit) ? "to" : undefined;
    default:
      return bound;
  }
}

function prepositionBefore(a: Atoms, first: number): Bound | undefined {
  for (const length of [2, 1]) {
    const bound = read(a, first - length, "bound");
    if (bound !== undefined && bound.end === first) return bound.value;
  }
  return undefined;
}

function isOnward(a: Atoms, i: number): boolean {
  if (is(a, i, "onward") || is(a, i, "onwards") || is(a, i, "on") || is(a, i, "forward")) return true;
  for (let at = i; at < i + FARTHEST_END; at++) if (read(a, at, "bound")?.value === "until") return true;
  return false;
}

function leadsTo(a: Atoms, from: Hit | undefined, to: Hit | undefined): boolean {
  if (from === undefined || to === undefined || to.first !== from.end + 1) return false;
  const link = read(a, from.end, "bound")?.value;
  return link === "to" || link === "until" || isDash(a[from.end]?.word);
}

/** The June of "between May and June", the dashed end of "from May-June". */
function isSecondOfTwo(a: Atoms, before: Hit | undefined, hit: Hit): boolean {
  if (before === undefined || hit.first !== before.end + 1) return false;
  const first = prepositionBefore(a, before.first);
  return (first === "between" && is(a, before.end, "and")) || (first === "from" && isDash(a[before.end]?.word));
}

/** The EDTF range that a bound makes of a date: since 2019 is `2019/..`. A bound that is itself a range keeps its outer edge. */
export function bounded(edtf: string, bound: Bound): string {
  const slash = edtf.indexOf("/");
  const from = slash < 0 ? edtf : edtf.slice(0, slash);
  const to = slash < 0 ? edtf : edtf.slice(slash + 1);
  switch (bound) {
    case "since":
    case "after":
    case "from":
    case "between":
      return `${from}/..`;
    default:
      return `../${to}`;
  }
}

/** In UTF-16 units. */
const FARTHEST_OTHER_END = 40;

/** Closes the two half-open ranges of "from … to …" into one, which both ends then carry; undefined where they do not meet. */
export function closed(first: Timex, second: Timex): string | undefined {
  if (first.bound !== "from" && first.bound !== "between") return undefined;
  if (second.bound !== "to" && second.bound !== "until") return undefined;
  if (second.start - first.end > FARTHEST_OTHER_END) return undefined;
  if (!first.edtf?.endsWith("/..") || !second.edtf?.startsWith("../")) return undefined;
  const range = `${first.edtf.slice(0, -3)}/${second.edtf.slice(3)}`;
  return dateRange(range) === undefined ? undefined : range;
}
