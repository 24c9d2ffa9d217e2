import { Option } from "commander";
import { parsePublished, type ReadOptions, readers, UsageError } from "../read/index.ts";

/** Options that every command has which reads articles. */
export interface InputOptions {
  readonly truth: readonly string[];
  readonly date?: string;
  readonly input: string;
  readonly stdinFilename?: string;
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

function listed(table: readonly { readonly id: string; readonly summary: string }[]): string {
  return table.map(({ id, summary }) => `${id}: ${summary}`).join("\n");
}

/** The options of `InputOptions`, and what may be given several times. */
export const options = {
  truth: new Option(
    "-t, --truth <path>",
    "ground truth: a YAML, JSON Lines or compiled file, or a folder; may be given several times",
  )
    .argParser(collect)
    .default([], "ground-truth.yaml or corpus/ground-truth.yaml"),
  date: new Option("-d, --date <YYYY-MM-DD>", "publication date of the articles, whatever they say themselves"),
  input: new Option("-i, --input <format>", "format of the articles")
    .choices(["auto", ...readers.map(({ id }) => id)])
    .default("auto", "auto: by the file's name"),
  keep: new Option("-k, --keep <which>", "which value stands where entries differ").choices(["first", "last", "both"]),
  plainFormat: new Option("-f, --format <name>", "how to write").choices(["text", "json"]).default("text"),
  stdinFilename: new Option("--stdin-filename <name>", "the name that standard input goes by"),
  format: (table: readonly { readonly id: string; readonly summary: string }[], usual: string) =>
    new Option(
      "-f, --format <name[=path]>",
      `how to report, and into which file; may be given several times (default: ${usual})\n${listed(table)}`,
    ).argParser((value: string, before: readonly string[] = []) => [...before, value]),
};

/** Parts the inputs into articles and ground truths, YAML or compiled: `--truth a.yaml b.yaml` names two ground truths, and no article is YAML. */
export function withTruth<O extends InputOptions>(
  inputs: readonly string[],
  given: O,
): { readonly inputs: readonly string[]; readonly options: O } {
  const isTruth = (input: string): boolean => /\.(?:ya?ml|factlint)$/i.test(input);
  const options = { ...given, truth: [...given.truth, ...inputs.filter(isTruth)] };
  return { inputs: inputs.filter((input) => !isTruth(input)), options };
}

/**
 * How the articles are to be read.
 * @throws UsageError for a date that is none.
 */
export function readOptionsOf({ date, input, stdinFilename }: InputOptions): ReadOptions {
  const published = date === undefined ? undefined : parsePublished(date);
  if (published === null) {
    throw new UsageError(`--date ${date} is no day of the calendar: write it YYYY-MM-DD, such as 2018-06-12`);
  }
  const format = readers.find(({ id }) => id === input)?.id;
  return {
    ...(published === undefined ? {} : { published }),
    ...(format === undefined ? {} : { format }),
    ...(stdinFilename === undefined ? {} : { stdinFilename }),
    stdin: process.stdin,
  };
}

/**
 * Divides `name=path` into the row of the table and the file; without a path it goes to standard output.
 * @throws UsageError for an unknown name, and where two reports go to the same place.
 */
export function parseFormats<R extends { readonly id: string }>(
  values: readonly string[],
  table: readonly R[],
): { readonly row: R; readonly path: string | null }[] {
  const taken = new Set<string | null>();
  return values.map((value) => {
    const equals = value.indexOf("=");
    const name = equals < 0 ? value : value.slice(0, equals);
    const path = equals < 0 ? null : value.slice(equals + 1);
    const row = table.find(({ id }) => id === name);
    if (row === undefined) {
      throw new UsageError(`there is no format \`${name}\`; choose from ${table.map(({ id }) => id).join(", ")}`);
    }
    if (path === "") throw new UsageError(`--format ${value}: the file's name is missing after the \`=\``);
    if (taken.has(path)) {
      throw new UsageError(
        `two reports go to ${path ?? "standard output"}: send all but one to files of their own, as in ${name}=report`,
      );
    }
    taken.add(path);
    return { row, path };
  });
}
