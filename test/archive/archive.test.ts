import { expect, test } from "vitest";
import { checkArticles } from "../../src/archive/index.ts";
import type { Document } from "../../src/model/document.ts";
import type { ArticleResult } from "../../src/model/finding.ts";
import type { Reading } from "../../src/read/index.ts";
import { documentOf, findingAt } from "../report/fixtures.ts";

const pipeline = {
  check: (document: Document) => {
    if (document.text.includes("trap")) throw new Error("caught");
    return [findingAt(document, "word")];
  },
};

async function all(articles: Iterable<Reading>): Promise<ArticleResult[]> {
  const results: ArticleResult[] = [];
  for await (const result of checkArticles(articles, pipeline)) results.push(result);
  return results;
}

test("results come in the order of the articles, faults in their place", async () => {
  const location = { uri: "x", line: 1, column: 1, endLine: 1, endColumn: 1 };
  const fault = { fault: { location, message: "m", mend: "n" }, id: "b" };
  const [first, second, third, fourth] = await all([
    { document: documentOf("a word") },
    fault,
    { document: documentOf("a trap", "text", "t.txt") },
    { document: documentOf("word") },
  ]);
  expect(first).toMatchObject({ findings: [{ claim: { span: { start: 2, end: 6 } } }] });
  expect(second).toBe(fault);
  expect(third).toMatchObject({
    id: "t.txt",
    internal: true,
    fault: { message: "internal error: caught", location: { uri: "t.txt", line: 1 } },
  });
  expect(fourth).toMatchObject({ findings: [{}] });
});

test("no article is judged before its result is asked for", async () => {
  let read = 0;
  function* endless(): Generator<Reading> {
    for (;;) {
      read++;
      yield { document: documentOf("word") };
    }
  }
  for await (const _ of checkArticles(endless(), pipeline)) if (read === 3) break;
  expect(read).toBe(3);
});
