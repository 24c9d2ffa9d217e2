import type { Quantity } from "../../model/analysis.ts";

/** That the event told of near it has this quantity. */
export interface QuantityAssertion {
  readonly quantity: Quantity;
}
