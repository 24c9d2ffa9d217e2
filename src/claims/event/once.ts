import type { EventTypeEntry } from "../../lexicon/events.ts";
import type { Truth } from "../../model/truth.ts";
import type { EventFact } from "./fact.ts";

/** Words by which a name tells one event of several: the first flight, the 2020 launch. */
const ONE_OF_SEVERAL =
  /\d|\b(?:first|second|third|fourth|fifth|maiden|inaugural|last|final|latest|test|uncrewed|crewed)\b/i;

/**
 * Makes the test whether an event happens but once to those who took part: by its type, recorded or `told`, or because its record's name is no more
 * than theirs with the type's noun ("launch of Apollo 11", but not "first flight of Falcon Heavy").
 */
export function createOnce(
  events: readonly EventTypeEntry[],
): (fact: EventFact, truth: Truth, told?: string) => boolean {
  const once = new Set(events.filter((entry) => entry.once).map(({ type }) => type));
  const onceNamed = new Set(events.filter((entry) => entry.onceNamed).map(({ type }) => type));
  const known = new WeakMap<EventFact, boolean>();
  return (fact, truth, told = fact.type) => {
    if (once.has(fact.type) || once.has(told)) return true;
    if (!onceNamed.has(fact.type)) return false;
    const before = known.get(fact);
    if (before !== undefined) return before;
    const isOnce = isNamedForOne(fact, truth);
    known.set(fact, isOnce);
    return isOnce;
  };
}

function isNamedForOne({ names, participants }: EventFact, truth: Truth): boolean {
  const bearers = participants.flatMap((id) => truth.entity(id)?.names ?? []);
  return names.some((name) =>
    bearers.some((bearer) => name.includes(bearer) && !ONE_OF_SEVERAL.test(name.replace(bearer, ""))),
  );
}
