import { describe, expect, test } from "vitest";
import { locate } from "../../src/model/document.ts";
import { blocksOf, documentOf, faultOf, read } from "./read.ts";

const line = (fields: object): string => JSON.stringify({ id: "a", text: "One.", ...fields });

test("an article is what its members say", () => {
  const document = documentOf("ndjson", line({ date: "2018-06-12", title: "T", extra: [{ deep: null }] }));
  expect(document).toMatchObject({ id: "a", text: "One.", published: "2018-06-12", title: "T", language: "en" });
  expect(documentOf("ndjson", line({ date: null, published: "2018-06-13T10:00Z" })).published).toBe("2018-06-13");
  expect(documentOf("ndjson", line({ date: "" })).published).toBeUndefined();
  expect(documentOf("ndjson", line({ id: 7 })).id).toBe("7");
  expect(documentOf("ndjson", line({ dct: "1999-12-31" })).published).toBe("1999-12-31");
});

test("the text is exactly `text`; a first line that repeats the title is the title's block", () => {
  const text = " T\n\nOne.\n";
  expect(documentOf("ndjson", line({ text, title: "T" })).text).toBe(text);
  expect(blocksOf(documentOf("ndjson", line({ text, title: "T" })))).toEqual([
    ["title", "T"],
    ["paragraph", "One."],
  ]);
  expect(blocksOf(documentOf("ndjson", line({ title: "T" })))).toEqual([["paragraph", "One."]]);
});

test("places lead through the escapes to the column of the line", () => {
  const raw = String.raw`{"text":"a\n\"b\" \u00e9\ud83d\ude00 c","id":"x"}`;
  const document = documentOf("ndjson", raw);
  const at = (words: string): string => {
    const start = document.text.indexOf(words);
    const { column, endColumn } = locate(document, { start, end: start + words.length });
    return raw.slice(column - 1, endColumn - 1);
  };
  expect(document.text).toBe('a\n"b" é😀 c');
  expect(at('"b"')).toBe(String.raw`\"b\"`);
  expect(at("é")).toBe(String.raw`\u00e9`);
  expect(at("😀")).toBe(String.raw`\ud83d\ude00`);
  expect(at("c")).toBe("c");
});

test("of members given twice the last counts, as in JSON.parse", () => {
  expect(documentOf("ndjson", '{"id":"a","text":"one","te\\u0078t":"two"}').text).toBe("two");
});

describe("faults", () => {
  test.each([
    ["", 1, "not a JSON object: expected an object, beginning with `{`"],
    ["[1]", 1, "not a JSON object: expected an object, beginning with `{`"],
    ['{"id":"a" "text":"b"}', 11, "not a JSON object: expected `,` or `}`"],
    ['{"id":"a",}', 11, "not a JSON object: expected a key in double quotes"],
    ['{"id" "a"}', 7, "not a JSON object: expected `:` after the key"],
    ['{"id":"a","text":"b}', 21, 'not a JSON object: expected the closing `"` of a string'],
    ['{"id":"\\x"}', 8, "not a JSON object: expected an escape that JSON knows"],
    ['{"id":"a\tb"}', 9, "not a JSON object: expected an escape such as `\\n` for a control character"],
    ['{"id":01}', 7, "not a JSON object: expected a value"],
    ['{"id":nul}', 7, "not a JSON object: expected a value"],
    ['{"a":[1,]}', 9, "not a JSON object: expected a value"],
    ["{} {}", 4, "not a JSON object: expected the end of the line: one object a line"],
    ['{"text":"a"}', 1, "`id` is missing"],
    ['{"id":"","text":"a"}', 7, "`id` is neither a string nor a number"],
    ['{"id":"a"}', 1, "`text` is missing"],
    ['{"id":"a","text":null}', 18, "`text` is not a string"],
    ['{"id":"a","text":"b","title":3}', 30, "`title` is not a string"],
    ['{"id":"a","text":"b","date":"12/6/2018"}', 29, '`date` is "12/6/2018", not a day of the calendar'],
    ['{"id":"a","text":"b","published":"2019-02-29"}', 34, '`published` is "2019-02-29", not a day of the calendar'],
  ])("%j", (raw, column, message) => {
    expect(faultOf("ndjson", raw)).toMatchObject({ message, location: { uri: "file.ndjson", line: 1, column } });
  });

  test("the id is given where it could be read", () => {
    expect(read("ndjson", '{"id":"a"}')).toHaveProperty("id", "a");
  });

  test("deep nesting is read without recursion", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect(documentOf("ndjson", `{"x":${deep},"id":"a","text":"b"}`).text).toBe("b");
  });
});
