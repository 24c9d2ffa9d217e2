import type { Lexicon } from "../../lexicon/index.ts";
import type { Claim, ClaimKind } from "../../model/claim.ts";
import type { CalendarAssertion } from "./assertion.ts";
import { checkExistence, createExistenceExtract } from "./existence.ts";
import { calendarRules } from "./rules.ts";
import { checkWeekday, extractWeekdays } from "./weekday.ts";

/** The calendar: weekdays that do not fit their dates, and dates that do not exist. It needs no ground truth. */
export function createCalendarKind({ timexes }: Pick<Lexicon, "timexes">): ClaimKind<CalendarAssertion, never> {
  const extractExistence = createExistenceExtract(timexes);
  return {
    id: "calendar",
    section: null,
    rules: calendarRules,
    extract: (analysis) => [...extractWeekdays(analysis), ...extractExistence(analysis)],
    check: ({ assertion, ...claim }, _truth, { analysis }) =>
      assertion.aspect === "weekday"
        ? checkWeekday({ ...claim, assertion } as Claim<typeof assertion>, analysis)
        : checkExistence(assertion),
  };
}
