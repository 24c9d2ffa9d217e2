import type { Location } from "../../model/document.ts";
import type { Fault } from "../../model/fault.ts";
import type { Sections } from "../write.ts";

/** Something an import did not take over. Nothing is dropped or decided without one. */
export interface Notice {
  /** `conflict`: the source contradicts itself, and a curator must decide. */
  readonly kind: "conflict" | "left-out";
  readonly location: Location;
  /** What it is about, such as `Ada Berg (Q9)`. */
  readonly subject: string;
  /** Why, in the same words for all of a kind. */
  readonly reason: string;
  /** The values in question. */
  readonly detail?: string;
}

/** What an import gives. */
export interface Imported {
  readonly sections: Sections;
  readonly notices: readonly Notice[];
  /** Lines that could not be read, and are passed over. */
  readonly faults: readonly Fault[];
  /** Entities or rows of the source that were looked at. */
  readonly read: number;
}

/** A line of a file, counted from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** The place of a whole line, or of a column in it. */
export function lineLocation(uri: string, line: number, column = 1): Location {
  return { uri, line, column, endLine: line, endColumn: column };
}
