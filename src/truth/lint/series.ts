import type { EventFact } from "../../claims/event/fact.ts";
import type { SeriesFact } from "../../claims/series/fact.ts";
import { dateRange } from "../../model/edtf.ts";
import type { Fault } from "../../model/fault.ts";
import { type Item, valuesOf } from "./item.ts";

/** Series whose members are out of order of time, named twice, or lack one of those the series is between. */
export function faultySeries(items: readonly Item[]): readonly Fault[] {
  const events = new Map(valuesOf<EventFact>(items, "events").map(({ value }) => [value.id, value]));
  return valuesOf<SeriesFact>(items, "series").flatMap(({ item, value }) => {
    const seen = new Set<string>();
    return value.members.flatMap((id, index) => {
      const event = events.get(id);
      if (event === undefined) return [];
      const location = () => item.locate(["members", index]);
      if (seen.has(id)) {
        return [{ location: location(), message: `\`${id}\` is a member twice`, mend: "remove one of the two" }];
      }
      seen.add(id);
      const previous = events.get(value.members[index - 1] ?? "");
      return [
        ...(previous !== undefined && isBefore(event, previous)
          ? [
              {
                location: location(),
                message: `out of order: \`${id}\` (${event.date}) stands after \`${previous.id}\` (${previous.date})`,
                mend: "list the members in order of time, or correct a date",
              },
            ]
          : []),
        ...missing(value, event).map((participant) => ({
          location: location(),
          message: `\`${id}\` is a member, but \`${participant}\` did not take part in it`,
          mend: `add \`${participant}\` to the event's participants, or remove the event from the series`,
        })),
      ];
    });
  });
}

function isBefore(a: EventFact, b: EventFact): boolean {
  const end = dateRange(a.date)?.end;
  const start = dateRange(b.date)?.start;
  return end != null && start != null && end < start;
}

function missing(series: SeriesFact, event: EventFact): readonly string[] {
  return series.participants.filter((id) => !event.participants.includes(id) && !event.represents.includes(id));
}
