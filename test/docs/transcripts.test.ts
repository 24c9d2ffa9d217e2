import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Fence, partsOf } from "../literate/markdown.ts";

/*
 * Pages show what the tool prints: every `$ factlint …` of a `console` fence is run, in the project's folder, and must print
 * what stands below it; with UPDATE_LITERATE=1 the page is rewritten to what was printed. A line `…` stands for any lines. `exit=1` after `console` gives the exit code of the last command.
 */

/** With UPDATE_LITERATE=1 the pages are rewritten, to be reviewed as a diff. */
const UPDATE = process.env.UPDATE_LITERATE === "1";
const MAIN = resolve("dist/cli/main.js");
const pages = ["README.md", ...readdirSync("docs", { recursive: true }).map((name) => join("docs", String(name)))]
  .filter((name) => name.endsWith(".md") && existsSync(name))
  .sort();

let bin = "";
beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error("run `npm run build` first: the pages show what the built program prints");
  bin = mkdtempSync(join(tmpdir(), "factlint-"));
  writeFileSync(join(bin, "factlint"), `#!/bin/sh\nexec "${process.execPath}" "${MAIN}" "$@"\n`);
  chmodSync(join(bin, "factlint"), 0o755);
});
afterAll(() => rmSync(bin, { recursive: true, force: true }));

for (const page of pages) {
  const transcripts = partsOf(readFileSync(page, "utf8")).filter(
    (part): part is Fence => "body" in part && part.language === "console" && /^\$ (.*\| *)?factlint /m.test(part.body),
  );
  if (transcripts.length === 0) continue;
  describe(page, () => {
    // From the last to the first, so that an update leaves the lines before it in place.
    test.each(transcripts.toReversed().map((fence) => [fence.line, fence] as const))("line %i", (_, fence) => {
      const runs = commandsOf(fence.body).map((shown) => ({ ...shown, ...runOf(shown.command) }));
      if (UPDATE) rewrite(page, fence, runs);
      else for (const { command, output, printed } of runs) expect(printed, command).toMatch(patternOf(output));
      expect(runs.at(-1)?.status).toBe(Number(fence.settings.exit ?? 0));
    });
  });
}

function runOf(command: string): { printed: string; status: number | null } {
  const { stdout, status } = spawnSync("sh", ["-c", `(${command}) 2>&1`], {
    encoding: "utf8",
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, NO_COLOR: "1", TERM: "dumb" },
  });
  return { printed: trimmed(stdout), status };
}

/** Puts what was printed into the page, but for outputs shown in part. */
function rewrite(
  page: string,
  fence: Fence,
  runs: readonly { command: string; output: string; printed: string }[],
): void {
  const body = runs.map(({ command, output, printed }) => {
    const shown = patternOf(output).test(printed) || /^…$/m.test(output) ? output.trimEnd() : printed;
    return shown === "" ? `$ ${command}` : `$ ${command}\n${shown}`;
  });
  const lines = readFileSync(page, "utf8").split("\n");
  lines.splice(fence.line - 1, fence.body.split("\n").length - 1, ...body.join("\n").split("\n"));
  writeFileSync(page, lines.join("\n"));
}

function commandsOf(body: string): { command: string; output: string }[] {
  return body
    .split(/^\$ /m)
    .slice(1)
    .map((part) => /^((?:.*\\\n)*.*)\n?([\s\S]*)$/.exec(part))
    .map((match) => ({ command: match?.[1] ?? "", output: match?.[2] ?? "" }));
}

function trimmed(text: string): string {
  return text.replace(/[ \t]+$/gm, "").trimEnd();
}

function patternOf(output: string): RegExp {
  const lines = trimmed(output).split("\n");
  const source = lines.map((line) => (line === "…" ? "[\\s\\S]*" : escaped(line))).join("\n");
  return new RegExp(`^${source}$`);
}

function escaped(line: string): string {
  return line.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
