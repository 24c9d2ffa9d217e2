import type { Annotation, Attribution, Timex } from "../../model/analysis.ts";

/** That these words were said, or by whom, or when. */
export interface QuoteAssertion {
  readonly aspect: "wording" | "source" | "occasion";
  readonly attribution: Attribution;
  /** The words between the marks. */
  readonly words: string;
  /** Offset of `words` in the text. */
  readonly start: number;
  /** False where the text says that it was not said, or may be. */
  readonly asserted: boolean;
  /** The cue tells of words passed on: quoted, recited, echoed. */
  readonly passedOn: boolean;
  /** Ids of the entities that the sentence of the cue names outside these words. */
  readonly named: readonly string[];
  /** Dates that the text gives the saying, in the order of the text. */
  readonly dated: readonly Timex[];
  /** Ids of named events "at" or "during" which it was said, with their words. */
  readonly occasions: readonly (Annotation & { readonly ids: readonly string[] })[];
}
