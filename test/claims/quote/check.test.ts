import { describe, expect, test } from "vitest";
import { createAnalyzer } from "../../../src/analyze/index.ts";
import { createQuoteKind } from "../../../src/claims/quote/index.ts";
import { loadLexicon } from "../../../src/lexicon/index.ts";
import type { Verdict } from "../../../src/model/claim.ts";
import { namesOf, parseTruth } from "../../../src/truth/index.ts";
import { documentOf } from "../../analyze/attributions/read.ts";

const lexicon = loadLexicon();
const kind = createQuoteKind(lexicon);
const cited = "citations: [{ type: document, title: A record }]";
const truth = parseTruth([
  {
    uri: "truth.yaml",
    text: `
entities:
  - { id: voss, type: PERSON, names: [Mara Voss], surname: Voss, gender: female }
  - { id: ortiz, type: PERSON, names: [Bruno Ortiz], surname: Ortiz, gender: male }
  - { id: brandt, type: PERSON, names: [Ute Brandt], surname: Brandt, gender: female }
quotations:
  - { id: dam, speaker: voss, text: "The dam will hold for a hundred years, and we will not sell it to anybody.", date: 2021-03-08, ${cited} }
  - { id: trust-1, speaker: voss, text: "I trust the people of this valley.", date: 2015-05-01, ${cited} }
  - { id: trust-2, speaker: voss, text: "I trust the people of this valley.", date: 2021-03-08, ${cited} }
  - { id: river, speaker: brandt, text: "The river has always been stronger than we are.", date: 2021-03-08, interpreter: true, ${cited} }
`,
  },
]);
const analyze = createAnalyzer(lexicon, namesOf(truth));

/** The verdicts on a text's quotations, by aspect. */
function judged(text: string, published = "2021-03-09"): { words: string; verdict: Verdict }[] {
  const document = { ...documentOf(text), published };
  const analysis = analyze(document);
  return kind.extract(analysis).map((claim) => ({
    words: text.slice(claim.span.start, claim.span.end),
    verdict: kind.check(claim, truth, { analysis }),
  }));
}

const labels = (text: string, published?: string): string[] =>
  judged(text, published).map(({ verdict }) => `${verdict.rule} ${verdict.label}`);
const refuted = (text: string, published?: string) =>
  judged(text, published).filter(({ verdict }) => verdict.label === "refuted");

describe("on record", () => {
  test.each([
    "“The dam will hold for a hundred years,” Mara Voss said.",
    "“The dam’ll hold for 100 years ... and we won’t sell it to anybody,” Voss said.",
    "“We will not sell [the dam] to anybody,” said Voss.",
    "Voss promised that “the dam will hold for a hundred years.”",
  ])("%s", (text) => {
    expect(labels(text)).toEqual(["quote/wording supported", "quote/source supported"]);
  });

  test("the same words said twice are told apart by the date", () => {
    const evidence = (text: string, published?: string) =>
      judged(text, published)[0]?.verdict.evidence.map(({ id }) => id);
    const text = "“I trust the people of this valley,” Voss said.";
    expect(evidence(text)).toEqual(["trust-2"]);
    expect(evidence(text, "2015-05-02")).toEqual(["trust-1"]);
    expect(evidence("“I trust the people of this valley,” Voss said on May 1, 2015.")).toEqual(["trust-1"]);
  });
});

describe("refuted", () => {
  test("a negation lost, at the quotation's words, with the diff and the edit", () => {
    const [only, ...others] = refuted("“We will sell it to anybody,” Voss said.");
    expect(others).toEqual([]);
    expect(only?.words).toBe("We will sell it to anybody,");
    expect(only?.verdict).toMatchObject({
      rule: "quote/wording",
      actual: "We will sell it to anybody",
      expected: ["we will not sell it to anybody"],
      edits: [{ replacement: "we will not sell it to anybody,", evidence: "dam" }],
      diff: [
        { op: "equal", text: "We will" },
        { op: "delete", text: "not" },
        { op: "equal", text: "sell it to anybody," },
      ],
    });
  });

  test("a source read from a pronoun is one level lower", () => {
    const certainty = (text: string) => refuted(text).map(({ verdict }) => "certainty" in verdict && verdict.certainty);
    expect(certainty("“We will sell it to anybody,” Voss said.")).toEqual(["firm"]);
    expect(certainty("Mara Voss spoke first. “We will sell it to anybody,” she said.")).toEqual(["doubtful"]);
  });

  test("right words by somebody else, at the source's words", () => {
    const [only, ...others] = refuted("“The dam will hold for a hundred years,” Bruno Ortiz told the board.");
    expect(others).toEqual([]);
    expect(only?.words).toBe("Bruno Ortiz");
    expect(only?.verdict).toMatchObject({ rule: "quote/source", expected: ["Mara Voss"] });
  });

  test("right words on another day, where they are too many to be said twice", () => {
    const text =
      "“The dam will hold for a hundred years, and we will not sell it to anybody,” Voss said on February 2, 2021.";
    const [only, ...others] = refuted(text);
    expect(others).toEqual([]);
    expect(only?.words).toBe("February 2, 2021");
    expect(only?.verdict).toMatchObject({ rule: "quote/occasion", certainty: "doubtful", expected: ["2021-03-08"] });
  });
});

describe("never refuted", () => {
  test.each([
    ["another wording", "“The dam will stay where it is for a hundred years,” Voss said."],
    ["not on record", "“The mayor has lost his mind over this dam,” Voss said."],
    ["an interpreter's words", "“The river has never been stronger than we are,” Ute Brandt said."],
    ["a pronoun without antecedent", "“The dam will hold for a hundred years,” he said."],
    ["a source that nobody knows", "“The dam will hold for a hundred years,” Carl Low said."],
    ["two sources", "“The dam will hold for a hundred years,” Voss and Ortiz said."],
    ["few words", "Voss would “sell it.” Ortiz said: “Trust the people.”"],
    ["a denial", "Voss never said “we will sell it to anybody.”"],
    ["a hypothesis", "Voss could have said “we will sell it to anybody.”"],
    ["a record younger than the article", "“We will sell it to anybody,” Voss said.", "2019-01-01"],
    ["short words years later", "“We will sell it to anybody,” Voss said.", "2024-01-01"],
    ["short words on another day", "“I trust the people of this valley,” Voss said on June 5, 2018."],
    [
      "the day in another time zone",
      "“The dam will hold for a hundred years, and we will not sell it,” Voss said on March 9, 2021.",
    ],
  ])("%s", (_, text, published?: string) => {
    expect(refuted(text, published)).toEqual([]);
  });
});

test("a quotation is found among thousands of records of like words", () => {
  const many = Array.from(
    { length: 2_000 },
    (_, at) =>
      `  - { id: filler-${at}, speaker: ortiz, text: "Number ${at} of the ${at % 97} things was item ${at * 7}.", date: 2020-01-01, ${cited} }`,
  );
  const large = parseTruth([
    {
      uri: "large.yaml",
      text: `entities:\n  - { id: ortiz, type: PERSON, names: [Bruno Ortiz] }\n  - { id: voss, type: PERSON, names: [Mara Voss] }\nquotations:\n  - { id: dam, speaker: voss, text: "The dam will hold for a hundred years.", date: 2021-03-08, ${cited} }\n${many.join("\n")}\n`,
    },
  ]);
  const document = {
    ...documentOf("“The dam will hold for a hundred years,” Mara Voss said."),
    published: "2021-03-09",
  };
  const analysis = createAnalyzer(lexicon, namesOf(large))(document);
  const [claim] = kind.extract(analysis);
  expect(claim && kind.check(claim, large, { analysis })).toMatchObject({ label: "supported" });
});
