import { describe, expect, test } from "vitest";
import { find, lexicon } from "./harness.ts";

const entries = [...lexicon.names, ...lexicon.places, ...lexicon.pronouns, ...lexicon.titles];

describe.each(entries.map((entry) => [entry.id, entry] as const))("%s", (id, { examples }) => {
  const isName = id.startsWith("name/");
  test.each(examples)("$text", ({ text, finds }) => {
    const mentions = find(text, []);
    if (finds !== null) expect(mentions.map(({ start, end }) => text.slice(start, end))).toContain(finds);
    else expect(mentions.filter((mention) => mention.by === id || (isName && mention.form !== "pronoun"))).toEqual([]);
  });
});

test("no form is listed twice in one section's kind", () => {
  const titles = lexicon.titles.flatMap((entry) => (entry.kind === "office" ? entry.forms : []));
  expect(titles.filter((form, index) => titles.indexOf(form) !== index)).toEqual([]);
  const places = lexicon.places.flatMap((entry) =>
    entry.places.flatMap((place) => (typeof place === "string" ? [place] : place.names)),
  );
  expect(places.filter((name, index) => places.indexOf(name) !== index)).toEqual([]);
});
