import { statSync } from "node:fs";
import { checkArticles } from "../archive/index.ts";
import { createClaimKinds } from "../claims/index.ts";
import { openLexicon } from "../lexicon/open.ts";
import { formatFault } from "../model/fault.ts";
import { createPipeline } from "../pipeline.ts";
import { findFiles, type ReadOptions, readArticles, readerFor, UsageError } from "../read/index.ts";
import { NOTHING, type Report, type Run, reporters, type Summary, tally } from "../report/index.ts";
import { openCache } from "./cache.ts";
import { terminalOf } from "./color.ts";
import { EXIT, isBrokenFile } from "./exit.ts";
import { type InputOptions, parseFormats, readOptionsOf, withTruth } from "./options.ts";
import { type Output, openFile, openStdout } from "./output.ts";
import { createProgress, type Progress } from "./progress.ts";
import { loadTruth } from "./truth-files.ts";
import { readVersion } from "./version.ts";

/** What `factlint check` was asked for. */
export interface CheckOptions extends InputOptions {
  readonly format?: readonly string[];
  readonly verbose?: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
  readonly cache: boolean;
}

interface OpenReport {
  readonly report: Report;
  readonly output: Output;
  readonly path: string | null;
}

/**
 * Judges the articles and writes the reports. Returns the exit code.
 * @throws UsageError, FaultyInput before the first article is read.
 */
export async function check(named: readonly string[], given: CheckOptions): Promise<number> {
  const { inputs, options } = withTruth(named, given);
  if (inputs.length === 0)
    throw new UsageError("name articles to check: files, folders, globs, or - for standard input");
  const readOptions = readOptionsOf(options);
  const formats = parseFormats(options.format ?? ["text"], reporters);
  const files = findFiles(inputs);
  const archive = isArchive(files, readOptions);
  const lexicon = await openLexicon();
  const truth = await loadTruth(options.truth, lexicon, openCache(options));
  const pipeline = createPipeline({ lexicon, truth });
  const run: Omit<Run, "color" | "width"> = {
    version: readVersion(),
    rules: createClaimKinds(lexicon).flatMap(({ rules }) => rules),
    single: !archive,
    detail: options.quiet ? "contradictions" : options.verbose ? "all" : "usual",
  };
  const reports = formats.map(({ row, path }): OpenReport => {
    const shown =
      path === null ? terminalOf(process.stdout, process.env, options.color) : { color: false, width: null };
    return { report: row.open({ ...run, ...shown }), output: path === null ? openStdout() : openFile(path), path };
  });
  const progress = archive && !options.quiet ? createProgress(process.stderr) : null;
  const { summary, brokenFiles } = await judgeAll(files, readOptions, pipeline, reports, progress);
  if (brokenFiles > 0) return EXIT.broken;
  if (summary.interrupted) return EXIT.interrupted;
  return summary.contradictions > 0 ? EXIT.contradiction : EXIT.clean;
}

/** Runs all articles through the pipeline into the reports. `brokenFiles` counts what must not pass unseen: exit code 2. */
async function judgeAll(
  files: readonly string[],
  readOptions: ReadOptions,
  pipeline: Parameters<typeof checkArticles>[1],
  reports: readonly OpenReport[],
  progress: Progress | null,
): Promise<{ summary: Summary; brokenFiles: number }> {
  let summary = NOTHING;
  let brokenFiles = 0;
  let bytes = 0;
  const totalBytes = progress === null ? null : sizeOf(files);
  const onBytes = (count: number): void => {
    bytes += count;
  };
  const write = async (text: (report: Report) => string): Promise<void> => {
    for (const { report, output, path } of reports) {
      const words = text(report);
      if (words !== "" && path === null && process.stdout.isTTY) progress?.clear();
      await output.write(words);
    }
  };
  const stop = onInterrupt(progress !== null);
  await write((report) => report.begin());
  for await (const result of checkArticles(readArticles(files, { ...readOptions, onBytes }), pipeline)) {
    summary = tally(summary, result);
    if (result.fault !== undefined) {
      progress?.clear();
      process.stderr.write(`${formatFault(result.fault)}\n`);
      if (isBrokenFile(result, readOptions)) brokenFiles++;
    }
    await write((report) => report.article(result));
    progress?.update({ articles: summary.articles, contradictions: summary.contradictions, bytes, totalBytes });
    if (stop.requested || reports.every(({ output }) => output.isClosed)) break;
  }
  progress?.clear();
  if (summary.articles === 0 && summary.unreadable > 0) brokenFiles++;
  const whole = { ...summary, interrupted: stop.requested };
  await write((report) => report.end(whole));
  for (const { output } of reports) await output.close();
  return { summary: whole, brokenFiles };
}

function isArchive(files: readonly string[], { format, stdinFilename }: ReadOptions): boolean {
  const [first] = files;
  const name = first === "-" ? (stdinFilename ?? "-") : (first ?? "-");
  return files.length > 1 || (format ?? readerFor(name).id) === "ndjson";
}

function sizeOf(files: readonly string[]): number | null {
  let size = 0;
  for (const file of files) {
    const stats = file === "-" ? undefined : statSync(file, { throwIfNoEntry: false });
    if (stats?.isFile() !== true) return null;
    size += stats.size;
  }
  return size;
}

/** The first SIGINT ends a long run after the article at hand, with whole reports; the second ends it at once. */
function onInterrupt(listen: boolean): { readonly requested: boolean } {
  const state = { requested: false };
  if (listen) {
    process.once("SIGINT", () => {
      state.requested = true;
    });
  }
  return state;
}
