import type { Referent } from "../../model/analysis.ts";
import type { NameEntry } from "../../model/truth.ts";
import { keyOfReferent } from "./registry.ts";

/** A person or country as it was mentioned: what later pronouns and groups look back on. */
export interface Recent {
  readonly referent: Referent;
  readonly name?: string;
  readonly gender: "male" | "female" | null;
  /** Indices of the sentence, and of the block that it lies in. */
  readonly sentence: number;
  readonly block: number;
  readonly first: number;
  readonly subject: boolean;
}

/** What the article has said so far, the latest last. Kept short: nothing looks back further. */
export interface Discourse {
  readonly persons: Recent[];
  readonly countries: Recent[];
  /** The last group: what "they" may stand for. */
  group: { readonly referent: Referent; readonly sentence: number; readonly first: number } | null;
  /** Persons whom the article gives an office, by the office's id. */
  readonly holders: Map<string, Set<string>>;
  /** Offices of each title that the article has used with a place or a name; null once one of them was unlisted. */
  readonly explicit: Map<string, ReadonlySet<NameEntry> | null>;
  /** Ids of the places and bodies mentioned. */
  readonly places: Set<string>;
}

const LONGEST_MEMORY = 40;

/** The state before the first sentence. */
export function createDiscourse(): Discourse {
  return { persons: [], countries: [], group: null, holders: new Map(), explicit: new Map(), places: new Set() };
}

/** Adds to a list, and drops what lies too far back. */
export function remember(list: Recent[], recent: Recent): void {
  list.push(recent);
  if (list.length > 2 * LONGEST_MEMORY) list.splice(0, LONGEST_MEMORY);
}

/** The distinct ones of a list. */
export function distinct(recents: readonly Recent[]): Recent[] {
  if (recents.length < 2) return [...recents];
  const seen = new Set<string>();
  return recents.filter(({ referent }) => {
    const key = keyOfReferent(referent);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
