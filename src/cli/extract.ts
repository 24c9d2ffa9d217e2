import { analyzeArticles } from "../archive/index.ts";
import { openLexicon } from "../lexicon/open.ts";
import { formatFault } from "../model/fault.ts";
import { createPipeline } from "../pipeline.ts";
import { findFiles, readArticles, UsageError } from "../read/index.ts";
import { extractionFormats } from "../report/index.ts";
import { openCache } from "./cache.ts";
import { wantsColor } from "./color.ts";
import { EXIT, isBrokenFile } from "./exit.ts";
import { type InputOptions, parseFormats, readOptionsOf, withTruth } from "./options.ts";
import { openFile, openStdout } from "./output.ts";
import { loadTruthIfAny } from "./truth-files.ts";

/** What `factlint extract` was asked for. */
export interface ExtractOptions extends InputOptions {
  readonly format?: readonly string[];
  readonly color: boolean;
  readonly cache: boolean;
}

/**
 * Writes what is read out of the articles, without judging it. Returns the exit code.
 * @throws UsageError, FaultyInput before the first article is read.
 */
export async function extract(named: readonly string[], given: ExtractOptions): Promise<number> {
  const { inputs, options } = withTruth(named, given);
  if (inputs.length === 0)
    throw new UsageError("name articles to read: files, folders, globs, or - for standard input");
  const readOptions = readOptionsOf(options);
  const usual = process.stdout.isTTY ? "text" : "ndjson";
  const formats = parseFormats(options.format ?? [usual], extractionFormats);
  const files = findFiles(inputs);
  const lexicon = await openLexicon();
  const truth = await loadTruthIfAny(options.truth, lexicon, openCache(options));
  const pipeline = createPipeline({ lexicon, truth });
  const color = wantsColor(process.stdout, process.env, options.color);
  const outputs = formats.map(({ row, path }) => ({
    write: row.write,
    color: path === null && color,
    output: path === null ? openStdout() : openFile(path),
  }));
  let isBroken = false;
  let count = 0;
  let hasFaults = false;
  for await (const result of analyzeArticles(readArticles(files, readOptions), pipeline)) {
    if (result.fault !== undefined) {
      hasFaults = true;
      isBroken ||= isBrokenFile(result, readOptions);
      process.stderr.write(`${formatFault(result.fault)}\n`);
      continue;
    }
    count++;
    for (const { write, color, output } of outputs) await output.write(write(result.analysis, color));
    if (outputs.every(({ output }) => output.isClosed)) break;
  }
  for (const { output } of outputs) await output.close();
  return isBroken || (count === 0 && hasFaults) ? EXIT.broken : EXIT.clean;
}
