#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { extractionFormats, reporters } from "../report/index.ts";
import { EXIT, errorMessage } from "./exit.ts";
import { keepHeapSmall } from "./memory.ts";
import { options } from "./options.ts";
import { readVersion } from "./version.ts";

const INPUTS = "files, folders, globs, or - for standard input; YAML files are taken for ground truth";
const NO_CACHE = "read the ground truth anew (see FACTLINT_CACHE)";

const EXIT_CODES = `
Exit codes:
  0  no contradiction
  1  a contradiction
  2  wrong usage, a broken ground truth, an article file that could not be read
  A broken line of an NDJSON archive is reported on standard error and counted;
  it gives 2 only where no article could be read.

Reports go to standard output or to their files, progress and diagnostics to
standard error.

A ground truth without fault is kept in read form in the folder FACTLINT_CACHE,
by default ~/.cache/factlint, until its files change.`;

keepHeapSmall();

const program = new Command("factlint")
  .description("Checks the dated events and attributed quotes of news texts against a curated ground-truth file.")
  .version(readVersion())
  .showHelpAfterError("(factlint --help says more)")
  .exitOverride();

program
  .command("check")
  .description("judge each claim of the articles: match, contradiction or unverified")
  .argument("[inputs...]", INPUTS)
  .addOption(options.truth)
  .addOption(options.date)
  .addOption(options.input)
  .addOption(options.stdinFilename)
  .addOption(options.format(reporters, "text"))
  .option("-v, --verbose", "list matches and unverified claims of every article")
  .option("-q, --quiet", "no progress, no summary; of the text report only contradictions")
  .option("--no-color", "no colours (as does a NO_COLOR in the environment)")
  .option("--no-cache", NO_CACHE)
  .addHelpText("after", EXIT_CODES)
  .action(async (inputs: string[], given) => {
    const { check } = await import("./check.ts");
    process.exitCode = await check(inputs, given);
  });

program
  .command("extract")
  .description("write what is read out of the articles (times, mentions, events, attributions) without judging it")
  .argument("[inputs...]", INPUTS)
  .addOption(options.truth)
  .addOption(options.date)
  .addOption(options.input)
  .addOption(options.stdinFilename)
  .addOption(options.format(extractionFormats, "text on a terminal, else ndjson"))
  .option("--no-color", "no colours")
  .option("--no-cache", NO_CACHE)
  .action(async (inputs: string[], given) => {
    const { extract } = await import("./extract.ts");
    process.exitCode = await extract(inputs, given);
  });

const truth = program.command("truth").description("work on the ground truth");
truth
  .command("check")
  .description("check ground-truth files and count what they hold")
  .argument("[paths...]", "YAML files, or folders of them")
  .addOption(options.truth)
  .action(async (paths: string[], given: { truth: readonly string[] }) => {
    const { checkTruth } = await import("./truth.ts");
    process.exitCode = await checkTruth([...paths, ...given.truth]);
  });
truth
  .command("schema")
  .description("write the JSON Schema of ground-truth files, for editors")
  .action(async () => {
    const { printTruthSchema } = await import("./truth.ts");
    process.exitCode = printTruthSchema();
  });

program
  .command("explain")
  .description("say what a rule checks, why, and show an example")
  .argument("[rule]", "the rule's id, such as event/date; without it all rules are listed")
  .option("--no-color", "no colours")
  .action(async (rule: string | undefined, given: { color: boolean }) => {
    const { explain } = await import("./explain.ts");
    process.exitCode = await explain(rule, given);
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.clean : EXIT.broken;
  else {
    process.stderr.write(`${errorMessage(error)}\n`);
    process.exitCode = EXIT.broken;
  }
}
