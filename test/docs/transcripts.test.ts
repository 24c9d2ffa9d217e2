import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Fence, partsOf } from "../literate/markdown.ts";

/*
 * Pages show what the tool prints: every `$ factlint …` of a `console` fence is run, in the project's folder, and must print
 * what stands below it. A line `…` stands for any lines. `exit=1` after `console` gives the exit code of the last command.
 */

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
    test.each(transcripts.map((fence) => [fence.line, fence] as const))("line %i", (_, { body, settings }) => {
      let status = 0;
      for (const { command, output } of commandsOf(body)) {
        const run = spawnSync("sh", ["-c", `${command} 2>&1`], {
          encoding: "utf8",
          env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, NO_COLOR: "1", COLUMNS: "100", TERM: "dumb" },
        });
        status = run.status ?? -1;
        expect(trimmed(run.stdout), command).toMatch(patternOf(output));
      }
      expect(status).toBe(Number(settings.exit ?? 0));
    });
  });
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
