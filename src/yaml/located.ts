import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from "yaml";
import type { ZodError, ZodType } from "zod";
import type { Location } from "../model/document.ts";
import type { Fault } from "../model/fault.ts";

/** A parsed YAML file that can tell where each of its values lies. */
export interface LocatedYaml {
  readonly uri: string;
  readonly value: unknown;
  /** Place of the value at `path`, or of its nearest ancestor that exists; `"key"` gives the place of the key instead. */
  locate(path: readonly PropertyKey[], part?: "key" | "value"): Location;
}

/** Parses YAML 1.2. Syntax faults are returned, never thrown; the value is then `undefined`. */
export function parseYaml(uri: string, text: string): { yaml: LocatedYaml; faults: readonly Fault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const at = (start: number, end: number): Location => {
    const from = lines.linePos(start);
    const to = lines.linePos(Math.max(start, end));
    return { uri, line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
  };
  const faultAt = (start: number, end: number, message: string): Fault => ({
    location: at(start, end),
    message: `not valid YAML: ${message}`,
    mend: "mend the YAML syntax here",
  });
  const faults = document.errors.map(({ pos: [start, end], message }) => faultAt(start, end, message));
  let value: unknown;
  try {
    if (faults.length === 0) value = document.toJS();
  } catch (error) {
    // The library only notices aliases of nothing when it makes the value.
    const [start, end] = danglingAlias(document)?.range ?? [0, 0];
    faults.push(faultAt(start, end, error instanceof Error ? error.message : String(error)));
  }
  const locate: LocatedYaml["locate"] = (path, part = "value") => {
    let node: Node | null = document.contents;
    let key: Node | null = null;
    for (const step of path) {
      let next: Node | null = null;
      if (isMap(node)) {
        const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step);
        key = (pair?.key as Node | undefined) ?? key;
        next = (pair?.value as Node | null | undefined) ?? null;
        if (pair === undefined) break;
      } else if (isSeq(node)) {
        next = (node.items[Number(step)] as Node | undefined) ?? null;
        if (next === null) break;
      }
      if (next === null) break;
      node = next;
    }
    const range = ((part === "key" && key !== null ? key : node) as Node | null)?.range;
    return range ? at(range[0], range[1]) : at(0, 0);
  };
  return { yaml: { uri, value, locate }, faults };
}

function danglingAlias(document: Document): Node | undefined {
  let found: Node | undefined;
  visit(document, {
    Alias: (_, node) => {
      if (node.resolve(document) !== undefined) return undefined;
      found = node;
      return visit.BREAK;
    },
  });
  return found;
}

/** Checks a parsed file against a schema; every violation becomes a located fault. */
export function validateYaml<T>(yaml: LocatedYaml, schema: ZodType<T>): { value?: T; faults: readonly Fault[] } {
  const result = schema.safeParse(yaml.value);
  if (result.success) return { value: result.data, faults: [] };
  return { faults: zodFaults(result.error, yaml.locate) };
}

/** zod's issues as located faults; each unknown key has one of its own, and of a union the branch that fits best. */
export function zodFaults(error: ZodError, locate: LocatedYaml["locate"]): Fault[] {
  return error.issues.flatMap(leaves).map((issue) => {
    const where = issue.path.length > 0 ? `${issue.path.map(String).join(".")}: ` : "";
    const part = issue.code === "unrecognized_keys" ? "key" : "value";
    const path = issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys] : issue.path;
    return { location: locate(path, part), message: `${where}${issue.message}`, mend: mendOf(issue) };
  });
}

type Issue = ZodError["issues"][number];

function leaves(issue: Issue): readonly Issue[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ ...issue, keys: [key], message: `there is no field \`${key}\`` }));
  }
  if (issue.code !== "invalid_union") return [issue];
  // A branch of another type than the value's says nothing about it.
  const fitting = issue.errors.filter((branch) => !branch.some((inner) => inner.path.length === 0 && isOfType(inner)));
  const [branch] = fitting;
  if (branch === undefined || fitting.length > 1) return [issue];
  return branch.flatMap((inner) => leaves({ ...inner, path: [...issue.path, ...inner.path] } as Issue));
}

function isOfType(issue: { readonly code?: string }): boolean {
  return issue.code === "invalid_type";
}

function mendOf(issue: Issue): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return `remove or rename \`${issue.keys.join(", ")}\``;
    case "invalid_value":
      return `use one of ${issue.values.map((value) => `\`${String(value)}\``).join(", ")}`;
    case "invalid_type":
      return `give a value of type ${issue.expected}`;
    case "too_small":
      return `give at least ${issue.minimum}`;
    default:
      return "give a value of the form asked for (`factlint truth schema` prints the whole schema)";
  }
}
