import type { Analysis, Annotation, EventArgument, EventMention } from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import { lastUpTo, type Span } from "../../model/span.ts";
import { attributionOf } from "../attributed.ts";
import type { Anniversary } from "./anniversary.ts";
import type { EventAssertion } from "./assertion.ts";
import { findIntervals } from "./interval.ts";

const CHECKED = new Set(["time", "place", "participant", "outcome"]);

/**
 * Makes the extraction: one claim for each event that is told of with enough to know it by, and one for each of its arguments;
 * one for each length between two events, and for each anniversary.
 */
export function createExtract(findAnniversaries: (analysis: Analysis) => readonly Anniversary[]) {
  return (analysis: Analysis): readonly Claim<EventAssertion>[] => [
    ...toldEvents(analysis),
    ...toldIntervals(analysis),
    ...findAnniversaries(analysis).map((anniversary) => toldAnniversary(anniversary, analysis)),
  ];
}

function toldAnniversary(anniversary: Anniversary, analysis: Analysis): Claim<EventAssertion> {
  const [event] = anniversary.events;
  const span = { start: anniversary.start, end: anniversary.end };
  const attributedTo = attributionOf(analysis, span);
  return {
    kind: "event",
    span,
    assertion: { event, argument: null, anniversary },
    basis: [event],
    ...(attributedTo === undefined ? {} : { attributedTo }),
  };
}

function toldIntervals(analysis: Analysis): readonly Claim<EventAssertion>[] {
  return findIntervals(analysis).map((interval) => {
    const { timex, event } = interval;
    const attributedTo = attributionOf(analysis, timex);
    return {
      kind: "event",
      span: { start: timex.start, end: timex.end },
      assertion: { event, argument: null, interval },
      basis: [timex],
      trigger: event.trigger,
      ...(attributedTo === undefined ? {} : { attributedTo }),
    };
  });
}

function toldEvents(analysis: Analysis): readonly Claim<EventAssertion>[] {
  return analysis.events.filter(isTellable).flatMap((event) => {
    const attributedTo = attributionOf(analysis, event.trigger);
    const claim = (
      span: Span,
      argument: EventAssertion["argument"],
      basis: readonly Annotation[],
    ): Claim<EventAssertion> => ({
      kind: "event",
      span,
      assertion: { event, argument },
      basis,
      trigger: event.trigger,
      ...(attributedTo === undefined ? {} : { attributedTo }),
    });
    const checked = event.arguments.filter(isCheckable);
    const whole = claim(nameSpan(analysis, event), null, [event]);
    return [
      whole,
      ...checked.map((argument) => claim({ start: argument.start, end: argument.end }, argument, [event, argument])),
    ];
  });
}

function isTellable({ arguments: found, named }: EventMention): boolean {
  return named.length > 0 || found.some((argument) => isCheckable(argument) && argument.via !== "discourse");
}

/** Whom a common noun brings in cannot be checked. */
function isCheckable({ role, mention }: EventArgument): boolean {
  return CHECKED.has(role) && (role !== "participant" || mention !== undefined);
}

/** The words that name a listed event, else the trigger. */
export function nameSpan({ mentions }: Analysis, event: EventMention): Span {
  if (event.named.length === 0) return event.trigger;
  const name = mentions[lastUpTo(mentions, event.trigger.end - 1)];
  if (name?.type !== "EVENT" || name.end < event.trigger.end) return event.trigger;
  return { start: name.start, end: name.end };
}
