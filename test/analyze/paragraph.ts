import type { Document } from "../../src/model/document.ts";

/** An article of one paragraph, as a pass reads it. */
export function paragraph(text: string, published?: string): Document {
  return {
    uri: "-",
    id: "-",
    raw: text,
    rawLine: 1,
    text,
    blocks: [{ kind: "paragraph", start: 0, end: text.length }],
    segments: [{ start: 0, end: text.length, rawStart: 0, rawEnd: text.length }],
    language: "en",
    ...(published === undefined ? {} : { published }),
  };
}
