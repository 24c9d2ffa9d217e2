import type { Referent, RoleUse } from "../../model/analysis.ts";

/**
 * How the words give the office to the person. `title`: before the name, where it stays after the tenure is over (President
 * Obama). `apposition` and `identity` (X is …) say that they hold it, `past` that they held it once.
 */
export type OfficeUse = "title" | "apposition" | "identity" | "past";

/** That a person holds, held or will hold an office; `ordinal` claims are about the number alone. */
export interface OfficeAssertion {
  readonly aspect: "tenure" | "ordinal";
  readonly person: Referent;
  /** The person's name as the text has it. */
  readonly name: string;
  readonly role: RoleUse;
  readonly use: OfficeUse;
}
