import type { Timex } from "../../../model/analysis.ts";
import { type Atoms, read } from "../atoms.ts";

export type Bound = NonNullable<Timex["bound"]>;

/** The preposition that bounds the expression at atom `first`, skipping "at", "about" and the like between. */
export function boundBefore(a: Atoms, first: number): Bound | undefined {
  for (const length of [2, 1]) {
    const bound = read(a, first - length, "bound");
    if (bound !== undefined && bound.end === first) return bound.value;
  }
  return undefined;
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
