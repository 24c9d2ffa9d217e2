import type { Lexicon } from "../../lexicon/index.ts";
import type { EntityType, RoleUse } from "../../model/analysis.ts";
import type { NameEntry } from "../../model/truth.ts";

/** The sections of the lexicon that the pass reads. */
export type MentionLexicon = Pick<Lexicon, "counting" | "names" | "places" | "pronouns" | "titles">;

/** A place that has names and demonyms; `entries` are those of the ground truth that it is. */
export interface Place {
  readonly name: string;
  readonly kind: "country" | "city" | "region" | "listed";
  readonly by: string;
  readonly entries: readonly NameEntry[];
}

/** A title, and the offices of the ground truth that may go by it. */
export interface Title {
  /** Its words in the singular. */
  readonly key: string;
  readonly by: string;
  readonly kind: "office" | "honorific";
  readonly gender?: "male" | "female";
  /** The words are family names too. */
  readonly surname: boolean;
  /** It may stand in lower case and without a name. */
  readonly bare: boolean;
  readonly plural: boolean;
  /** It names its place or body itself: "UN chief". */
  readonly specific: boolean;
  readonly offices: readonly NameEntry[];
  /**
   * Where more offices go by it than the title alone could stand for, `offices` is empty, and here they are by the ids of their
   * places and bodies.
   */
  readonly crowd?: ReadonlyMap<string, readonly NameEntry[]>;
}

/** A word beside a title that says when the office is held. */
export interface TenseWord {
  readonly by: string;
  readonly tense: RoleUse["tense"];
}

/** What is known of a single word inside names. */
export interface NamePart {
  readonly given: "male" | "female" | "any" | undefined;
  readonly head: { readonly type: EntityType; readonly of: boolean } | undefined;
  readonly particle: { readonly leads: boolean; readonly person: boolean } | undefined;
  readonly outsider: boolean;
  readonly commonWord: boolean;
  readonly body: string | undefined;
  readonly compound: boolean;
}

/** A pronoun's features. */
export interface Pronoun {
  readonly by: string;
  readonly number: "singular" | "plural";
  readonly gender?: "male" | "female";
}
