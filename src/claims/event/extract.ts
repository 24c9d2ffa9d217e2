import type { Analysis, Annotation, EventArgument, EventMention } from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import { lastUpTo, type Span } from "../../model/span.ts";
import { attributionOf } from "../attributed.ts";
import type { Anniversary } from "./anniversary.ts";
import type { EventAssertion, ToldEvent } from "./assertion.ts";
import type { Elapsed } from "./elapsed.ts";
import { findIntervals } from "./interval.ts";

const CHECKED = new Set(["time", "place", "participant", "outcome"]);

/**
 * Makes the extraction: one claim for each event that is told of with enough to know it by, and one for each of its arguments;
 * one for each length between two events, for each anniversary, and for each count of years.
 */
export function createExtract(
  findAnniversaries: (analysis: Analysis) => readonly Anniversary[],
  findElapsed: (analysis: Analysis) => readonly Elapsed[],
) {
  return (analysis: Analysis): readonly Claim<EventAssertion>[] => [
    ...toldEvents(analysis),
    ...toldIntervals(analysis),
    ...toldYears(findAnniversaries(analysis), findElapsed(analysis), analysis),
  ];
}

function toldYears(
  anniversaries: readonly Anniversary[],
  counts: readonly Elapsed[],
  analysis: Analysis,
): readonly Claim<EventAssertion>[] {
  const claim = (
    { start, end }: Span,
    assertion: EventAssertion,
    basis: readonly Annotation[],
  ): Claim<EventAssertion> => {
    const attributedTo = attributionOf(analysis, { start, end });
    return {
      kind: "event",
      span: { start, end },
      assertion,
      basis,
      ...(attributedTo === undefined ? {} : { attributedTo }),
    };
  };
  const told = anniversaries.map((anniversary) => {
    const [event] = anniversary.events;
    const elapsed = counts.find(({ start }) => start === anniversary.start);
    return claim(anniversary, { event, argument: null, anniversary, ...(elapsed === undefined ? {} : { elapsed }) }, [
      event,
    ]);
  });
  const others = counts.filter(({ start }) => !anniversaries.some((one) => one.start === start));
  return [...told, ...others.map((elapsed) => claim(elapsed, { elapsed }, []))];
}

function toldIntervals(analysis: Analysis): readonly Claim<EventAssertion>[] {
  return findIntervals(analysis).map((interval) => {
    const { timex, event } = interval;
    const attributedTo = attributionOf(analysis, timex);
    return {
      kind: "event",
      span: { start: timex.start, end: timex.end },
      assertion: { event, argument: null, interval } satisfies ToldEvent,
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
      argument: ToldEvent["argument"],
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
