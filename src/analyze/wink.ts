import { createRequire } from "node:module";
import type { ItsHelpers, WinkMethods } from "wink-nlp";

// CommonJS without usable ES module types: loaded by require, once a thread (the 21st instance in a process crashes).
const require = createRequire(import.meta.url);

/** What one run of wink-nlp says of a stretch of text; all lists but `sentences` run parallel, one element a token. */
export interface WinkReading {
  readonly values: readonly string[];
  readonly pos: readonly string[];
  readonly spaces: readonly string[];
  /** Inclusive token ranges. */
  readonly sentences: readonly (readonly [number, number])[];
}

let instance: { nlp: WinkMethods; its: ItsHelpers } | undefined;

function wink(): { nlp: WinkMethods; its: ItsHelpers } {
  if (instance === undefined) {
    const winkNLP = require("wink-nlp") as (model: unknown, pipe: string[]) => WinkMethods;
    const nlp = winkNLP(require("wink-eng-lite-web-model"), ["sbd", "pos"]);
    instance = { nlp, its: nlp.its };
  }
  return instance;
}

/** Runs wink-nlp (tokens, sentence boundaries, part of speech) over `text`. */
export function readWithWink(text: string): WinkReading {
  const { nlp, its } = wink();
  const doc = nlp.readDoc(text);
  const tokens = doc.tokens();
  return {
    values: tokens.out() as string[],
    pos: tokens.out(its.pos) as string[],
    spaces: tokens.out(its.precedingSpaces) as string[],
    sentences: doc.sentences().out(its.span as never) as unknown as [number, number][],
  };
}
