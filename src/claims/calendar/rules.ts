import type { Rule } from "../../model/claim.ts";

/** What can be wrong about a date in itself. */
export const calendarRules: readonly Rule[] = [
  {
    id: "calendar/weekday",
    summary: "A weekday does not fit its date",
    what: "A weekday that stands beside a full date. Either may be wrong: the right weekday and the nearest dates of that weekday are offered. Where the year was filled in from the publication date it is doubted only, and not at all if the weekday fits the year before or after.",
    why: "One of the two is a slip, and readers will plan by either. It needs no ground truth.",
    example: {
      truth: "",
      article: "They met on Monday, June 12, 2018, in Singapore.",
      expect: "1:13 error  2018-06-12 is a Tuesday, not a Monday  [calendar/weekday]",
    },
  },
  {
    id: "calendar/impossible",
    summary: "A date does not exist",
    what: "A day that its month does not have, such as February 30, or February 29 in a common year. The words must be a date beyond doubt: with the year, or with an ordinal.",
    why: "Nothing can have happened on it.",
    example: {
      truth: "",
      article: "The office opened on February 29, 2019.",
      expect: "1:22 error  there is no February 29, 2019: February 2019 has 28 days  [calendar/impossible]",
    },
  },
];
