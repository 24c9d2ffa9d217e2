import { expect, test } from "vitest";
import { likeWords } from "../../src/claims/date-words.ts";

test.each([
  ["July 2018", "2018-06-12", "June 2018"],
  ["2017", "2018-06-12", "2018"],
  ["July 12, 2018", "2018-06-12", "June 12, 2018"],
  ["12 July 2018", "2018-06-12", "12 June 2018"],
  ["the 12th of July 2018", "2018-06-12", "12 June 2018"],
  ["July 12", "2018-06-12", "June 12"],
  ["Thursday, July 12, 2018", "2018-06-12", "Tuesday, June 12, 2018"],
  ["March 1, 2019", "2019-02-27/2019-02-28", "February 27-28, 2019"],
  ["March 2019", "2019-02-27/2019-02-28", "February 2019"],
  ["three weeks ago", "2018-06-12", "on June 12, 2018"],
  ["2018-07-12", "2018-06-12", "2018-06-12"],
  ["July 1, 2018", "2018-06-30/2018-07-02", "2018-06-30/2018-07-02"],
])("in place of “%s”, %s is written “%s”", (words, recorded, written) => {
  expect(likeWords(recorded, words)).toBe(written);
});
