import type { CalendarAssertion } from "../../src/claims/calendar/assertion.ts";
import type { EventFact } from "../../src/claims/event/fact.ts";
import type { SeriesAssertion } from "../../src/claims/series/assertion.ts";
import type { SeriesFact } from "../../src/claims/series/fact.ts";
import { cardinalWord, ordinalWord } from "../../src/claims/series/verdicts.ts";
import type { Timex } from "../../src/model/analysis.ts";
import { civilOf, toDay, weekdayOf } from "../../src/model/calendar.ts";
import { type Mutator, type Right, replacing } from "./mutant.ts";

const LONGEST_LIST = 12;

/** Another rank; the rank in digits leaves it true. Where no member is told, only a rank beyond the next is surely wrong. */
export const ordinalMutator: Mutator = {
  kind: "ordinal",
  rules: ["series/ordinal", "series/rank"],
  mutate: (right) => {
    const { finding, words } = right;
    const number = numberOf(words, ordinalWord);
    if (number === undefined) return [];
    const member = finding.verdict.evidence.length > 1;
    const others = member ? [number + 1, ...(number > 1 ? [number - 1] : []), number + 3] : [number + 4];
    const too = alsoTrue(right, number);
    const wrong = others.filter((other) => !too.includes(other));
    return [
      ...replacing(finding.claim.span, wrong.map(ordinalWord), "false"),
      ...(number > 1 && /[a-z]$/.test(words) && !/\d/.test(words)
        ? replacing(finding.claim.span, [digits(number)], "true")
        : []),
    ];
  },
};

/**
 * Other ranks that may be true: "since 2009" may count the one of 2009 itself; where several were in one year, it is not said
 * which of them is meant, nor from when on it is counted.
 */
function alsoTrue({ finding: { claim, verdict }, truth }: Right, number: number): readonly number[] {
  const assertion = claim.assertion as SeriesAssertion;
  if (assertion.form !== "ordinal") return [];
  if (assertion.window?.bound === "since") return [number + 1];
  const years = assertion.event.arguments.flatMap(({ timex }) =>
    /^\d{4}$/.test(timex?.edtf ?? "") ? [timex?.edtf ?? ""] : [],
  );
  const ids = new Set(verdict.evidence.map(({ id }) => id));
  const events = new Map(truth.records<EventFact>("events").map(({ id, fact }) => [id, fact]));
  const series = truth.records<SeriesFact>("series").find(({ id }) => ids.has(id))?.fact;
  const ranks = (series?.members ?? []).flatMap((id, index) =>
    years.includes(events.get(id)?.date.slice(0, 4) ?? "") ? [index + 1] : [],
  );
  // Members that some do not count leave two ranks right.
  const counted = (series?.disputed ?? []).length > 0 ? [number - 1, number + 1] : [];
  return [...ranks, ...ranks.map((_, index) => index + 1), ...counted];
}

/** Another count. One fewer is not surely wrong: the last may not be counted. */
export const countMutator: Mutator = {
  kind: "count",
  rules: ["series/count"],
  mutate: ({ finding, words }) => {
    const times = / times$/.test(words) ? " times" : "";
    const number = { once: 1, twice: 2, thrice: 3 }[words] ?? numberOf(words.replace(/ times$/, ""), cardinalWord);
    if (number === undefined) return [];
    const show = (count: number): string =>
      /^(?:once|twice|thrice)$/.test(words) ? `${cardinalWord(count)} times` : cardinalWord(count) + times;
    return [
      ...replacing(finding.claim.span, [number + 1, number + 2].map(show), "false"),
      ...(times === "" && !/\d|ce$/.test(words) ? replacing(finding.claim.span, [String(number)], "true") : []),
    ];
  },
};

const DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

/** Another weekday beside a date. */
export const weekdayMutator: Mutator = {
  kind: "weekday",
  rules: ["calendar/weekday"],
  mutate: ({ finding: { claim }, document }) => {
    const assertion = claim.assertion as CalendarAssertion;
    if (assertion.aspect !== "weekday") return [];
    const day = DAYS[assertion.weekday - 1] ?? "";
    const start = document.text.indexOf(day, claim.span.start);
    if (start < 0 || start >= claim.span.end) return [];
    const others = [DAYS[assertion.weekday % 7], DAYS[(assertion.weekday + 2) % 7]].map(String);
    // "Sunday the 20th": of which month is for the reader to find.
    const named = MONTH.test(document.text.slice(claim.span.start, claim.span.end));
    return others.flatMap((other) => {
      const isOpen = !named || isOfAnotherYear(assertion.timex, DAYS.indexOf(other) + 1, document.published);
      return replacing({ start, end: start + day.length }, [other], isOpen ? "unknowable" : "false");
    });
  },
};

/** Days around the publication in which a month tells its year. */
const NEAR = 45;

/** "Friday, February 28", without a year and long ago or to come: a weekday of the year before or after tells that year. */
function isOfAnotherYear({ certainty, edtf = "" }: Timex, weekday: number, published: string | undefined): boolean {
  const day = toDay(edtf);
  if (certainty === "explicit" || day === undefined) return false;
  if (published !== undefined && Math.abs(day - (toDay(published) ?? Infinity)) <= NEAR) return false;
  const { year } = civilOf(day);
  return [-1, 1].some((step) => {
    const other = toDay(`${String(year + step).padStart(4, "0")}${edtf.slice(4)}`);
    return other !== undefined && weekdayOf(other) === weekday;
  });
}

const MONTH = /\d{4}-\d{2}|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/** Twice the length between two events, and more. */
export const intervalMutator: Mutator = {
  kind: "interval",
  rules: ["event/interval"],
  mutate: ({ finding, words }) => {
    const found = /^(\S+) ((?:day|week|month|year)s?)$/.exec(words);
    const number = numberOf(found?.[1] ?? "", cardinalWord) ?? Number(found?.[1]);
    if (found === null || !(number > 0)) return [];
    const unit = `${found[2]?.replace(/s$/, "")}s`;
    return replacing(
      finding.claim.span,
      [`${cardinalWord(number * 2 + 2)} ${unit}`, `${cardinalWord(number * 3 + 3)} ${unit}`],
      "false",
    );
  },
};

function numberOf(words: string, wordOf: (number: number) => string): number | undefined {
  const lower = words.toLowerCase();
  for (let number = 1; number <= LONGEST_LIST; number++)
    if (wordOf(number) === lower || digits(number) === lower || String(number) === lower) return number;
  return undefined;
}

function digits(number: number): string {
  return `${number}${["th", "st", "nd", "rd"][number % 100 > 10 && number % 100 < 14 ? 0 : number % 10] ?? "th"}`;
}
