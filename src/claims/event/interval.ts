import type { Analysis, EventMention, Timex } from "../../model/analysis.ts";
import { lastAtOrBefore, lastUpTo } from "../../model/span.ts";

/** "eight months after the Singapore summit": how far apart two events are told to lie. */
export interface Interval {
  readonly timex: Timex;
  /** In `unit`s. */
  readonly count: number;
  readonly unit: "day" | "week" | "month" | "year";
  readonly approximate: boolean;
  /** The event that is placed, and the one it is measured from. */
  readonly event: EventMention;
  readonly from: EventMention;
  readonly direction: "after" | "before";
}

const UNITS = { D: "day", W: "week", M: "month", Y: "year" } as const;
/** Characters between the words of an interval and the events it joins. */
const NEAR = 40;
const FAR = 120;
const HEDGE =
  /\b(?:about|around|approximately|nearly|almost|roughly|some|more than|less than|over|under|just|barely|at least|up to)\s*(?:a|an)?\s*$/i;

/** All intervals of an article whose both ends are events of the same sentence that the text stands for. */
export function findIntervals({ document: { text }, timexes, events, sentences }: Analysis): readonly Interval[] {
  return timexes.flatMap((timex) => {
    const length = /^P(\d+)([DWMY])$/.exec(timex.value);
    const direction = /^\s+(after|before|following)\b/i.exec(text.slice(timex.end, timex.end + 12))?.[1]?.toLowerCase();
    if (timex.type !== "DURATION" || length === null || direction === undefined) return [];
    const sentence = lastUpTo(sentences, timex.start);
    const next = lastAtOrBefore(events, timex.end, ({ trigger }) => trigger.start) + 1;
    const inSentence = (event: EventMention | undefined, reach: number): event is EventMention =>
      event?.sentence === sentence && Math.abs(event.trigger.start - timex.end) < reach;
    const from = events[next];
    if (!inSentence(from, NEAR)) return [];
    const before = events[next - 1];
    const after = events[next + 1];
    const event =
      inSentence(before, FAR) && isPlaced(before, text, timex)
        ? before
        : inSentence(after, FAR) && !after.nominal
          ? after
          : undefined;
    if (event === undefined || !isTold(event) || !isTold(from)) return [];
    return [
      {
        timex,
        count: Number(length[1]),
        unit: UNITS[length[2] as keyof typeof UNITS],
        approximate: timex.mod !== undefined || HEDGE.test(text.slice(Math.max(0, timex.start - 20), timex.start)),
        event,
        from,
        direction: direction === "before" ? "before" : "after",
      },
    ];
  });
}

/** "The summit came eight months after": a noun is placed by the verb between; "a year after the summit" elsewhere is not. */
function isPlaced({ nominal, trigger }: EventMention, text: string, { start }: Timex): boolean {
  return (
    !nominal ||
    /^[^,;]{0,30}\b(?:came|come|comes|took place|was held|were held|happened|occurred|followed)\b[^,;]{0,20}$/.test(
      text.slice(trigger.end, start),
    )
  );
}

function isTold({ modality, polarity }: EventMention): boolean {
  return modality === "asserted" && polarity === "positive";
}
