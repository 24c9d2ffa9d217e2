import type { EntityType } from "./analysis.ts";
import type { Location } from "./document.ts";
import type { Span } from "./span.ts";

/** A bibliographic reference, CSL-JSON fields. */
export interface Citation {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly publisher?: string;
  readonly issued?: string;
  readonly URL?: string;
  readonly accessed?: string;
}

/** A person, organisation, place … of the ground truth. */
export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  /** The first is the one shown. */
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  /** Family name of a person ("Kim" of "Kim Jong-un"); by default the last word of the first name. */
  readonly surname?: string;
  readonly gender?: "male" | "female";
  readonly demonyms: readonly string[];
  /** Ids of the places that contain it. */
  readonly within: readonly string[];
  readonly wikidata?: string;
}

/** One record of the ground truth: a fact, what it rests on, and its place in the file. */
export interface TruthRecord<F> {
  readonly id: string;
  readonly fact: F;
  readonly citations: readonly Citation[];
  readonly note?: string;
  readonly location: Location;
  /** Set where the article is its own witness: the range of `Document.text` that tells of the fact. */
  readonly span?: Span;
}

/** The loaded, validated, frozen ground truth. */
export interface Truth {
  entity(id: string): Entity | undefined;
  readonly entities: readonly Entity[];
  /** All records of a section (`events`, `offices` …); the caller names the fact type its schema gives. */
  records<F>(section: string): readonly TruthRecord<F>[];
  /** True when `inner` is `outer` or lies within it, by the entities' `within`. */
  isWithin(inner: string, outer: string): boolean;
}

/** What extraction may see of one record: how it is called, never what is true of it. */
export interface NameEntry {
  readonly id: string;
  readonly kind: "entity" | "office" | "event" | "series";
  readonly type: EntityType;
  readonly names: readonly string[];
  readonly surname?: string;
  readonly gender?: "male" | "female";
  readonly demonyms?: readonly string[];
  /** Containing places, for "the Singapore of …" and for offices the place or body they belong to. */
  readonly within?: readonly string[];
  /** An office's bare titles ("president", "chairman"). */
  readonly titles?: readonly string[];
}
