import type { EntityType, Mention, Referent, RoleUse } from "../../model/analysis.ts";
import type { NameEntry } from "../../model/truth.ts";
import type { RolePhrase } from "./roles.ts";

/** A mention in the making: words `[first, last)` of its sentence, and what only this pass needs to know of it. */
export interface Draft {
  readonly first: number;
  readonly last: number;
  readonly headFirst: number;
  readonly headLast: number;
  readonly by: string;
  readonly form: Mention["form"];
  readonly type: EntityType;
  referent: Referent;
  name?: string;
  role?: RoleUse;
  readonly plural: boolean;
  readonly gender: "male" | "female" | null;
  readonly suggestion?: { readonly id: string; readonly name: string };
  /** The phrase it was made of, where it is a role. */
  readonly phrase?: RolePhrase;
  /** The country it names: those of the ground truth, and its name. */
  readonly country?: { readonly entries: readonly NameEntry[]; readonly name: string };
}
