import { describe, expect, test } from "vitest";
import { locate } from "../../src/model/document.ts";
import { blocksOf, documentOf, faultOf } from "./read.ts";

const blocks = (raw: string): [string, string][] => blocksOf(documentOf("markdown", raw));
const words = (raw: string): string[] => blocks(raw).map(([, text]) => text);

describe("front matter", () => {
  test("gives title, date and language; the title is the first block", () => {
    const document = documentOf(
      "markdown",
      "---\ntitle: A day\npublished: 2025-08-26\nlanguage: en-GB\n---\nIt was one.\n",
    );
    expect(document).toMatchObject({ title: "A day", published: "2025-08-26", language: "en-GB" });
    expect(blocksOf(document)).toEqual([
      ["title", "A day"],
      ["paragraph", "It was one."],
    ]);
    expect(locate(document, { start: 2, end: 5 })).toMatchObject({ line: 2, column: 10, endColumn: 13 });
  });

  test("a first heading that repeats the title is the title", () => {
    expect(blocks("---\ntitle: A day\n---\n# A *day*\n\nText.")).toEqual([
      ["title", "A day"],
      ["paragraph", "Text."],
    ]);
    expect(blocks("---\ntitle: A day\n---\n# Other\n")).toEqual([
      ["title", "A day"],
      ["heading", "Other"],
    ]);
  });

  test("`date` is read too, date-times give their day, and --date overrides", () => {
    expect(documentOf("markdown", "---\ndate: 2025-08-26T23:30:00+09:00\n---\n").published).toBe("2025-08-26");
    expect(documentOf("markdown", "---\ndate: 2025-08-26\n---\n", { published: "2020-01-01" }).published).toBe(
      "2020-01-01",
    );
  });

  test("faults are located", () => {
    expect(faultOf("markdown", "---\ntitle: x\ndate: 2025-02-30\n---\n")).toMatchObject({
      location: { line: 3, column: 7, endColumn: 17 },
      message: '`date` is "2025-02-30", not a day of the calendar',
      mend: "write it YYYY-MM-DD, such as 2018-06-12",
    });
    expect(faultOf("markdown", "---\ntitle: [a, b]\n---\n")).toMatchObject({ location: { line: 2, column: 8 } });
    expect(faultOf("markdown", '---\ntitle: "a\n---\n').message).toMatch(/^the front matter is not valid YAML/);
  });

  test("two thematic breaks are no front matter", () => {
    expect(words("---\nJust words\n---\nMore")).toEqual(["Just words", "More"]);
    expect(words("---\nNo end")).toEqual(["No end"]);
  });
});

describe("blocks", () => {
  test.each<[string, [string, string][]]>([
    [
      "# One\n\n## Two ##\n### Three#",
      [
        ["title", "One"],
        ["heading", "Two"],
        ["heading", "Three#"],
      ],
    ],
    [
      "One\n===\n\nTwo\n---\nText",
      [
        ["title", "One"],
        ["heading", "Two"],
        ["paragraph", "Text"],
      ],
    ],
    [
      "Text\n\n***\n- - -\nMore",
      [
        ["paragraph", "Text"],
        ["paragraph", "More"],
      ],
    ],
    [
      "> One\n> two\n\nThree",
      [
        ["quotation", "One\ntwo"],
        ["paragraph", "Three"],
      ],
    ],
    ["> One\nlazy", [["quotation", "One\nlazy"]]],
    [
      "- one\n  more\n- two\n\n  still two",
      [
        ["list-item", "one\nmore"],
        ["list-item", "two"],
        ["paragraph", "still two"],
      ],
    ],
    [
      "1. one\n2) two\n   * three",
      [
        ["list-item", "one"],
        ["list-item", "two"],
        ["list-item", "three"],
      ],
    ],
    ["In\n2018. It was", [["paragraph", "In\n2018. It was"]]],
    [
      "- [x] done\n- [ ] open",
      [
        ["list-item", "done"],
        ["list-item", "open"],
      ],
    ],
    [
      "| a | b |\n|---|:-:|\n| c \\| d | e |\n\nText",
      [
        ["paragraph", "a"],
        ["paragraph", "b"],
        ["paragraph", "c | d"],
        ["paragraph", "e"],
        ["paragraph", "Text"],
      ],
    ],
    ["#hashtag is a word", [["paragraph", "#hashtag is a word"]]],
  ])("%j", (raw, expected) => {
    expect(blocks(raw)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ["One\n\n```js\nskip(1)\n\n~~~\n```\nTwo", ["One", "Two"]],
    ["~~~~\nskip\n~~~\nskip\n~~~~\nTwo", ["Two"]],
    ["> ```\n> skip\n\nTwo", ["Two"]],
    ["One\n\n    indented code\n    more\n\nTwo", ["One", "Two"]],
    ["One\n    goes on", ["One\ngoes on"]],
    ["One\n<!-- a\n\nb --> two\n\nThree", ["One\ntwo", "Three"]],
    ["<!-- no end\n\nThree", ["<!-- no end", "Three"]],
    ["<script>\nskip()\n\nskip()\n</script>\nTwo", ["Two"]],
    ['[ref]: https://example.org "Title"\nTwo', ["Two"]],
    ["[Smith]: No.", ["[Smith]: No."]],
    ["Text\n[Smith]: /no", ["Text\n[Smith]: /no"]],
    ["Word[^1].\n\n[^1]: The note.", ["Word.", "The note."]],
  ])("%j leaves out what is no prose", (raw, expected) => {
    expect(words(raw)).toEqual(expected);
  });
});

describe("inline marks", () => {
  test.each([
    ["*a* **b** ***c*** _d_ __e__ ~~f~~", "a b c d e f"],
    ["un*frigging*believable snake_case_word __init__", "unfriggingbelievable snake_case_word init"],
    ["5 * 3 * 2 and * alone, 2**", "5 * 3 * 2 and * alone, 2**"],
    ["**bold*", "*bold"],
    ["\\*no\\* and C:\\dir", "*no* and C:\\dir"],
    ["`code` ``a ` b`` and ` alone", "code a ` b and ` alone"],
    ["`*kept*`", "*kept*"],
    ['[he](https://x.org/a_(b) "t") said [it](<a b>)', "he said it"],
    ["an ![alt *text*](pic.png) image", "an  image"],
    ["“[sic]” and [He] said", "“[sic]” and [He] said"],
    ["[a](not closed", "[a](not closed"],
    ["<https://example.org/x> and <a@b.org>", "https://example.org/x and a@b.org"],
    ['a<br>b <b class="x">c</b> 1 < 2 > 0', "a\nb c 1 < 2 > 0"],
    ["a <!-- hidden --> b", "a  b"],
    ["AT&amp;T &ldquo;x&rdquo; &#8212; &#x2014; &bogus; &nbsp;y", "AT&T “x” — — &bogus; \u00a0y"],
    ["one  \ntwo\\\nthree", "one\ntwo\nthree"],
  ])("%j", (raw, expected) => {
    expect(words(raw)).toEqual([expected]);
  });

  test("references need a definition", () => {
    const definition = "\n\n[The Site]: https://example.org";
    expect(words(`[the  site] and [a][the site] and [the site][] and [other]${definition}`)).toEqual([
      "the  site and a and the site and [other]",
    ]);
  });
});

test("a long hostile file is read in linear time", () => {
  const size = 200_000;
  for (const piece of [
    "*",
    "_a",
    "[",
    "[a](",
    "![",
    "`",
    "``` ",
    "<",
    "<a ",
    "<!--",
    "&",
    "\\",
    "> ",
    "- ",
    "|",
    "#",
    "[a]: ",
    "(",
    "~~",
    "](",
  ]) {
    const raw = piece.repeat(size / piece.length);
    expect(documentOf("markdown", raw).raw).toBe(raw);
    expect(documentOf("markdown", `${piece}\n`.repeat(size / 4)).language).toBe("en");
  }
});
