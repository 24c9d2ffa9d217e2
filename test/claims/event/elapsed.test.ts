import { describe, expect, it } from "vitest";
import { createElapsedFinder } from "../../../src/claims/event/elapsed.ts";
import { createOrdinalReader } from "../../../src/claims/event/ordinal-words.ts";
import { loadLexicon } from "../../../src/lexicon/index.ts";
import { createPipeline } from "../../../src/pipeline.ts";
import { parseTruth } from "../../../src/truth/index.ts";
import { paragraph } from "../../analyze/paragraph.ts";

const lexicon = loadLexicon();
const pipeline = createPipeline({ lexicon, truth: parseTruth([]) });
const find = createElapsedFinder(lexicon.commemorations, createOrdinalReader(lexicon.anniversaries));
const found = (text: string) => find(pipeline.analyze(paragraph(text, "2019-06-11")));

describe("the words around a count of years", () => {
  const examples = lexicon.commemorations.flatMap(({ id, examples }) => examples.map((one) => ({ id, ...one })));
  it.each(examples)("$id: $text", ({ text, finds }) => {
    expect(found(text)[0]?.years ?? null).toBe(finds);
  });

  it("tell what is counted from, without what follows", () => {
    const text = "They mourn 15 years after the siege of the school by rebels in May.";
    const [one] = found(text);
    const { tokens } = pipeline.analyze(paragraph(text, "2019-06-11"));
    const words = tokens.slice(one?.object?.from, one?.object?.last).map((token) => token.text);
    expect(words.join(" ")).toBe("the siege of the school");
  });
});
