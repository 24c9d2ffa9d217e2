import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilOf, dayNumber, fromDay, pad2, weekdayOf } from "../../../src/model/calendar.ts";
import { read } from "./read.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const SHORT = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split(" ");
const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const anyDay = fc.integer({ min: dayNumber(1700, 1, 1), max: dayNumber(2099, 12, 31) });

const suffix = (day: number) =>
  day % 10 === 1 && day !== 11
    ? "st"
    : day % 10 === 2 && day !== 12
      ? "nd"
      : day % 10 === 3 && day !== 13
        ? "rd"
        : "th";

/** Every form in which a whole date can be written. */
const forms: readonly ((day: number) => string)[] = [
  (day) => fromDay(day),
  (day) => with_(day, ({ year, month, date }) => `${MONTHS[month - 1]} ${date}, ${year}`),
  (day) => with_(day, ({ year, month, date }) => `${MONTHS[month - 1]} ${date} ${year}`),
  (day) => with_(day, ({ year, month, date }) => `${MONTHS[month - 1]} ${date}${suffix(date)}, ${year}`),
  (day) => with_(day, ({ year, month, date }) => `${SHORT[month - 1]} ${date}, ${year}`),
  (day) => with_(day, ({ year, month, date }) => `${date} ${MONTHS[month - 1]} ${year}`),
  (day) => with_(day, ({ year, month, date }) => `${date}${suffix(date)} of ${MONTHS[month - 1]}, ${year}`),
  (day) => with_(day, ({ year, month, date }) => `${date} ${SHORT[month - 1]} ${year}`),
  (day) => with_(day, ({ year, month, date }) => `${month}/${date}/${year}`),
  (day) => with_(day, ({ year, month, date }) => `${pad2(date)}.${pad2(month)}.${year}`),
  (day) =>
    with_(day, ({ year, month, date }) => `${WEEKDAYS[weekdayOf(day) - 1]}, ${MONTHS[month - 1]} ${date}, ${year}`),
  (day) =>
    with_(day, ({ year, month, date }) => `${WEEKDAYS[weekdayOf(day) - 1]} ${date} ${MONTHS[month - 1]} ${year}`),
];

function with_(day: number, form: (parts: { year: number; month: number; date: number }) => string): string {
  const { year, month, day: date } = civilOf(day);
  return form({ year, month, date });
}

describe("time expressions", () => {
  for (const [index, form] of forms.entries()) {
    it(`reads back a date written like ${form(dayNumber(2018, 6, 12))}`, () => {
      fc.assert(
        fc.property(anyDay, (day) => {
          const words = form(day);
          const found = read(`They met on ${words} in Singapore.`);
          expect(found.map((timex) => [timex.words, timex.value, timex.edtf])).toEqual([
            [words, fromDay(day), fromDay(day)],
          ]);
          if (index >= 10) expect(found[0]?.weekday).toBe(weekdayOf(day));
        }),
        { numRuns: 60 },
      );
    });
  }

  it("finds a past weekday in the week before, a coming one in the week after", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 7 }), (day, weekday) => {
        const name = WEEKDAYS[weekday - 1];
        const past = Number(read(`He left on ${name}.`, fromDay(day)).map(({ value }) => dayOf(value))[0]);
        const coming = Number(read(`He will leave on ${name}.`, fromDay(day)).map(({ value }) => dayOf(value))[0]);
        expect([weekdayOf(past), weekdayOf(coming)]).toEqual([weekday, weekday]);
        expect(past).toBeGreaterThan(day - 7);
        expect(past).toBeLessThanOrEqual(day);
        expect(coming).toBeGreaterThanOrEqual(day);
        expect(coming).toBeLessThan(day + 7);
      }),
      { numRuns: 60 },
    );
  });

  const pieces = fc.constantFrom(
    ..."june 5 , June 12 2018 the of last next Monday early mid - – / : a.m. 10 1957 58 ' s three years ago later every on in and to from between 1/1/ may second 'the 90s BC few , . ( Friday night morning Q3 quarter end year's \n end".split(
      " ",
    ),
  );

  it("never overlap, are in order and lie in the text", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.option(anyDay, { nil: undefined }), (words, day) => {
        const text = words.join(" ");
        let last = 0;
        for (const { start, end } of read(text, day === undefined ? undefined : fromDay(day))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 400 },
    );
  });

  it("never throw on arbitrary Unicode", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => void read(text, "2018-06-15")));
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => void read(text)));
  });
});

function dayOf(value: string): number | undefined {
  const [year = 0, month = 0, day = 0] = value.split("-").map(Number);
  return dayNumber(year, month, day);
}
