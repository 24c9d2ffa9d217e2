import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

/** An import of a source file, as it is written. */
interface Import {
  readonly from: string;
  /** A file of `src`, or a package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Longest file, in lines. */
const LONGEST = 300;

const files = (readdirSync("src", { recursive: true }) as string[]).filter((name) => name.endsWith(".ts")).sort();
const sources = new Map(files.map((name) => [name, readFileSync(join("src", name), "utf8")]));
const imports = files.flatMap(importsOf);

function importsOf(from: string): Import[] {
  const source = sources.get(from) ?? "";
  const statements = source.matchAll(
    /^(?:import|export)\s+(type\s+)?(?:[\w*\s{},$]*?\s+from\s+)?"([^"]+)"|\b(?:import|require)\("([^"]+)"\)/gm,
  );
  return [...statements].map(([statement, type, stated, called]) => {
    const target = stated ?? called ?? "";
    const to = target.startsWith(".") ? normalize(join(dirname(from), target)) : target;
    const names =
      /\{([^}]*)\}/
        .exec(statement)?.[1]
        ?.split(",")
        .map((name) => name.trim()) ?? [];
    const typeOnly =
      type !== undefined || (names.length > 0 && names.every((name) => name === "" || name.startsWith("type ")));
    return { from, to, typeOnly };
  });
}

/** The part of the design a file belongs to: its folder, or its own name at the top. */
function partOf(file: string): string {
  return file.includes("/") ? (file.split("/")[0] as string) : file.replace(/\.ts$/, "");
}

/** From each part to those it may import; every part may import the model. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  index: ["pipeline", "config", "report", "read", "lexicon", "truth", "claims", "model"],
  cli: ["archive", "pipeline", "config", "report", "read", "lexicon", "truth", "claims"],
  archive: ["pipeline", "config", "report", "read", "lexicon", "truth"],
  config: ["yaml"],
  pipeline: ["read", "lexicon", "analyze", "claims", "truth", "grade"],
  report: [],
  read: ["yaml"],
  truth: ["claims", "yaml"],
  lexicon: ["yaml"],
  analyze: [],
  claims: [],
  grade: [],
  yaml: [],
  model: [],
};
/** Parts whose types alone may be imported. */
const TYPE_ARROWS: Readonly<Record<string, readonly string[]>> = {
  analyze: ["lexicon"],
  claims: ["lexicon"],
};

const inside = imports.filter(({ to }) => to.endsWith(".ts") && !to.startsWith(".."));

test("the imports are found", () => {
  expect(inside).toContainEqual({ from: "pipeline.ts", to: "analyze/index.ts", typeOnly: false });
  expect(inside).toContainEqual({ from: "pipeline.ts", to: "model/truth.ts", typeOnly: true });
  expect(inside.filter(({ to }) => !sources.has(to))).toEqual([]);
});

test("every part has its arrows", () => {
  expect([...new Set(files.map(partOf))].filter((part) => ARROWS[part] === undefined)).toEqual([]);
});

test("imports follow the arrows", () => {
  const wrong = inside.filter(({ from, to, typeOnly }) => {
    const [source, target] = [partOf(from), partOf(to)];
    if (source === target || target === "model") return false;
    if (ARROWS[source]?.includes(target)) return false;
    return !(typeOnly && TYPE_ARROWS[source]?.includes(target));
  });
  expect(wrong).toEqual([]);
});

test("a kind of claim looks up other kinds' facts, never how they are read or judged", () => {
  const wrong = inside.filter(({ from, to }) => {
    const [, kind, file] = from.split("/");
    const [part, other, name = ""] = to.split("/");
    if (partOf(from) !== "claims" || part !== "claims" || file === undefined || name === "") return false;
    return kind !== other && /^(extract|check|index)\b/.test(name);
  });
  expect(wrong).toEqual([]);
});

test("files do not import each other in a circle", () => {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of inside) if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (done.has(file) || path.includes(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test("only the command line touches the process; only it and the loaders touch files", () => {
  const loaders = /^(?:cli|archive|read|config|lexicon\/(?:files|compiled)|truth\/(?:sources|open|cache))\b/;
  const outside = imports.filter(({ to }) => /^node:(?:fs|process|child_process|worker_threads|http|net)/.test(to));
  expect(outside.filter(({ from }) => !loaders.test(from))).toEqual([]);
  const touching = which((source) => /\bprocess\.\w|\bconsole\.\w/.test(code(source)));
  expect(touching.filter((file) => partOf(file) !== "cli")).toEqual([]);
});

test("no clock and no chance below the command line", () => {
  const CHANCE = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|Temporal\.Now/;
  const wrong = which((source) => CHANCE.test(code(source)));
  expect(wrong.filter((file) => partOf(file) !== "cli" && partOf(file) !== "archive")).toEqual([]);
});

/** A source without its comments and strings. */
function code(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|"(?:[^"\\\n]|\\.)*"|`[^`]*`/gm, "");
}

/** The files of which something holds. */
function which(holds: (source: string, file: string) => boolean): readonly string[] {
  return files.filter((file) => holds(sources.get(file) ?? "", file));
}

test("files are short", () => {
  expect(which((source) => source.split("\n").length > LONGEST)).toEqual([]);
});

test("files are named in kebab-case after what they hold", () => {
  const name = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.ts$/;
  expect(which((_, file) => !name.test(file) || /(?:^|[/-])(?:utils?|helpers?|common|misc)\b/.test(file))).toEqual([]);
});

test("exports have names", () => {
  expect(which((source) => /^export default\b/m.test(source))).toEqual([]);
});

test("there are no classes but errors", () => {
  expect(which((source) => /^\s*(?:export\s+)?(?:abstract\s+)?class (?!\w+ extends \w*Error\b)/m.test(source))).toEqual(
    [],
  );
});
