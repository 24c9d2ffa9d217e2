import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFiles, type Reading, type ReadOptions, readArticles, UsageError } from "../../src/read/index.ts";

let folder = "";
const home = process.cwd();

const files: Record<string, string | Uint8Array> = {
  "a.txt": "A.",
  "b.md": "# B",
  "sub/c.ndjson": '{"id":"c1","text":"C."}\n\n{"id":"c2"}\r\n{"id":"c3","text":"C3."}',
  "sub/deep/d.markdown": "D",
  "sub/x.png": "no article",
  "sub/.hidden.txt": "no",
  "node_modules/e.txt": "no",
  "bom.txt": "\ufeffAfter the mark",
  "odd[1].txt": "odd",
  "bad/latin1.txt": new Uint8Array([0x41, 0x0a, 0x63, 0x61, 0x66, 0xe9, 0x0a]),
  "bad/utf16.txt": new Uint8Array([0xff, 0xfe, 0x41, 0x00]),
  "bad/nul.txt": "one\ntwo\0three",
  "bad/cut.txt": new Uint8Array([0x61, 0xf0, 0x9f, 0x98]),
  "bad/surrogate.txt": new Uint8Array([0xc3, 0xa9, 0xed, 0xa0, 0x80]),
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "factlint-read-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

async function all(inputs: readonly string[], options: ReadOptions = {}): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of readArticles(findFiles(inputs), options)) readings.push(reading);
  return readings;
}

const shown = (reading: Reading): string =>
  reading.fault === undefined
    ? `${reading.document.id}: ${reading.document.text}`
    : `${reading.fault.location.uri}:${reading.fault.location.line}:${reading.fault.location.column} ${reading.fault.message}`;

describe("files", () => {
  test.each([
    [["sub"], ["sub/c.ndjson", "sub/deep/d.markdown"]],
    [["./sub/"], ["./sub/c.ndjson", "./sub/deep/d.markdown"]],
    [
      ["sub", "a.txt", "a.txt"],
      ["sub/c.ndjson", "sub/deep/d.markdown", "a.txt"],
    ],
    [["*.txt"], ["a.txt", "bom.txt", "odd[1].txt"]],
    [["**/*.{md,markdown}"], ["b.md", "sub/deep/d.markdown"]],
    [["./sub/**"], ["./sub/c.ndjson", "./sub/deep/d.markdown", "./sub/x.png"]],
    [["s?b/c.nd[a-j]son"], ["sub/c.ndjson"]],
    [["odd[1].txt"], ["odd[1].txt"]],
    [
      ["-", "sub/x.png"],
      ["-", "sub/x.png"],
    ],
  ])("%j", (inputs, expected) => {
    expect(findFiles(inputs)).toEqual(expected);
  });

  test.each([
    [["none.txt"], "there is no file `none.txt`"],
    [["a.txt", "*.html"], "no file matches `*.html`"],
    [["none/**/*.md"], "no file matches `none/**/*.md`"],
  ])("%j is an error", (inputs, message) => {
    expect(() => findFiles(inputs)).toThrow(new UsageError(message));
  });

  test("an empty folder says what it was searched for", () => {
    mkdirSync("empty", { recursive: true });
    expect(() => findFiles(["empty"])).toThrow(/^the folder `empty` holds no articles \(files ending in \.txt/);
  });
});

describe("articles", () => {
  test("come in order, a broken one in its place", async () => {
    expect((await all(["sub", "a.txt", "bom.txt"])).map(shown)).toEqual([
      "c1: C.",
      "sub/c.ndjson:3:1 `text` is missing",
      "c3: C3.",
      "sub/deep/d.markdown: D",
      "a.txt: A.",
      "bom.txt: After the mark",
    ]);
  });

  test("bytes that are no text are located", async () => {
    expect((await all(["bad"])).map(shown)).toEqual([
      "bad/cut.txt:1:2 the byte 0xF0 is not UTF-8",
      "bad/latin1.txt:2:4 the byte 0xE9 is not UTF-8",
      "bad/nul.txt:2:4 a NUL character: this is no text",
      "bad/surrogate.txt:1:2 the byte 0xED is not UTF-8",
      "bad/utf16.txt:1:1 the file is in UTF-16 (little-endian)",
    ]);
  });

  test("a file that cannot be read is a fault, and the others are read", async () => {
    const readings: Reading[] = [];
    for await (const reading of readArticles(["gone.txt", "a.txt"])) readings.push(reading);
    expect(readings.map(shown)).toEqual([
      expect.stringMatching(/^gone\.txt:1:1 the file cannot be read \(ENOENT/),
      "a.txt: A.",
    ]);
  });

  test("standard input goes by the name it was given", async () => {
    async function* stdin(): AsyncGenerator<Uint8Array> {
      for (const byte of Buffer.from('{"id":"é","text":"Stück."}\n{"id":"b","text":"B."}'))
        yield new Uint8Array([byte]);
    }
    const readings = await all(["-"], { stdin: stdin(), stdinFilename: "in.ndjson" });
    expect(readings.map(shown)).toEqual(["é: Stück.", "b: B."]);
    expect(readings.map(({ document }) => [document?.uri, document?.rawLine])).toEqual([
      ["in.ndjson", 1],
      ["in.ndjson", 2],
    ]);
  });

  test("--input overrides the file's name", async () => {
    expect((await all(["b.md"], { format: "text" })).map(shown)).toEqual(["b.md: # B"]);
  });

  test("an archive is read no further than it is asked for", async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given++;
        yield Buffer.from(`{"id":"${given}","text":"x"}\n`);
      }
    }
    for await (const reading of readArticles(["-"], { stdin: endless(), format: "ndjson" })) {
      if (shown(reading) === "3: x") break;
    }
    expect(given).toBe(3);
  });

  test("a line beyond the limit is skipped without being held", async () => {
    const megabyte = Buffer.alloc(1024 * 1024, "x");
    async function* stdin(): AsyncGenerator<Uint8Array> {
      for (let count = 0; count < 65; count++) yield megabyte;
      yield Buffer.from('\n{"id":"b","text":"B."}\n');
    }
    expect((await all(["-"], { stdin: stdin(), format: "ndjson" })).map(shown)).toEqual([
      "-:1:1 the article is longer than 64 MB",
      "b: B.",
    ]);
  });
});
