import type { Mention, RoleUse } from "../../model/analysis.ts";

const NAMED: ReadonlySet<string> = new Set(["name", "surname", "titled"]);

/** True of a mention that names a person. */
export function isPersonNamed({ form, type }: Mention): boolean {
  return type === "PERSON" && NAMED.has(form);
}

/** The office that a mention stands for or is given. */
export function roleOf({ referent, role }: Mention): RoleUse | undefined {
  return referent.kind === "role" ? referent.role : role;
}
