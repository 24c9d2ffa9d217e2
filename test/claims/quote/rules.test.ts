import { expect, test } from "vitest";
import { quoteRules } from "../../../src/claims/quote/rules.ts";
import { check, linesToCompare } from "../../literate/check.ts";

test.each(quoteRules.map((rule) => [rule.id, rule.example] as const))("the example of %s", (id, example) => {
  const found = check({
    truths: [example.truth],
    article: example.article,
    ...(example.published === undefined ? {} : { published: example.published }),
  });
  const { actual, expected } = linesToCompare(found, example.expect);
  expect(actual).toEqual(expected);
  expect(actual.join()).toContain(`[${id}]`);
});
