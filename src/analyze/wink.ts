import { createRequire } from "node:module";
import { signatureOf } from "../model/signature.ts";
import { foldLetters } from "./fold.ts";
import { createPatternMachine, type Match } from "./pattern-machine.ts";
import { createRunMemory } from "./run-memory.ts";

/*
 * wink-nlp as a whole remembers every new word it meets, and later takes it in one piece wherever it stands: once "Trump's"
 * came out of "Trump's,", it is one token for good, and the tag of a new word is the one of its first use. What a text is cut
 * into would hang on the texts read before it. So only wink-nlp's parts are used (its splitter, its tagging machines and
 * its vocabulary), over a vocabulary that is never added to.
 */

/** A token before its place is known, shared by all its uses. */
export interface Piece {
  readonly text: string;
  readonly lower: string;
  readonly signature: number;
  /** Number of the tag that is right most often, or of the only one where `fixed`. */
  readonly tag: number;
  readonly fixed: boolean;
  /** Stands for the word in the tagging machines' patterns; 0 where its tag does. */
  readonly hint: number;
  /** Number of the word as the vocabulary spells it. */
  readonly normal: number;
}

/** The parts of wink-nlp, at work. */
export interface Wink {
  /** Cuts the run `[start, end)` of UTF-16 units, without white space, into pieces that add up to it. */
  split(codes: Uint16Array, start: number, end: number): readonly Piece[];
  /** The Universal POS tags of consecutive pieces. */
  tag(pieces: readonly Piece[]): string[];
}

interface Cache {
  lookup(word: string): readonly number[] | null;
  normal(word: number): number;
  nox(spaces: number): number;
  posOf(word: number): number;
  mappedSpelling(word: number): number;
  value(word: number): string;
  intrinsicSize(): number;
}

type FeatureOf = (word: string, category: number, cache: Cache) => number;
type ConfigOf<K extends string> = { readonly [key in K]: unknown };
type Updater = (found: readonly Match[], cache: Cache, tags: Int32Array, normals: Int32Array) => void;

interface Model {
  core(): ConfigOf<"trex" | "preserve"> & {
    readonly packing: ConfigOf<"config">;
    readonly features: { readonly pos: { readonly list: readonly string[] } };
    readonly tcat: { readonly hash: Readonly<Record<string, number>> };
  };
  featureFn(config: unknown): { readonly pos: FeatureOf };
  pos(): {
    readonly machines: readonly string[];
    readonly transformers: readonly [(tag: number, cache: Cache, tokens: readonly number[], index: number) => number];
    readonly updater: Updater;
  };
}

/** What wink-nlp's splitter asks of the document it fills. */
interface Sink {
  isLexeme(text: string): unknown;
  _addToken(text: string, category: number): void;
  _addTokenIfInCache(text: string): number;
}

const NOUN = 8;
const PLAIN: Piece = { text: "", lower: "", signature: 0, tag: NOUN, fixed: false, hint: 0, normal: 0 };

let wink: Wink | undefined;

/** wink-nlp's parts, loaded once a thread. */
export function loadWink(): Wink {
  wink ??= createWink();
  return wink;
}

function createWink(): Wink {
  const require = createRequire(import.meta.url);
  const part = <T>(name: string): T => require(`wink-nlp/src/${name}.js`) as T;
  const model = require("wink-eng-lite-web-model") as Model;
  const core = model.core();
  const cache = part<(core: unknown, featureFn: unknown) => Cache>("cache")(core, model.featureFn);
  const split = createSplitter(part, model, core, cache);
  const tag = createTagger(model.pos(), core.features.pos.list, cache);
  return { split, tag };
}

function createTagger(tagger: ReturnType<Model["pos"]>, names: readonly string[], cache: Cache): Wink["tag"] {
  const machines = tagger.machines.map(createPatternMachine);
  // Used again for each passage.
  let tags = new Int32Array(0);
  let normals = new Int32Array(0);
  let symbols = new Int32Array(0);
  return (pieces) => {
    const { length } = pieces;
    if (length > tags.length) {
      tags = new Int32Array(length * 2);
      normals = new Int32Array(length * 2);
      symbols = new Int32Array(length * 2);
    }
    for (let index = 0; index < length; index++) {
      const { tag, normal } = pieces[index] as Piece;
      tags[index] = tag;
      normals[index] = normal;
    }
    for (const findPatterns of machines) {
      for (let index = 0; index < length; index++) {
        symbols[index] = (pieces[index] as Piece).hint || (tags[index] as number);
      }
      tagger.updater(findPatterns(symbols, length), cache, tags, normals);
    }
    const found = new Array<string>(length);
    for (let index = 0; index < length; index++) {
      const { fixed, tag } = pieces[index] as Piece;
      found[index] = names[fixed ? tag : (tags[index] as number)] ?? "X";
    }
    return found;
  };
}

type Part = <T>(name: string) => T;

function createSplitter(part: Part, model: Model, core: ReturnType<Model["core"]>, cache: Cache): Wink["split"] {
  const regular = part<(trex: unknown) => unknown>("compile-trex")(core.trex);
  const tokenizer =
    part<(trex: unknown, categories: unknown, preserve: unknown) => (sink: Sink, text: string) => void>("tokenizer");
  const tokenize = tokenizer(regular, core.tcat.hash, core.preserve);
  const features = model.featureFn(core.packing.config);
  const hintOf = model.pos().transformers[0];
  const size = cache.intrinsicSize();
  const lenient: Cache = { ...cache, lookup: (word) => cache.lookup(word) ?? [size] };

  let pieces: Piece[] = [];
  const add = (text: string, tag: number, fixed: boolean, word: number, normal: number): void => {
    pieces.push({
      text,
      lower: "",
      signature: 0,
      tag,
      fixed,
      hint: word < size ? hintOf(0, cache, [word], 0) : 0,
      normal,
    });
  };
  const addListed = (text: string): boolean => {
    const found = cache.lookup(text);
    if (found === null) return false;
    if (found.length === 1) {
      const word = found[0] as number;
      add(text, cache.posOf(cache.mappedSpelling(word)) || NOUN, false, word, cache.normal(word));
    }
    // A contraction: four numbers a part.
    for (let at = 0; at + 3 < found.length; at += 4) {
      const [word, normal, , tag] = found.slice(at, at + 4) as [number, number, number, number];
      add(cache.value(word), tag, tag !== 0, word, cache.nox(normal << 16));
    }
    return true;
  };
  const sink: Sink = {
    isLexeme: cache.lookup,
    _addTokenIfInCache: (text) => (addListed(text) ? 1 : 0),
    _addToken: (text, category) => {
      if (addListed(text)) return;
      const base = cache.lookup(text.toLowerCase());
      const normal = base?.length === 1 ? cache.normal(base[0] as number) : size;
      add(text, features.pos(text, category, lenient) || NOUN, false, size, normal);
    },
  };
  return createRunMemory((run) => {
    pieces = [];
    tokenize(sink, foldLetters(run));
    return inWordsOf(run, pieces);
  });
}

/** The pieces of a folded run with the words as they stand in `run`. */
function inWordsOf(run: string, pieces: readonly Piece[]): readonly Piece[] {
  let end = 0;
  const made = pieces.map((piece) => {
    const start = end;
    end += piece.text.length;
    return withText(piece, run.slice(start, end));
  });
  // A few rare contractions are expanded to other words than they are written with.
  return end === run.length ? made : [withText(pieces[0] ?? PLAIN, run)];
}

function withText(piece: Piece, text: string): Piece {
  const lower = text.toLowerCase().replaceAll("’", "'");
  return { ...piece, text, lower, signature: signatureOf(text, lower) };
}
