#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { extractionFormats, reporters } from "../report/index.ts";
import { EXIT, errorMessage } from "./exit.ts";
import { EXIT_CODES, IMPORT_HELP, MERGE_HELP } from "./help.ts";
import { keepHeapSmall } from "./memory.ts";
import { options } from "./options.ts";
import { readVersion } from "./version.ts";

const INPUTS = "files, folders, globs, or - for standard input; YAML and .factlint files are taken for ground truth";
const NO_CACHE = "read the ground truth anew (see FACTLINT_CACHE)";

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

truth
  .command("compile")
  .description(
    "check ground-truth files and write them in the form that opens fastest; --truth takes it like any other",
  )
  .argument("[paths...]", "YAML or JSON Lines files, or folders of them")
  .requiredOption("-o, --output <file.factlint>", "where to write")
  .action(async (paths: string[], given: { output: string }) => {
    const { compileTruthFiles } = await import("./truth-compile.ts");
    process.exitCode = await compileTruthFiles(paths, given);
  });
truth
  .command("import")
  .description("make a ground truth out of Wikidata's entity JSON, or out of a table (CSV) and a mapping")
  .argument("<file>", "a dump, an answer of Special:EntityData, entities a line each (also .gz), or a CSV file")
  .option("-m, --mapping <file>", "of a CSV file: how its columns become entries (YAML)")
  .option("-r, --retrieved <YYYY-MM-DD>", "the day the dump was fetched on; by default each item's last change")
  .option("--only <ids>", "only facts of these items: Q76,Q6279")
  .option("--types <names>", "only facts of items of these classes: human,election or Q5,Q40231")
  .option("--language <code>", "language of names and aliases", "en")
  .option(
    "-o, --output <file>",
    "where to write: YAML, or JSON Lines where it ends in .ndjson (default: standard output)",
  )
  .option("-v, --verbose", "list all that was left out, not only examples")
  .addHelpText("after", IMPORT_HELP)
  .action(async (file: string, given) => {
    const { importTruth } = await import("./truth-import.ts");
    process.exitCode = await importTruth(file, given);
  });
truth
  .command("merge")
  .description("unite ground truths, by id and by item of Wikidata; what differs is shown and never decided silently")
  .argument("<paths...>", "two or more YAML files, or folders of them")
  .addOption(options.keep)
  .option(
    "-o, --output <file>",
    "where to write: YAML, or JSON Lines where it ends in .ndjson (default: standard output)",
  )
  .option("--no-color", "no colours")
  .addHelpText("after", MERGE_HELP)
  .action(async (paths: string[], given) => {
    const { mergeTruthFiles } = await import("./truth-merge.ts");
    process.exitCode = await mergeTruthFiles(paths, given);
  });
truth
  .command("diff")
  .description("show what changed from one ground truth to another, fact by fact; gives 1 where something did")
  .argument("<old>", "YAML file or folder")
  .argument("<new>", "YAML file or folder")
  .addOption(options.plainFormat)
  .option("--no-color", "no colours")
  .action(async (older: string, newer: string, given) => {
    const { diffTruthFiles } = await import("./truth-diff.ts");
    process.exitCode = await diffTruthFiles(older, newer, given);
  });
truth
  .command("search")
  .description(
    "find entries by name, alias, id, words or date, with their facts and citations; gives 1 where there is none",
  )
  .argument("[words...]", "all of them must be there, each at least as the beginning of a word")
  .addOption(options.truth)
  .option("-d, --date <date>", "only facts of this time: 2018, 2018-06, 2018-06-12, 2018-06/2019-02")
  .option("-n, --limit <count>", "how many entries to show", "20")
  .addOption(options.plainFormat)
  .option("--no-color", "no colours")
  .option("--no-cache", NO_CACHE)
  .action(async (words: string[], given) => {
    const { searchForWords } = await import("./truth-search.ts");
    process.exitCode = await searchForWords(words, given);
  });

program
  .command("explain")
  .description("say what a rule checks, or how a finding came about: from the words to the verdict")
  .argument(
    "[what]",
    "a rule (event/date), a finding's place (article.md:12:5) or its fingerprint; without it all rules are listed",
  )
  .argument(
    "[inputs...]",
    "the articles that a fingerprint is looked for in; YAML and .factlint files are taken for ground truth",
  )
  .addOption(options.truth)
  .addOption(options.date)
  .addOption(options.input)
  .addOption(options.stdinFilename)
  .option("--no-color", "no colours")
  .option("--no-cache", NO_CACHE)
  .action(async (what: string | undefined, inputs: string[], given) => {
    const { explainFinding, parseWanted } = await import("./explain-finding.ts");
    const { explainRule } = await import("./explain-rule.ts");
    const wanted = what === undefined ? undefined : parseWanted(what);
    process.exitCode =
      wanted === undefined ? await explainRule(what, given) : await explainFinding(wanted, inputs, given);
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
