import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { read } from "./read.ts";

interface Kind {
  readonly kind: string;
  readonly sentences: readonly {
    readonly text: string;
    readonly finds: readonly { readonly text: string; readonly value: string; readonly mod?: string }[];
    readonly short?: string;
  }[];
}

const kinds = parse(readFileSync(new URL("forms.yaml", import.meta.url), "utf8")) as readonly Kind[];
const page = readFileSync(new URL("../../../docs/timexes.md", import.meta.url), "utf8").split("\n");

describe.each(kinds)("$kind", ({ sentences }) => {
  it.each(sentences)("$text", ({ text, finds, short }) => {
    const found = read(text, "2018-06-15").map(({ words, value, mod }) => ({
      text: words,
      value,
      ...(mod === undefined ? {} : { mod }),
    }));
    expect(found).toEqual(finds);
    const values = finds
      .map(({ value, mod }) => (mod === undefined ? `\`${value}\`` : `\`${value}\` ${mod}`))
      .join(", ");
    const cell = finds.length === 0 ? "–" : short === undefined ? values : `${values} (${short})`;
    const row = page.find((line) => line.startsWith(`| ${text} | `));
    expect(row?.startsWith(`| ${text} | ${cell} | `)).toBe(true);
  });
});
