import type { EventTypeEntry } from "../../lexicon/events.ts";
import type { LightVerbEntry } from "../../lexicon/light-verbs.ts";
import type { Mention, Token } from "../../model/analysis.ts";
import { compilePhrases } from "../phrases.ts";
import { inflect } from "./inflect.ts";
import type { Trigger } from "./triggers.ts";
import { listedEvent, type Placed, type SentenceView } from "./view.ts";

/** The triggers of a sentence together with the names that tell of an event by themselves, in text order. */
export type NameTriggerFinder = (view: SentenceView, triggers: readonly Trigger[]) => readonly Trigger[];

const FURTHEST = 3;

/** Compiles the verbs that make a name the trigger of an event: "the Korean War began", "the Agreed Framework was concluded". */
export function createNameTriggerFinder(
  events: readonly EventTypeEntry[],
  verbs: readonly LightVerbEntry[],
): NameTriggerFinder {
  const types = new Map(events.map((entry) => [entry.type, entry]));
  const find = compilePhrases(
    verbs.flatMap(({ tells, verbs: phrases }) => {
      const entry = tells === undefined ? undefined : types.get(tells);
      return entry === undefined
        ? []
        : phrases.flatMap(inflect).map(([phrase]): [string, EventTypeEntry] => [phrase, entry]);
    }),
  );
  const entryFor = (view: SentenceView, { item, last }: Placed<Mention>): EventTypeEntry | undefined => {
    const from = overAside(view, last);
    for (let at = from; at < Math.min(view.last, from + FURTHEST); at++) {
      const entry = find(view.tokens, at, view.last)?.payload;
      // What happened is on record; what only began or ended may be on record by the day on which it did.
      if (entry !== undefined)
        return entry.type !== "happening" || listedEvent(view, item) !== undefined ? entry : undefined;
      const { pos } = view.tokens[at] as Token;
      if (pos !== "ADV" && pos !== "AUX") return undefined;
    }
    return undefined;
  };
  return (view, triggers) => {
    const added: Trigger[] = [];
    for (const placed of view.mentions) {
      const { item, first, last } = placed;
      if (item.type !== "EVENT" || item.form !== "name") continue;
      if (triggers.some((trigger) => trigger.first < last && first < trigger.last)) continue;
      const entry = entryFor(view, placed);
      if (entry !== undefined)
        added.push({ entry, first, last, head: last - 1, nominal: true, plural: false, form: "noun" });
    }
    return added.length === 0 ? triggers : [...triggers, ...added].sort((a, b) => a.first - b.first);
  };
}

const LONGEST_ASIDE = 14;

/** "Flight 12, with nine people on board, vanished": index behind what two commas hold, if it stands right behind the name. */
function overAside({ tokens, last }: SentenceView, at: number): number {
  if (tokens[at]?.text !== ",") return at;
  for (let end = at + 1; end < Math.min(last, at + LONGEST_ASIDE); end++) {
    const { text } = tokens[end] as Token;
    if (text === ",") return end + 1;
    if (text === ";" || text === "(") return at;
  }
  return at;
}
