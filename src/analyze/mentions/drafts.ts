import type { EntityType, Mention, Referent, RoleUse } from "../../model/analysis.ts";
import type { NameEntry } from "../../model/truth.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Registry } from "./registry.ts";
import type { RolePhrase } from "./roles.ts";
import type { Named, SurnameUse } from "./surnames.ts";
import type { Word } from "./words.ts";

/** A mention in the making, always with all its fields: words `[first, last)` of its sentence, and what only this pass needs to know of it. */
export interface Draft {
  readonly first: number;
  readonly last: number;
  readonly headFirst: number;
  readonly headLast: number;
  readonly by: string;
  readonly form: Mention["form"];
  readonly type: EntityType;
  referent: Referent;
  name: string | undefined;
  role: RoleUse | undefined;
  readonly plural: boolean;
  readonly gender: "male" | "female" | null;
  suggestion: { readonly id: string; readonly name: string } | undefined;
  /** The phrase it was made of, where it is a role. */
  readonly phrase: RolePhrase | undefined;
  /** The country it names: those of the ground truth, and its name. */
  country: { readonly entries: readonly NameEntry[]; readonly name: string } | undefined;
}

/** What drafting needs to know of the article. */
export interface Context {
  readonly knowledge: Knowledge;
  readonly text: string;
  readonly registry: Registry;
  readonly resolveSurname: (use: SurnameUse) => Named;
  /** The offices that a bare title may mean at this point of the article. */
  readonly officesOfBare: (phrase: RolePhrase) => readonly NameEntry[];
}

/** An office as the mentions carry it. */
export function roleUse(words: readonly Word[], phrase: RolePhrase, offices: readonly NameEntry[]): RoleUse {
  return {
    start: words[phrase.first]?.start ?? 0,
    end: words[phrase.last - 1]?.end ?? 0,
    by: phrase.by,
    offices: offices.map((office) => office.id),
    tense: phrase.tense,
    ...(phrase.ordinal === null ? {} : { ordinal: phrase.ordinal }),
  };
}
