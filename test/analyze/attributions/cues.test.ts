import { describe, expect, test } from "vitest";
import { attributionsOf, lexicon } from "./read.ts";

describe.each(lexicon.cues.map((entry) => [entry.id, entry] as const))("%s", (id, entry) => {
  test.each(entry.examples.map((example) => [example.text, example] as const))("%s", (text, { finds, source }) => {
    const found = attributionsOf(text).filter(({ by }) => by === id);
    const cues = found.map(({ cue }) => (cue === null ? "" : text.slice(cue.start, cue.end)));
    if (finds === null) expect(cues).toEqual([]);
    else expect(cues.some((cue) => cue.endsWith(finds))).toBe(true);
    if (source === undefined) return;
    expect(found.map((one) => one.source && text.slice(one.source.start, one.source.end))).toContain(source);
  });
});

test("there are several hundred cues, each in one entry", () => {
  const lemmas = lexicon.cues.flatMap((entry) => entry.lemmas.map((lemma) => `${entry.kind} ${lemma}`));
  expect(lemmas.filter((lemma, at) => lemmas.indexOf(lemma) !== at)).toEqual([]);
  expect(lemmas.length).toBeGreaterThan(300);
});
