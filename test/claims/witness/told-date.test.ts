import { expect, test } from "vitest";
import { areApart, differInMonth, toldDate } from "../../../src/claims/witness/told-date.ts";
import type { Timex } from "../../../src/model/analysis.ts";

const date = (words: string, edtf: string, more: Partial<Timex> = {}) =>
  toldDate(
    {
      ...{ start: 0, end: 0, by: "test", type: "DATE", value: edtf, certainty: "explicit", anchor: "none" },
      ...{ mod: undefined, edtf, bound: undefined, weekday: undefined, ...more },
    },
    words,
  );
const both = (a: readonly [string, string], b: readonly [string, string]) => {
  const [one, other] = [date(...a), date(...b)];
  if (one === undefined || other === undefined) throw new Error("no date is told");
  return [areApart(one, other), areApart(other, one), differInMonth(one, other)];
};

test.each([
  ["days apart", ["June 12, 2018", "2018-06-12"], ["June 21, 2018", "2018-06-21"], true],
  ["a day apart, by the time zone", ["June 12, 2018", "2018-06-12"], ["June 13, 2018", "2018-06-13"], false],
  ["a day within its month", ["June 2018", "2018-06"], ["June 21, 2018", "2018-06-21"], false],
  ["a day out of its month", ["May 2018", "2018-05"], ["June 21, 2018", "2018-06-21"], true],
  ["the year filled in", ["June 12", "2018-06-12"], ["June 21", "2018-06-21"], true],
  ["the year filled in wrongly", ["June 12, 2017", "2017-06-12"], ["June 12", "2018-06-12"], false],
  ["the turn of the year, by the time zone", ["December 31", "2018-12-31"], ["January 1", "2018-01-01"], false],
  ["years", ["2017", "2017"], ["2019", "2019"], true],
  ["a year and a day of no year", ["2017", "2017"], ["June 12", "2018-06-12"], false],
  ["weekdays", ["Monday", "2018-06-11"], ["Thursday", "2018-06-14"], true],
  ["weekdays, by the time zone", ["Sunday", "2018-06-17"], ["Monday", "2018-06-11"], false],
  ["a weekday of its date", ["Tuesday", "2018-06-12"], ["June 12, 2018", "2018-06-12"], false],
] as const)("%s", (_, a, b, apart) => {
  expect(both(a, b).slice(0, 2)).toEqual([apart, apart]);
});

test("the same day of another month may be a slip, another day is another time", () => {
  expect(both(["June 12, 2018", "2018-06-12"], ["July 12, 2018", "2018-07-12"])[2]).toBe(true);
  expect(both(["June 12, 2018", "2018-06-12"], ["July 13, 2018", "2018-07-13"])[2]).toBe(false);
  expect(both(["June 12, 2018", "2018-06-12"], ["June 12, 2019", "2019-06-12"])[2]).toBe(false);
});

test("what is bounded, vague or counted from elsewhere is no date of its own", () => {
  expect(date("since 2019", "2019", { bound: "since" })).toBeUndefined();
  expect(date("about 2019", "2019", { mod: "APPROX" })).toBeUndefined();
  expect(date("about 2019", "2019~")).toBeUndefined();
  expect(date("three days ago", "2018-06-12")).toBeUndefined();
  expect(date("the 1990s", "199X")).toBeUndefined();
});
