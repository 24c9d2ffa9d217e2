import type { Mention, Referent } from "../model/analysis.ts";
import type { Truth } from "../model/truth.ts";
import { holdersAt } from "./office/holders.ts";

/** Whom words may stand for: one of `ids`. `certain` where nobody else is meant; `listed` is false where the ground truth does not know them. */
export interface Party {
  readonly mention: Mention;
  readonly ids: readonly string[];
  readonly certain: boolean;
  readonly listed: boolean;
}

/**
 * The parties a mention stands for, a group's members apart. An office stands for whoever held it on one of `days`
 * (days since 1970-01-01): the event's own, or the publication's.
 */
export function partiesOf(mention: Mention, truth: Truth, days: readonly number[]): Party[] {
  return expand(mention.referent).map((referent) => resolve(mention, referent, truth, days));
}

function expand(referent: Referent): Referent[] {
  return referent.kind === "group" ? referent.members.flatMap(expand) : [referent];
}

function resolve(mention: Mention, referent: Referent, truth: Truth, days: readonly number[]): Party {
  switch (referent.kind) {
    case "entity":
      return { mention, ids: [referent.id], certain: true, listed: true };
    case "ambiguous":
      return { mention, ids: referent.ids, certain: false, listed: true };
    case "role": {
      const { offices } = referent.role;
      const ids = new Set(
        offices.flatMap((office) => days.flatMap((day) => holdersAt(truth, office, day).map(({ id }) => id))),
      );
      return { mention, ids: [...ids], certain: offices.length === 1 && ids.size === 1, listed: ids.size > 0 };
    }
    default:
      return { mention, ids: [], certain: false, listed: false };
  }
}
