import { describe, expect, it } from "vitest";
import { createAgeReader } from "../../../src/claims/life/read.ts";
import { agesAt, daysAged } from "../../../src/claims/life/records.ts";
import { loadLexicon } from "../../../src/lexicon/index.ts";
import { toDay } from "../../../src/model/calendar.ts";
import { dateRange } from "../../../src/model/edtf.ts";

const { ages } = loadLexicon();
const reader = createAgeReader(ages);
const NAME = "Anna Keller";

/** The number that the reader takes for the age of Anna Keller. */
function ageIn(text: string): string | null {
  const start = text.indexOf(NAME);
  const end = start + NAME.length;
  const died = text.indexOf("died");
  const read =
    (died < 0 ? undefined : reader.ofDeath(text, start, died + 4, text.length)) ??
    reader.after(text, end, text.length) ??
    reader.before(text, start, start, 0);
  return read === undefined ? null : text.slice(read.start, read.end);
}

describe("the words for ages", () => {
  it.each(ages.flatMap(({ id, examples }) => examples.map((example) => ({ id, ...example }))))("$id: $text", (one) => {
    expect(ageIn(one.text)).toBe(one.finds);
  });

  it("has read nothing of a number that is no age of a grown person", () => {
    expect(ageIn("Anna Keller, 7, sang.")).toBe(null);
    expect(ageIn("Anna Keller, 900, sang.")).toBe(null);
  });

  it("has the place of the second of two equal numbers", () => {
    const text = "Anna Keller died on May 72, aged 72.";
    expect(reader.ofDeath(text, 0, 16, text.length)).toMatchObject({ start: 33, end: 35, age: 72, at: "death" });
  });
});

describe("years between a birth and a day", () => {
  const day = (iso: string): number => toDay(iso) as number;
  const birth = (edtf: string) => dateRange(edtf) as NonNullable<ReturnType<typeof dateRange>>;

  it.each([
    ["1946-06-14", "2018-06-13", 71, 71],
    ["1946-06-14", "2018-06-14", 72, 72],
    ["1946-02-29", "2018-02-28", 71, 71],
    ["1946", "2018-06-14", 71, 72],
  ])("%s to %s: %i to %i", (born, on, min, max) => {
    const from = day(on);
    expect(agesAt(birth(born === "1946-02-29" ? "1946-03-01" : born), from, from)).toEqual({ min, max });
  });

  it("gives the days on which somebody is of an age, a little wide", () => {
    const days = daysAged(birth("1946-06-14"), 72);
    expect(days?.from).toBeLessThanOrEqual(day("2018-06-14"));
    expect(days?.to).toBeGreaterThanOrEqual(day("2019-06-13"));
    expect((days?.to ?? 0) - (days?.from ?? 0)).toBeLessThan(370);
  });
});
