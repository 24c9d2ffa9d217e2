import type { Analysis } from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { attributionOf } from "../attributed.ts";
import type { SeriesAssertion } from "./assertion.ts";

/** A claim of this kind; `trigger` is what asserts it. */
export function claimOf(
  analysis: Analysis,
  { start, end }: Span,
  assertion: SeriesAssertion,
  basis: Claim["basis"],
  trigger: Span | undefined,
): Claim<SeriesAssertion> {
  const span = { start, end };
  const attributedTo = attributionOf(analysis, span);
  return {
    kind: "series",
    span,
    assertion,
    basis,
    ...(trigger === undefined ? {} : { trigger }),
    ...(attributedTo === undefined ? {} : { attributedTo }),
  };
}
