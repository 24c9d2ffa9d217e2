import { createAnalyzer } from "../../../src/analyze/index.ts";
import { loadLexicon } from "../../../src/lexicon/index.ts";
import type { EventMention } from "../../../src/model/analysis.ts";
import type { NameEntry } from "../../../src/model/truth.ts";
import { paragraph } from "../paragraph.ts";

const lexicon = loadLexicon();
const person = (name: string): NameEntry => ({ id: name.toLowerCase(), kind: "entity", type: "PERSON", names: [name] });
const place = (name: string): NameEntry => ({ id: name.toLowerCase(), kind: "entity", type: "PLACE", names: [name] });
const names: NameEntry[] = [
  ...["Anna Voss", "Ben Hale", "Carl Ode"].map(person),
  ...["Norland", "Sudria", "Osterby", "Westerby"].map(place),
  { id: "river-war", kind: "entity", type: "EVENT", names: ["River War"] },
  { id: "osterby-accord", kind: "event", type: "EVENT", names: ["Osterby Accord"] },
  { id: "osterby-summit", kind: "event", type: "EVENT", names: ["Osterby summit"] },
];
const analyze = createAnalyzer(lexicon, names);

/** The events of one paragraph published on 2025-08-26. */
export function eventsIn(text: string): readonly EventMention[] {
  return analyze(paragraph(text, "2025-08-26")).events;
}

/** One line an event: type, named events, then each argument as `role(as): words`, a doubtful one in brackets. */
export function outline(text: string): readonly string[] {
  return eventsIn(text).map(({ type, named, arguments: found }) => {
    const filled = found.map(({ role, as, start, end, via }) => {
      const one = `${role}${as === undefined ? "" : `(${as})`}: ${text.slice(start, end)}`;
      return via === "discourse" ? `[${one}]` : one;
    });
    return [type, ...named, ...filled].join(" | ");
  });
}
