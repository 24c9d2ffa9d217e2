import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilOf, dayNumber, mondayOf, weekOf } from "../../src/model/calendar.ts";
import { dateRange, fromDay, monthRange, relation, toDay, weekdayOf } from "../../src/model/edtf.ts";

const bounds = (edtf: string) => {
  const range = dateRange(edtf);
  if (range === undefined) return undefined;
  return [range.start === null ? null : fromDay(range.start), range.end === null ? null : fromDay(range.end)];
};

describe("dateRange", () => {
  it.each([
    ["2018-06-12", "2018-06-12", "2018-06-12"],
    ["2018-02", "2018-02-01", "2018-02-28"],
    ["2020-02-XX", "2020-02-01", "2020-02-29"],
    ["2018", "2018-01-01", "2018-12-31"],
    ["2018-XX-XX", "2018-01-01", "2018-12-31"],
    ["193X", "1930-01-01", "1939-12-31"],
    ["19XX", "1900-01-01", "1999-12-31"],
    ["-0479", "-0479-01-01", "-0479-12-31"],
    ["-048X", "-0489-01-01", "-0480-12-31"],
    ["2018-22", "2018-06-01", "2018-09-23"],
    ["2018-34", "2018-04-01", "2018-06-30"],
    ["2018-41", "2018-07-01", "2018-12-31"],
    ["2018-06/2018-08", "2018-06-01", "2018-08-31"],
    ["2019/..", "2019-01-01", null],
    ["../2019-03", null, "2019-03-31"],
    ["2019/", "2019-01-01", null],
    ["2018-06-12T10:00", "2018-06-12", "2018-06-12"],
    ["2018-06~", "2018-06-01", "2018-06-30"],
    ["[2018-06-12,2018-06-14]", "2018-06-12", "2018-06-14"],
  ])("%s", (edtf, start, end) => {
    expect(bounds(edtf)).toEqual([start, end]);
  });

  it.each(["", "soon", "2018-13", "2018-02-30", "2018-00", "2020/2019", "XXXX", "P3D", "/work", "[[[["])(
    "%s is no date",
    (text) => {
      expect(dateRange(text)).toBeUndefined();
    },
  );

  it("keeps approximation and uncertainty apart", () => {
    expect(dateRange("2018~")).toMatchObject({ approximate: true, uncertain: false });
    expect(dateRange("2018?")).toMatchObject({ approximate: false, uncertain: true });
    expect(dateRange("2018-01~/2018-03")).toMatchObject({ approximate: true, precision: "interval" });
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => void dateRange(text)));
    fc.assert(fc.property(fc.stringMatching(/^[\dX\-/.~?%TZ{}[\],Y]{0,30}$/), (text) => void dateRange(text)));
  });
});

describe("relation", () => {
  it.each([
    ["2018-06-12", "2018-06-12", "equal"],
    ["2018-06-12", "2018-06", "within"],
    ["2018", "2018-06", "contains"],
    ["2018-06-12", "2018-06-13", "disjoint"],
    ["2018-06/2018-08", "2018-08/2018-09", "overlaps"],
    ["2019/..", "2018", "disjoint"],
    ["2019-05", "2019/..", "within"],
    ["XXXX-06-12", "2018-06-12", "contains"],
    ["2018-06-12", "XXXX-06-12", "within"],
    ["XXXX-06-13", "2018-06-12", "disjoint"],
    ["XXXX-06", "2018-06-12", "contains"],
    ["XXXX-06-12", "2018-06", "overlaps"],
    ["XXXX-06-12", "2017/..", "unknown"],
    ["XXXX-06", "XXXX-06-12", "contains"],
    ["nonsense", "2018", "unknown"],
  ])("%s to %s: %s", (a, b, expected) => {
    expect(relation(dateRange(a), dateRange(b))).toBe(expected);
  });
});

describe("calendar", () => {
  it("agrees with the platform over eight centuries", () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 100_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(civilOf(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(toDay(fromDay(day))).toBe(day);
        expect(weekdayOf(day)).toBe(date.getUTCDay() || 7);
        const { year, week } = weekOf(day);
        expect(mondayOf(year, week) + weekdayOf(day) - 1).toBe(day);
      }),
    );
  });

  it("counts from 1970", () => {
    expect(dayNumber(1970, 1, 1)).toBe(0);
    expect(toDay("2018-06-12")).toBe(17694);
    expect(monthRange(2018, 6)).toEqual({ start: 17683, end: 17712 });
  });
});
