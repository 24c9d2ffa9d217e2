import type { EventArgument } from "../../model/analysis.ts";
import type { TruthRecord } from "../../model/truth.ts";
import type { Agreement } from "./compare.ts";
import type { Weights } from "./evidence.ts";
import type { EventFact } from "./fact.ts";

/** A record held against an event mention. */
export interface Candidate {
  readonly record: TruthRecord<EventFact>;
  readonly named: boolean;
  /** The words name another event, and this one does not go by that name. */
  readonly misnamed: boolean;
  readonly results: ReadonlyMap<EventArgument, Agreement>;
  readonly agreeing: readonly EventArgument[];
  readonly conflicting: readonly EventArgument[];
  /** Every participant of the record is in the words. */
  readonly allParties: boolean;
  /** Those between whom it was, two at least, are in the words, whatever the words say they did. */
  readonly bothSides: boolean;
  /** Ids of the record's participants whom the words leave out. */
  readonly absent: readonly string[];
  /** Every participant of the record is mentioned somewhere in the article. */
  readonly inArticle: boolean;
  /** One of them at least is mentioned in the article. */
  readonly touched: boolean;
  readonly weights: Weights;
  /** How much speaks for it being the event meant: the sum of the weights. */
  readonly evidence: number;
}

/** The records that an event mention may be about, the likeliest first; none that something else speaks against. */
export type Links = readonly Candidate[];
