import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { type LocatedItem, readItems } from "../../src/yaml/items.ts";
import { parseYaml } from "../../src/yaml/located.ts";
import { readPlainItem } from "../../src/yaml/plain.ts";

/** The entries as the whole document's tree has them; undefined where it has a fault. */
function wholeItems(text: string): readonly Omit<LocatedItem, "locate">[] | undefined {
  const { yaml, faults } = parseYaml("a.yaml", text);
  if (faults.length > 0) return undefined;
  return Object.entries((yaml.value ?? {}) as Record<string, readonly unknown[] | null>).flatMap(([section, list]) =>
    (list ?? []).map((value, index) => ({ section, value, location: yaml.locate([section, index]) })),
  );
}

/** The same, entry by entry. */
function items(text: string): readonly Omit<LocatedItem, "locate">[] | undefined {
  return readItems("a.yaml", text, () => true)?.map(({ section, value, location }) => ({ section, value, location }));
}

function isPlain(text: string): boolean {
  return readPlainItem(`- ${text}\n`, 2, text.length + 3) !== undefined;
}

describe("entries read one by one", () => {
  it.each(
    ["corpus/ground-truth.yaml", ...readdirSync("corpus/truth").map((name) => `corpus/truth/${name}`)].map((path) => [
      path,
    ]),
  )("are those of the whole file: %s", (path) => {
    const text = readFileSync(path, "utf8");
    const read = items(text);
    expect(read?.length).toBeGreaterThan(10);
    expect(read).toEqual(wholeItems(text));
  });

  it.each([
    ["flow mappings", "events:\n  - { id: a, list: [1, x, 'it''s', \"a\\tb\"], map: { k: v }, none: [] }\n"],
    [
      "block mappings",
      "events:\n  - id: a\n    list:\n      - x\n      - k: 1\n        l: 2\n    map:\n      k: v\n  - id: b\n",
    ],
    ["lists at the key's own column", "events:\n- id: a\n  list:\n  - x\n  - y\n- id: b\n"],
    ["flow over several lines", "events:\n  - { id: a,\n      list: [x,\n        y] }\n  - { id: b }\n"],
    [
      "comments and blank lines",
      "# top\nevents: # these\n\n  # one\n  - id: a # here\n\n    b: c#d\n  # two\n\n  - { id: b } # there\n# end\n",
    ],
    ["a comment inside an entry", "events:\n  - id: a\n    # inside\n    b: 1\n  - id: b\n"],
    ["block scalars", "events:\n  - id: a\n    b: |\n      one\n      # two\n  - id: b\n    c: >-\n      x\n      y\n"],
    ["scalars over several lines", 'events:\n  - id: a\n    b: one\n      two\n  - id: "b\n      c"\n'],
    [
      "words that are no text",
      "events:\n  - { a: null, b: ~, c: true, d: False, e: 007, f: 1.5, g: 0x1f, h: 1e3, i: -1, j: 2018-06-12, k: .5 }\n",
    ],
    [
      "text that looks like something else",
      "events:\n  - { a: nullable, b: 12 a, c: 1-2-3, d: a:b, e: http://x.y/z, f: a#b, g: é, h: “q” }\n",
    ],
    ["anchors within an entry", "events:\n  - { a: &x [1], b: *x }\n"],
    ["tags", "events:\n  - { a: !!str 1 }\n"],
    ["empty sections", "events:\nseries:\n  - { id: a }\noffices:\n"],
    ["an entry on the line after the hyphen", "events:\n  -\n    id: a\n  - id: b\n"],
    ["nothing behind a key", "events:\n  - a:\n    b: 1\n  - { a: , b: 1 }\n"],
    ["no line end at the end", "events:\n  - id: a\n  - { id: b }"],
    ["entries that are no mappings", "events:\n  - x\n  - [1, 2]\n  - \n"],
    ["a colon in text", 'events:\n  - a: "b: c"\n  - { a: "b: c" }\n'],
    ["letters beyond the first plane and marks", "events:\n  - { a: Ægir, b: 李, c: x 😀 y, d: Ž… }\n"],
  ])("are those of the whole file with %s", (_, text) => {
    const whole = wholeItems(text);
    expect(whole).toBeDefined();
    expect(items(text)).toEqual(whole);
  });

  it.each([
    ["a list that is not closed", "events:\n  - { id: [a }\n  - { id: b }\n"],
    ["a key twice", "events:\n  - { id: a, id: b }\n"],
    ["a section twice", "events:\n  - { id: a }\nevents:\n  - { id: b }\n"],
    ["an anchor of another entry", "events:\n  - { id: &x a }\n  - { id: *x }\n"],
    ["a quotation mark that is not closed", 'events:\n  - { id: "a }\n  - { id: b" }\n'],
    ["sections in flow style", "events: [{ id: a }]\n"],
    ["two documents", "events:\n  - { id: a }\n---\nevents:\n  - { id: b }\n"],
    ["tabs", "events:\n  - { id:\ta }\n"],
    ["carriage returns", "events:\r\n  - { id: a }\r\n"],
    ["an entry further left than the first", "events:\n    - { id: a }\n  - { id: b }\n"],
  ])("leaves %s to the library", (_, text) => {
    expect(items(text)).toBeUndefined();
  });

  it("are not there where the library finds a fault in making the value", () => {
    expect(parseYaml("a.yaml", "events:\n  - { id: a, b: *x }\n").faults).toMatchObject([
      { location: { line: 2, column: 17 }, message: expect.stringContaining("Unresolved alias") },
    ]);
  });

  it("does not know sections that are none", () => {
    expect(readItems("a.yaml", "eventz:\n  - { id: a }\n", (name) => name === "events")).toBeUndefined();
  });

  it("tells places inside an entry as the whole file does", () => {
    const text = "# x\nevents:\n  - { id: a }\n  - id: b\n    list: [x, { k: y }]\n  - { id: c, d: [e] }\n";
    const { yaml } = parseYaml("a.yaml", text);
    const read = readItems("a.yaml", text, () => true) ?? [];
    const paths = [[], ["id"], ["list"], ["list", 1, "k"], ["d", 0], ["none"]];
    for (const [index, item] of read.entries()) {
      for (const path of paths) {
        expect(item.locate(path)).toEqual(yaml.locate(["events", index, ...path]));
        const key = yaml.locate(["events", index, ...path], "key");
        if (path.length > 0 && key.line > 2) expect(item.locate(path, "key")).toEqual(key);
      }
    }
  });

  const scalars = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.stringMatching(/^[a-z0-9 :#,'"{}[\]&*!|>%@`~.?-]{0,8}$/),
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constant(null),
  );
  const key = fc.stringMatching(/^[a-z][a-z-]{0,5}$/);
  const entry = fc.dictionary(
    key,
    fc.oneof(scalars, fc.array(scalars, { maxLength: 3 }), fc.dictionary(key, scalars, { maxKeys: 3 })),
    { minKeys: 1, maxKeys: 4 },
  );
  const file = fc.dictionary(key, fc.array(entry, { minLength: 1, maxLength: 3 }), { minKeys: 1, maxKeys: 3 });

  it("are those of any file that the library writes", () => {
    fc.assert(
      fc.property(file, fc.boolean(), fc.constantFrom(20, 80, 0), (value, flow, lineWidth) => {
        const text = stringify(value, { lineWidth, ...(flow ? { collectionStyle: "flow" } : {}) });
        const read = items(text);
        if (read !== undefined) expect(read).toEqual(wholeItems(text));
      }),
      { seed: 5 },
    );
  });

  it("are those of a file changed anywhere, or left to the library", () => {
    const base =
      "events:\n  - { id: a, b: [c, 'd e'], f: \"g\" } # h\n  - id: i\n    j:\n      - k: l\n        m: 1\n    n: o p\n\nq:\n- r: s\n";
    const marks = fc.constantFrom(..." \n:-#,'\"{}[]&*!|>%@`~?0a\\\t");
    fc.assert(
      fc.property(fc.nat(base.length), fc.nat(3), fc.array(marks, { maxLength: 3 }), (at, cut, put) => {
        const text = base.slice(0, at) + put.join("") + base.slice(at + cut);
        const read = items(text);
        if (read !== undefined) expect(read).toEqual(wholeItems(text));
      }),
      { numRuns: 1500, seed: 5 },
    );
  });
});

describe("an entry read by hand", () => {
  it("is of the everyday forms", () => {
    expect(isPlain("{ id: a, names: [B, \"C d\", 'e'], date: 2018-06-12, n: 12, é: x }")).toBe(false);
    expect(isPlain('{ id: a, names: [B, "C d", \'e\'], date: 2018-06-12, n: 12, u: "https://x.y" }')).toBe(true);
    expect(isPlain("id: a\n  names:\n    - B\n    - C d\n  tenures:\n    - holder: x\n      from: 2000")).toBe(true);
    expect(isPlain("{ id: &a b }")).toBe(false);
  });
});
