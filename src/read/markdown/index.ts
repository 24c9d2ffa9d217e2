import type { Reader } from "../reader.ts";
import { findBlocks } from "./blocks.ts";
import { readFrontMatter } from "./front-matter.ts";
import { findMarkup } from "./inline.ts";
import { normalizeLabel } from "./links.ts";
import { createTextBuilder } from "./text-builder.ts";

/**
 * Markdown: CommonMark's blocks and inline marks with GitHub's tables, task lists, strikethrough and footnotes, and YAML front
 * matter. The front matter's title is the first block, unless the first heading repeats it.
 */
export const markdownReader: Reader = {
  id: "markdown",
  extensions: [".md", ".markdown", ".mdown", ".mkd"],
  unit: "file",
  read(source, settings) {
    const front = readFrontMatter(source);
    if ("location" in front) return { fault: front };
    const { uri, raw, rawLine } = source;
    const { blocks, labels } = findBlocks(raw, front.bodyStart);
    const isDefined = (label: string): boolean => labels.size > 0 && labels.has(normalizeLabel(label));
    const markupOf = (content: string): ReturnType<typeof findMarkup> => findMarkup(content, isDefined);

    const body = createTextBuilder(raw);
    const heading = createTextBuilder(raw);
    const first = blocks[0];
    if (first?.kind === "title") heading.block("title", first.lines, markupOf);
    const headline = heading.build().text;
    if (front.title !== undefined && front.title.text.trim() !== headline) {
      body.literal("title", front.title.text, front.title.raw);
    }
    for (const [index, { kind, lines }] of blocks.entries()) {
      // Below a title of the front matter, the first heading is a heading like any other.
      const demoted =
        index === 0 && kind === "title" && front.title !== undefined && front.title.text.trim() !== headline;
      body.block(demoted ? "heading" : kind, lines, markupOf);
    }
    const title = front.title?.text ?? (headline === "" ? undefined : headline);
    const published = settings.published ?? front.published;
    return {
      document: {
        uri,
        format: "markdown",
        id: uri,
        raw,
        rawLine,
        ...body.build(),
        ...(title === undefined ? {} : { title }),
        ...(published === undefined ? {} : { published }),
        language: front.language ?? "en",
      },
    };
  },
};
