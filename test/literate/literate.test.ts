import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createClaimKinds } from "../../src/claims/index.ts";
import { loadLexicon } from "../../src/lexicon/index.ts";
import { casesOf } from "./cases.ts";
import { check, inputOf, linesToCompare, updated } from "./check.ts";

/** With UPDATE_LITERATE=1 the `expect` blocks are rewritten to what was found, to be reviewed as a diff. */
const UPDATE = process.env.UPDATE_LITERATE === "1";

const pages = (readdirSync("test", { recursive: true }) as string[])
  .filter((name) => name.endsWith(".md"))
  .sort()
  .map((name) => join("test", name));

for (const uri of pages) {
  const cases = casesOf(uri, readFileSync(uri, "utf8"));
  if (cases.length === 0) continue;
  describe(uri, () => {
    // From the last to the first, so that an update leaves the lines of the cases before it in place.
    for (const one of UPDATE ? cases.toReversed() : cases) {
      test(`${one.name} (line ${one.line})`, () => {
        const found = check(inputOf(one));
        const { actual, expected } = linesToCompare(found, one.expect.body);
        if (UPDATE) rewrite(uri, one.expect.line, one.expect.body, updated(found, one.expect.body));
        else expect(actual).toEqual(expected);
      });
    }
  });
}

function rewrite(uri: string, line: number, before: string, after: string): void {
  const lines = readFileSync(uri, "utf8").split("\n");
  lines.splice(line - 1, before.split("\n").length - 1, ...after.split("\n").slice(0, -1));
  writeFileSync(uri, lines.join("\n"));
}

describe("the examples of the rules", () => {
  const kinds = createClaimKinds(loadLexicon());
  const rules = kinds.flatMap((kind) => kind.rules);
  test("rules are named after their kind, each by a name of its own", () => {
    for (const kind of kinds) for (const rule of kind.rules) expect(rule.id.split("/")[0]).toBe(kind.id);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
  test.each(rules.map((rule) => [rule.id, rule.example] as const))(
    "%s",
    (_, { truth, article, published, format, expect: block }) => {
      const found = check({
        truths: [truth],
        article,
        ...(published === undefined ? {} : { published }),
        ...(format === undefined ? {} : { format }),
      });
      const { actual, expected } = linesToCompare(found, block);
      expect(actual).toEqual(expected);
    },
  );
});
