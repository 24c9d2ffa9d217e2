import type { CueEntry } from "../../lexicon/cues.ts";
import type { Content } from "./content.ts";
import type { Phrase } from "./noun-phrase.ts";

/** An attribution of one unit, by items. */
export interface Report {
  readonly entry: CueEntry;
  /** Items of the cue. */
  readonly cue: Content;
  readonly source: Phrase | undefined;
  readonly contents: readonly Content[];
  /** 0 to 1. */
  readonly confidence: number;
}
