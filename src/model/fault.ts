import type { Location } from "./document.ts";

/** A fault of the input: where it is, what is wrong, how to mend it. */
export interface Fault {
  readonly location: Location;
  readonly message: string;
  readonly mend: string;
}

/** Thrown by loaders after they have read everything: carries all faults at once, in file order. Exit code 2. */
export class FaultyInput extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(formatFault).join("\n"));
    this.name = "FaultyInput";
    this.faults = faults;
  }
}

/** `file:line:column: what is wrong; how to mend it`, one line. */
export function formatFault({ location, message, mend }: Fault): string {
  return `${location.uri}:${location.line}:${location.column}: ${message}; ${mend}`;
}
