import type { Fault } from "../../model/fault.ts";
import { impossibleDates } from "./dates.ts";
import { duplicateIds, knownIds, unknownIds } from "./ids.ts";
import type { Item } from "./item.ts";
import { circularPlaces } from "./places.ts";
import { faultySeries } from "./series.ts";
import { faultyTenures } from "./tenures.ts";

export type { Item } from "./item.ts";

/** What the ground truth may refer to outside of itself. Left out, such references are not checked. */
export interface Vocabulary {
  /** Ids of the event types of `rules/en/events`. */
  readonly knownTypes?: ReadonlySet<string>;
  /** Ids of the outcomes there. */
  readonly knownOutcomes?: ReadonlySet<string>;
  /** What the quantities of events may be of, and in. */
  readonly knownMeasures?: ReadonlySet<string>;
  readonly knownUnits?: ReadonlySet<string>;
}

/**
 * The faults that no schema can see, over the items of all files at once.
 * @param complete false where a file could not be read: then ids may be missing, and unknown ones are not reported.
 */
export function lintItems(items: readonly Item[], complete: boolean, vocabulary: Vocabulary = {}): readonly Fault[] {
  const known = {
    ...(complete ? knownIds(items) : {}),
    ...(vocabulary.knownTypes === undefined ? {} : { "event type": vocabulary.knownTypes }),
    ...(vocabulary.knownOutcomes === undefined ? {} : { outcome: vocabulary.knownOutcomes }),
    ...(vocabulary.knownMeasures === undefined ? {} : { measure: vocabulary.knownMeasures }),
    ...(vocabulary.knownUnits === undefined ? {} : { unit: vocabulary.knownUnits }),
  };
  return [
    ...duplicateIds(items),
    ...unknownIds(items, known),
    ...impossibleDates(items),
    ...circularPlaces(items),
    ...faultyTenures(items),
    ...faultySeries(items),
  ];
}
