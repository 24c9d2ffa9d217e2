import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../src/lexicon/index.ts";
import type { Document } from "../../src/model/document.ts";
import { overlaps } from "../../src/model/span.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { readTruth } from "../../src/truth/index.ts";

const ARTICLE = readFileSync("corpus/articles/fourth-meeting.txt", "utf8");
const { check } = createPipeline({ lexicon: loadLexicon(), truth: readTruth(["corpus/ground-truth.yaml"]) });

function documentOf(text: string): Document {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    kind: "paragraph" as const,
    start: index,
    end: index + line.length,
  }));
  const segments = [{ start: 0, end: text.length, rawStart: 0, rawEnd: text.length }];
  return { uri: "-", id: "-", raw: text, rawLine: 1, text, blocks, segments, published: "2025-08-26", language: "en" };
}

/** The edit made in the one place where the words stand, and the range of what is new. */
function doctor(from: string, to: string): { text: string; edited: { start: number; end: number } } {
  const start = ARTICLE.indexOf(from);
  if (start < 0 || ARTICLE.indexOf(from, start + 1) >= 0) throw new Error(`not there just once: ${from}`);
  return {
    text: ARTICLE.slice(0, start) + to + ARTICLE.slice(start + from.length),
    edited: { start, end: start + to.length },
  };
}

describe("the founding article", () => {
  const findings = check(documentOf(ARTICLE));
  const at = (words: string) => {
    const start = ARTICLE.indexOf(words);
    return findings.filter(({ claim }) => overlaps(claim.span, { start, end: start + words.length }));
  };
  const labels = (words: string) => new Set(at(words).map(({ verdict }) => verdict.label));

  test("holds no contradiction", () => {
    expect(findings.filter(({ verdict }) => verdict.label === "refuted").map(({ message }) => message)).toEqual([]);
  });

  test.each([
    ["fourth meeting between Donald Trump and Kim Jong-un", "trump-kim-meetings"],
    ["South Korea’s president", "trump-lee-meeting-2025"],
    ["I look forward to seeing him", "trump-someday-2025"],
    ["June 2018", "singapore-summit-2018"],
    ["Singapore summit", "singapore-summit-2018"],
    ["broad commitments toward denuclearization", "singapore-summit-2018"],
    ["February 2019", "hanoi-summit-2019"],
    ["Hanoi summit", "hanoi-summit-2019"],
    ["without agreement", "hanoi-summit-2019"],
    ["June 2019 when Trump briefly crossed the military demarcation line", "trump-crosses-mdl-2019"],
    ["first sitting U.S. president to do so", "us-presidents-crossing-into-north-korea"],
    ["three previous summits", "trump-kim-meetings"],
  ])("bears out “%s”", (words, fact) => {
    const evidence = at(words).flatMap(({ verdict }) =>
      verdict.label === "supported" ? verdict.evidence.map(({ id }) => id) : [],
    );
    expect(evidence).toContain(fact);
  });

  test.each(["talks could potentially occur", "strengthened ties with Russia", "diplomatic pause since 2019"])(
    "leaves “%s” unverified",
    (words) => {
      expect(labels(words)).toEqual(new Set(["not-enough-info"]));
    },
  );
});

describe("one edit of the founding article gives one contradiction, at the edited words", () => {
  test.each([
    ["A fourth", "a fourth meeting", "a fifth meeting", "series/ordinal"],
    ["June 2018, the month", "June 2018", "July 2018", "event/date"],
    ["June 2018, the year", "June 2018", "June 2017", "event/date"],
    ["the place", "their Singapore summit", "their Geneva summit", "event/place"],
    ["February 2019", "February 2019", "March 2019", "event/date"],
    ["the outcome", "without agreement", "with a signed agreement", "event/outcome"],
    ["who crossed", "when Trump briefly", "when Obama briefly", "event/participant"],
    ["June 2019", "June 2019", "June 2016", "event/date"],
    ["the first", "the first sitting", "the second sitting", "series/rank"],
    ["three", "three previous", "two previous", "series/count"],
    ["the words", "I look forward", "I don't look forward", "quote/wording"],
    ["the speaker", "Trump told", "Moon told", "quote/source"],
    ["the president", "South Korea’s president,", "South Korea’s president, Moon Jae-in,", "office/tenure"],
    [
      "the weekday",
      "substantive progress on North Korea’s nuclear program.",
      "substantive progress on North Korea’s nuclear program. They first met on Monday, June 12, 2018.",
      "calendar/weekday",
    ],
  ])("%s", (_, from, to, rule) => {
    const { text, edited } = doctor(from, to);
    const contradictions = check(documentOf(text)).filter(({ verdict }) => verdict.label === "refuted");
    expect(contradictions.map(({ ruleId }) => ruleId)).toEqual([rule]);
    expect(contradictions.every(({ claim }) => overlaps(claim.span, edited))).toBe(true);
  });
});
