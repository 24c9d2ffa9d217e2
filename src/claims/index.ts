import type { Lexicon } from "../lexicon/index.ts";
import type { ClaimKind } from "../model/claim.ts";
import { createCalendarKind } from "./calendar/index.ts";
import { createDatingKind } from "./dating/index.ts";
import { createEventKind } from "./event/index.ts";
import { createLifeKind } from "./life/index.ts";
import { createNameKind } from "./name/index.ts";
import { createOfficeKind } from "./office/index.ts";
import { createQuantityKind } from "./quantity/index.ts";
import { createQuoteKind } from "./quote/index.ts";
import { createSeriesKind } from "./series/index.ts";

/**
 * The table of claim kinds. Whoever adds one writes a folder beside this file and a line here; the ground truth's schema,
 * the rule pages, SARIF's rules and the command line's help follow. Where two kinds refute the same words, the one listed
 * first speaks.
 */
// biome-ignore lint/suspicious/noExplicitAny: each kind has types of its own; only the kind itself looks into them.
export function createClaimKinds(lexicon: Lexicon): readonly ClaimKind<any, any>[] {
  return [
    createCalendarKind(lexicon),
    createOfficeKind(lexicon),
    createEventKind(lexicon),
    createLifeKind(lexicon),
    createDatingKind(lexicon),
    createSeriesKind(lexicon),
    createQuantityKind(lexicon),
    createQuoteKind(lexicon),
    createNameKind(lexicon),
  ];
}
