import { expect, test } from "vitest";
import { scoreAttributions } from "../../bench/score-attribution.mjs";
import { scoreTimexes } from "../../bench/score-timex.mjs";

const day = (start: number, end: number, value: string) => ({ start, end, text: "", type: "DATE", value });

test("time expressions: strict, relaxed and value scores", () => {
  const gold = [day(0, 4, "2018"), day(10, 20, "2018-06-12"), day(30, 34, "2019"), day(40, 44, "2020")];
  // Right; right value in a shifted range; wrong value; nothing for 2020; one too many.
  const found = [day(0, 4, "2018"), day(12, 20, "2018-06-12"), day(30, 34, "2018"), day(60, 64, "2021")];
  const result = scoreTimexes([{ id: "a", gold, found }], { calendar: false });
  expect(result.strict).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
  expect(result.relaxed).toEqual({ precision: 0.75, recall: 0.75, f1: 0.75 });
  expect(result.valueAccuracy).toBeCloseTo(2 / 3);
  expect(result.valueF1).toBeCloseTo(0.5);
  expect(Object.fromEntries(result.errors)).toEqual({
    "missed: year": 1,
    "spurious: year": 1,
    "extent: too short or shifted": 1,
    "value: year read as another of its kind": 1,
  });
});

test("time expressions: gold of calendar dates alone says nothing of durations", () => {
  const duration = { start: 10, end: 15, text: "", type: "DURATION", value: "P3D" };
  const page = {
    id: "a",
    gold: [day(0, 4, "2018"), duration],
    found: [day(0, 4, "2018"), duration, day(11, 15, "2019")],
  };
  const { gold, found, strict } = scoreTimexes([page], { calendar: true });
  expect([gold, found, strict.f1]).toEqual([1, 1, 1]);
});

const TEXT = "“We will go,” Ann Lee said. “No,” he said. Officials said that it rained.";
const words = (text: string) => ({ start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length, text });
const quote = (content: string, kind: string, speaker: string | null) => ({
  ...words(content),
  kind,
  speaker: speaker === null ? null : words(speaker),
});

test("attributions: ranges without their marks, sources by their head", () => {
  const gold = [
    quote("“We will go,”", "direct", "Ann Lee"),
    quote("“No,”", "direct", "he"),
    quote("that it rained", "indirect", "Officials"),
  ];
  const found = [
    quote("We will go", "direct", "Lee"),
    quote("No", "direct", "Ann Lee"),
    quote("it rained", "indirect", "Officials"),
  ];
  const views = scoreAttributions([{ id: "a", text: TEXT, ignore: [], gold, found }]);
  const [direct, , speech] = views;
  expect([direct?.gold, direct?.found, direct?.spans.f1, direct?.endToEnd.f1]).toEqual([2, 2, 1, 0.5]);
  expect([speech?.spans.f1, speech?.sources]).toEqual([1, 2 / 3]);
  expect(speech?.errors).toEqual([["source: pronoun read as name", 1]]);
});

test("attributions: a missed and a surplus quotation count against recall and precision", () => {
  const gold = [quote("“We will go,”", "direct", "Ann Lee"), quote("“No,”", "direct", "he")];
  const found = [quote("“We will go,”", "direct", "Ann Lee"), quote("Officials said", "direct", null)];
  const [direct] = scoreAttributions([{ id: "a", text: TEXT, ignore: [], gold, found }]);
  expect(direct?.spans).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
});
