import { describe, expect, it } from "vitest";
import { createAnniversaryFinder } from "../../../src/claims/event/anniversary.ts";
import { loadLexicon } from "../../../src/lexicon/index.ts";
import { createPipeline } from "../../../src/pipeline.ts";
import { parseTruth } from "../../../src/truth/index.ts";
import { paragraph } from "../../analyze/paragraph.ts";

const lexicon = loadLexicon();
const pipeline = createPipeline({ lexicon, truth: parseTruth([]) });
const find = createAnniversaryFinder(lexicon.anniversaries);
const found = (text: string) => find(pipeline.analyze(paragraph(text, "2019-06-11")));

describe("the words for anniversaries", () => {
  const examples = lexicon.anniversaries.flatMap(({ id, examples }) => examples.map((one) => ({ id, ...one })));
  it.each(examples)("$id: $text", ({ text, finds }) => {
    expect(found(text)[0]?.years ?? null).toBe(finds);
  });

  it("have the day that is told beside them, and leave the event without it", () => {
    const text = "On Monday, the 25th anniversary of the June summit, she sang.";
    const [one] = found(text);
    expect(text.slice(one?.day?.start, one?.day?.end)).toBe("Monday");
    const times = one?.events[0].arguments.filter(({ role }) => role === "time") ?? [];
    expect(times.map(({ start, end }) => text.slice(start, end))).toEqual(["June"]);
  });
});
