import type { Document } from "../../src/model/document.ts";
import type { Fault } from "../../src/model/fault.ts";
import { type ArticleSettings, type Reading, readers } from "../../src/read/index.ts";

/** Reads one source with the reader of that id. */
export function read(id: string, raw: string, settings: ArticleSettings = {}): Reading {
  const reader = readers.find((one) => one.id === id);
  if (reader === undefined) throw new Error(`there is no reader \`${id}\``);
  return reader.read({ uri: `file.${id}`, raw, rawLine: 1 }, settings);
}

/** As `read`, for a source that must be readable. */
export function documentOf(id: string, raw: string, settings: ArticleSettings = {}): Document {
  const { document, fault } = read(id, raw, settings);
  if (document === undefined) throw new Error(fault?.message);
  return document;
}

/** As `read`, for a source that must not be readable. */
export function faultOf(id: string, raw: string, settings: ArticleSettings = {}): Fault {
  const { fault } = read(id, raw, settings);
  if (fault === undefined) throw new Error("the source could be read");
  return fault;
}

/** The blocks as kind and words. */
export function blocksOf({ text, blocks }: Document): [string, string][] {
  return blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}
