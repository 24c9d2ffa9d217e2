import { readFileSync } from "node:fs";
import { parse, stringify } from "yaml";
import { loadLexicon } from "../../src/lexicon/index.ts";
import type { Document } from "../../src/model/document.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Truth } from "../../src/model/truth.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { readers } from "../../src/read/index.ts";
import { parseTruth } from "../../src/truth/index.ts";
import type { Case } from "./cases.ts";
import type { Fence } from "./markdown.ts";

const lexicon = loadLexicon();

/** What one test needs: YAML texts of the ground truth, and the article. */
export interface Input {
  readonly truths: readonly string[];
  readonly article: string;
  readonly format?: string;
  readonly published?: string;
}

/** A finding as an `expect` block shows it. */
export interface Line {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly contradiction: boolean;
}

/** The input of a literate case. `file=` takes a fence's content from a file; an article's own lines are then its edits. */
export function inputOf({ truths, article }: Case): Input {
  const { file, format, published } = article.settings;
  const source = file === undefined ? article.body : edited(readFileSync(file, "utf8"), article);
  return {
    truths: truths.map((fence) => (fence.settings.file ? readFileSync(fence.settings.file, "utf8") : fence.body)),
    article: source,
    ...(format === undefined ? {} : { format }),
    ...(published === undefined ? {} : { published }),
  };
}

/** Applies pairs of lines `- old words` and `+ new words`; the old words must stand in the text exactly once. */
function edited(text: string, { body, line }: Fence): string {
  const edits = [...body.matchAll(/^- (.+)\n\+ (.*)$/gm)];
  if (edits.length * 2 !== body.split("\n").filter((one) => one !== "").length) {
    throw new Error(`line ${line}: edits are pairs of lines, \`- old words\` and \`+ new words\``);
  }
  return edits.reduce((edit, [, before = "", after = ""]) => {
    if (edit.split(before).length !== 2) throw new Error(`line ${line}: “${before}” does not stand in the file once`);
    return edit.replace(before, () => after);
  }, text);
}

/** Checks the article and shows every finding, in text order. */
export function check(input: Input): readonly Line[] {
  const document = read(input);
  const findings = createPipeline({ lexicon, truth: truthOf(input.truths) }).check(document);
  return findings.map((finding) => show(finding, document)).sort(inTextOrder);
}

/** The ground truth of a test. */
export function truthOf(truths: readonly string[]): Truth {
  return parseTruth(truths.map((text, index) => ({ uri: `truth ${index + 1}`, text: withCitations(text) })));
}

/** The article of a test. */
export function read({ article, format = "text", published }: Input): Document {
  const reader = readers.find(({ id }) => id === format);
  if (reader === undefined) throw new Error(`there is no reader \`${format}\``);
  const settings = published === undefined ? {} : { published };
  const { document, fault } = reader.read({ uri: "article", raw: article, rawLine: 1 }, settings);
  if (document === undefined) throw new Error(fault?.message);
  return document;
}

/** Tests stay short: a fact without citations gets one. */
function withCitations(text: string): string {
  const truth = parse(text) as Record<string, unknown> | null;
  for (const [section, items] of Object.entries(truth ?? {})) {
    if (section === "entities" || section === "citations" || !Array.isArray(items)) continue;
    for (const item of items as Record<string, unknown>[]) {
      item.citations ??= [{ type: "document", title: "The test's own record" }];
    }
  }
  return stringify(truth);
}

const SHOWN = { supported: "match", "not-enough-info": "unverified" } as const;

function show({ verdict, level, message, ruleId, location, claim }: Finding, { text }: Document): Line {
  const { line, column } = location;
  const at = `${line}:${column}`;
  const words = text.slice(claim.span.start, claim.span.end).replace(/\s+/g, " ");
  return verdict.label === "refuted"
    ? { line, column, text: `${at} ${level}  ${message}  [${ruleId}]`, contradiction: true }
    : { line, column, text: `${at} ${SHOWN[verdict.label]} ${words}  [${ruleId}]`, contradiction: false };
}

/** Every contradiction, and of the other findings those that the block asks for. */
export function linesToCompare(found: readonly Line[], block: string): { actual: string[]; expected: string[] } {
  const expected = block.split("\n").filter((line) => line.trim() !== "");
  const asked = new Set(expected);
  return { actual: found.filter((one) => one.contradiction || asked.has(one.text)).map(({ text }) => text), expected };
}

/** The block rewritten to what was found; of other findings it keeps those at the places that it asked for. */
export function updated(found: readonly Line[], block: string): string {
  const places = new Set(
    block
      .split("\n")
      .filter((line) => / (match|unverified) /.test(line))
      .map((line) => line.split(" ")[0]),
  );
  const kept = found.filter((one) => one.contradiction || places.has(`${one.line}:${one.column}`));
  return kept.map(({ text }) => `${text}\n`).join("");
}

function inTextOrder(a: Line, b: Line): number {
  return a.line - b.line || a.column - b.column || (a.text < b.text ? -1 : 1);
}
