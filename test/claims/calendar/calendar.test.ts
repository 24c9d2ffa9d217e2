import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTimexFinder } from "../../../src/analyze/timexes/index.ts";
import { createTokenizer } from "../../../src/analyze/tokens.ts";
import { createCalendarKind } from "../../../src/claims/calendar/index.ts";
import { monthName, weekdayName } from "../../../src/claims/date-words.ts";
import { loadLexicon } from "../../../src/lexicon/index.ts";
import { civilOf, weekdayOf } from "../../../src/model/calendar.ts";
import type { Verdict } from "../../../src/model/claim.ts";
import { parseTruth } from "../../../src/truth/index.ts";
import { paragraph } from "../../analyze/paragraph.ts";

const lexicon = loadLexicon();
const kind = createCalendarKind(lexicon);
const tokenize = createTokenizer(lexicon);
const findTimexes = createTimexFinder(lexicon.timexes);
const truth = parseTruth([]);

function judge(text: string, published?: string): readonly { words: string; verdict: Verdict }[] {
  const document = paragraph(text, published);
  const { tokens, sentences } = tokenize(document);
  const timexes = findTimexes({ document, tokens, sentences });
  const analysis = {
    document,
    tokens,
    sentences,
    timexes,
    mentions: [],
    events: [],
    attributions: [],
    quantities: [],
    memo: new Map(),
  };
  return kind.extract(analysis).map((claim) => ({
    words: text.slice(claim.span.start, claim.span.end),
    verdict: kind.check(claim, truth, { analysis }),
  }));
}

/** The text after each edit on offer. */
function corrected(text: string, published?: string): readonly string[] {
  const [found] = judge(text, published);
  if (found?.verdict.label !== "refuted") return [];
  return found.verdict.edits.map(
    ({ span, replacement }) => text.slice(0, span.start) + replacement + text.slice(span.end),
  );
}

describe("a weekday beside a date", () => {
  it("is refuted over the whole expression where the two do not agree", () => {
    expect(judge("They met on Monday, June 12, 2018, in Singapore.")).toEqual([
      {
        words: "Monday, June 12, 2018",
        verdict: expect.objectContaining({
          label: "refuted",
          rule: "calendar/weekday",
          message: "2018-06-12 is a Tuesday, not a Monday",
          actual: "Monday",
          expected: ["Tuesday"],
          certainty: "firm",
        }),
      },
    ]);
  });

  it("may be mended on either side", () => {
    expect(corrected("They met on Monday, June 12, 2018, in Singapore.")).toEqual([
      "They met on Tuesday, June 12, 2018, in Singapore.",
      "They met on Monday, June 11, 2018, in Singapore.",
      "They met on Monday, June 18, 2018, in Singapore.",
    ]);
  });

  it("may be mended over the end of a month", () => {
    expect(corrected("It was Saturday, June 1, 2018.")).toEqual([
      "It was Friday, June 1, 2018.",
      "It was Saturday, June 2, 2018.",
      "It was Saturday, May 26, 2018.",
    ]);
  });

  it.each([
    "They met on Tuesday, June 12, 2018, in Singapore.",
    "They met on Tuesday, 12 June 2018.",
    "They met on Saturday, 14 October 1066.",
  ])("is not refuted: %s", (text) => {
    expect(judge(text).filter(({ verdict }) => verdict.label === "refuted")).toEqual([]);
  });

  it("is supported where the two agree", () => {
    expect(judge("They met on Tuesday, June 12, 2018.")[0]?.verdict.label).toBe("supported");
  });

  it("may follow the Julian calendar while that was in use", () => {
    expect(judge("It fell on Wednesday, October 25, 1917.")[0]?.verdict.label).toBe("not-enough-info");
    expect(judge("It fell on Friday, October 25, 1917.")[0]?.verdict.label).toBe("refuted");
  });

  it("is left open without any year", () => {
    expect(judge("They met on Monday, June 12.").map(({ verdict }) => verdict.label)).not.toContain("refuted");
  });

  it("is doubted only, where the year is that of the publication", () => {
    const [found] = judge("They met on Saturday, June 12.", "2018-06-20");
    expect(found?.verdict).toMatchObject({ label: "refuted", certainty: "doubtful" });
  });

  it("is left open where it fits the year before or after", () => {
    expect(judge("They met on Monday, June 12.", "2018-08-20").map(({ verdict }) => verdict.label)).not.toContain(
      "refuted",
    );
    expect(judge("They met on Wednesday, June 12.", "2018-08-20").map(({ verdict }) => verdict.label)).not.toContain(
      "refuted",
    );
  });

  it("agrees for every date with its own weekday and with no other", () => {
    fc.assert(
      fc.property(fc.integer({ min: -15_000, max: 25_000 }), fc.integer({ min: 1, max: 7 }), (number, weekday) => {
        const { year, month, day } = civilOf(number);
        const text = `It opened on ${weekdayName(weekday)}, ${monthName(month)} ${day}, ${year}.`;
        const right = weekdayOf(number) === weekday;
        expect(judge(text)[0]?.verdict.label).toBe(right ? "supported" : "refuted");
        for (const edited of corrected(text)) expect(judge(edited)[0]?.verdict.label).toBe("supported");
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});

describe("a date that does not exist", () => {
  it.each([
    ["The office opened on February 29, 2019.", "February 29, 2019", "firm"],
    ["The office opened on 31 June 2020, in rain.", "31 June 2020", "firm"],
    ["It was Sept. 31, 2020.", "Sept. 31, 2020", "firm"],
    ["It opened on February 30th.", "February 30th", "doubtful"],
    ["It opened on the 31st of April.", "31st of April", "doubtful"],
  ])("is refuted: %s", (text, words, certainty) => {
    const found = judge(text).filter(({ verdict }) => verdict.rule === "calendar/impossible");
    expect(found).toEqual([{ words, verdict: expect.objectContaining({ label: "refuted", certainty }) }]);
  });

  it.each([
    "The office opened on February 29, 2020.",
    "In February 30 people died.",
    "In June 31, 500 people came.",
    "There is no February 30th.",
    "Sweden had a February 30, 1712.",
    "They may 31st be first.",
    "On June 30, 2018, and July 31, 2018, it rained.",
    "It grew by 30 February after February.",
  ])("is not seen in: %s", (text) => {
    expect(judge(text).filter(({ verdict }) => verdict.rule === "calendar/impossible")).toEqual([]);
  });

  it("costs no more than one look at each word", () => {
    const text = "February 30 ".repeat(20_000);
    expect(judge(text)).toEqual([]);
  });
});
