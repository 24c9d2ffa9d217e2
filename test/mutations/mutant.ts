import type { Finding } from "../../src/model/finding.ts";
import type { Span } from "../../src/model/span.ts";
import type { Source } from "./sources.ts";

/** Other words in the place of some that were right. */
export interface Mutant {
  readonly span: Span;
  readonly replacement: string;
  /** What it makes of the sentence. `unknowable`: false, as far as people know, but nothing in the ground truth tells so. */
  readonly makes: "false" | "true" | "unknowable";
}

/** A finding that the check got right, to be mutated. */
export interface Right extends Source {
  readonly finding: Finding;
  /** The words of the claim. */
  readonly words: string;
}

/** One kind of mutation: the rules whose matches it takes, and what it makes of them. */
export interface Mutator {
  readonly kind: string;
  readonly rules: readonly string[];
  mutate(right: Right): readonly Mutant[];
}

/** The mutants that put each of the words in the place of the claim's own. */
export function replacing(span: Span, words: readonly string[], makes: Mutant["makes"]): Mutant[] {
  return words.map((replacement) => ({ span: { start: span.start, end: span.end }, replacement, makes }));
}
