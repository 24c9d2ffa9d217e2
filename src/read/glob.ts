/** More alternatives than this are a mistake. */
const MOST_ALTERNATIVES = 1000;

/** A pattern of paths: `*` and `?` within a name, `**` for any folders, `{a,b}` for alternatives, `[a-z]` for characters. */
export interface Glob {
  /** The folder that holds all matches: the names before the first one with a wildcard. Empty for the working folder. */
  readonly base: string;
  /** Whether a path (written as the pattern is, with `/`) matches. */
  matches(path: string): boolean;
}

/** True when the words hold a wildcard. */
export function isGlob(pattern: string): boolean {
  return /[*?{[]/.test(pattern);
}

/** Compiles a pattern. A name that begins with a dot matches only where the pattern's name does too. */
export function compileGlob(pattern: string): Glob {
  const alternatives = expandBraces(pattern.replace(/^(?:\.\/)+/, "")).map((one) => one.split("/").map(compileName));
  return {
    base: baseOf(pattern.replace(/^(?:\.\/)+/, "")),
    matches: (path) => {
      const names = path.split("/");
      return alternatives.some((parts) => matchNames(parts, names));
    },
  };
}

/** `a{b,c}d` → `abd`, `acd`. Braces without a comma or without an end stand for themselves. */
function expandBraces(pattern: string): string[] {
  const done: string[] = [];
  const waiting = [pattern];
  while (waiting.length > 0 && done.length + waiting.length <= MOST_ALTERNATIVES) {
    const next = waiting.pop() as string;
    const group = /\{([^{}]*,[^{}]*)\}/.exec(next);
    if (group === null) done.push(next);
    else {
      const [before, after] = [next.slice(0, group.index), next.slice(group.index + group[0].length)];
      for (const choice of (group[1] as string).split(",")) waiting.push(before + choice + after);
    }
  }
  return done;
}

function baseOf(pattern: string): string {
  const names = pattern.split("/");
  const wild = names.findIndex(isGlob);
  const base = names.slice(0, wild < 0 ? -1 : wild).join("/");
  return base === "" && pattern.startsWith("/") ? "/" : base;
}

type NamePattern = RegExp | "**";

function compileName(name: string): NamePattern {
  if (name === "**") return "**";
  // Runs of stars match what one does; without them the expression cannot backtrack far.
  const source = name.replace(/\*+/g, "*").replace(/\[[!^]?[^\]]+\]|[*?]|[\\^$.|+(){}[\]]/g, (mark) => {
    if (mark === "*") return "[^/]*";
    if (mark === "?") return "[^/]";
    if (mark.length > 1) return `[${mark.slice(1, -1).replace(/^!/, "^").replace(/[\\[]/g, "\\$&")}]`;
    return `\\${mark}`;
  });
  return new RegExp(`^${name.startsWith(".") ? "" : "(?!\\.)"}${source}$`, "u");
}

/** Whether the names match, `**` standing for any number of them: each state is visited once. */
function matchNames(parts: readonly NamePattern[], names: readonly string[]): boolean {
  let states = new Set([0]);
  const close = (from: Set<number>): Set<number> => {
    for (const state of from) if (parts[state] === "**") from.add(state + 1);
    return from;
  };
  states = close(states);
  for (const name of names) {
    const next = new Set<number>();
    for (const state of states) {
      const part = parts[state];
      if (part === "**") {
        if (!name.startsWith(".")) next.add(state);
      } else if (part?.test(name)) next.add(state + 1);
    }
    states = close(next);
  }
  return states.has(parts.length);
}
