import type { Span } from "../../model/span.ts";

/** That a person is called so, where the article spells the name otherwise elsewhere. */
export interface NameAssertion {
  /** The other spelling's first place. */
  readonly other: Span;
}
