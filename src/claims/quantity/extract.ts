import type { Analysis, Quantity } from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import { lastAtOrBefore } from "../../model/span.ts";
import { attributionOf } from "../attributed.ts";
import type { QuantityAssertion } from "./assertion.ts";
import { BACK, namesIn } from "./told.ts";
import type { Measures } from "./units.ts";

/** Makes one claim for each quantity near which an event is told of, or to which the article may lend its own. */
export function createExtract({ isLent }: Pick<Measures, "isLent">) {
  return (analysis: Analysis): readonly Claim<QuantityAssertion>[] =>
    analysis.quantities
      .filter((quantity) => hasEvent(quantity, analysis) || isLent(quantity.measure))
      .map((quantity) => claimOf(quantity, analysis));
}

/** The claim that something has this quantity. */
export function claimOf(quantity: Quantity, analysis: Analysis): Claim<QuantityAssertion> {
  const attributedTo = attributionOf(analysis, quantity.number);
  return {
    kind: "quantity",
    span: quantity.number,
    assertion: { quantity },
    basis: [quantity],
    trigger: quantity.cue,
    ...(attributedTo === undefined ? {} : { attributedTo }),
  };
}

function hasEvent({ sentence }: Quantity, analysis: Analysis): boolean {
  const { events } = analysis;
  const last = events[lastAtOrBefore(events, sentence, (event) => event.sentence)];
  if (last !== undefined && last.sentence >= sentence - BACK) return true;
  for (let at = Math.max(0, sentence - BACK); at <= sentence; at++) if (namesIn(analysis, at).length > 0) return true;
  return false;
}
