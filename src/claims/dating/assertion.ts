import type { Timex } from "../../model/analysis.ts";
import type { Cue } from "./cue.ts";

/** That what the cue tells of happened on this day. */
export interface DatingAssertion {
  readonly timex: Timex;
  /** The day, ISO. */
  readonly day: string;
  readonly cue: Cue;
  /** Index into `Analysis.sentences`. */
  readonly sentence: number;
}
