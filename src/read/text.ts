import { paragraphs } from "./paragraphs.ts";
import type { Reader } from "./reader.ts";

/** Plain text: the file is the prose. */
export const textReader: Reader = {
  id: "text",
  extensions: [".txt", ".text"],
  unit: "file",
  read(source, { published }) {
    const { uri, raw, rawLine } = source;
    return {
      document: {
        uri,
        format: "text",
        id: uri,
        raw,
        rawLine,
        text: raw,
        blocks: paragraphs(raw),
        segments: [{ start: 0, end: raw.length, rawStart: 0, rawEnd: raw.length }],
        ...(published === undefined ? {} : { published }),
        language: "en",
      },
    };
  },
};
