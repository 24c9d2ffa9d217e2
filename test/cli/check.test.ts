import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtMain, factlint, folderOf } from "./run.ts";

const TRUTH = `
entities:
  - { id: trump, type: PERSON, names: [Donald Trump] }
  - { id: kim, type: PERSON, names: [Kim Jong-un], surname: Kim }
  - { id: singapore, type: PLACE, names: [Singapore] }
events:
  - id: singapore-summit
    type: meeting
    names: [Singapore summit]
    date: 2018-06-12
    place: [singapore]
    participants: [trump, kim]
    complete: [participants]
    citations: [{ type: document, title: Joint statement, publisher: The White House, issued: 2018-06-12 }]
`;
const RIGHT = "Donald Trump met Kim Jong-un in Singapore on June 12, 2018.";
const WRONG = "Donald Trump met Kim Jong-un in Singapore on July 12, 2018.";
const line = (id: string, text: string): string => `${JSON.stringify({ id, text, date: "2019-01-01" })}\n`;

let folder = "";
beforeAll(() => {
  folder = folderOf({
    "truth.yaml": TRUTH,
    "right.txt": RIGHT,
    "wrong.txt": WRONG,
    "broken.md": "---\ndate: yesterday\n---\nText.",
    "archive.ndjson": [line("one", RIGHT), line("two", WRONG), "{\n", line("three", RIGHT)].join(""),
    "half.ndjson": `{\n${line("one", RIGHT)}`,
    "ruined.ndjson": "{\n{\n",
    "more.yaml": "entities:\n  - { id: hanoi, type: PLACE, names: [Hanoi] }\n",
    "faulty.yaml": "events:\n  - id: x\nwhat: []\n",
    "home/ground-truth.yaml": TRUTH,
    "home/wrong.txt": WRONG,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = (...args: string[]): ReturnType<typeof factlint> =>
  factlint(folder, ["check", "--truth", "truth.yaml", ...args]);

describe("exit codes", () => {
  test.each<[string, string[], number]>([
    ["no contradiction", ["right.txt"], 0],
    ["a contradiction", ["wrong.txt"], 1],
    ["of several files", ["right.txt", "wrong.txt"], 1],
    ["in any format", ["wrong.txt", "--format", "sarif"], 1],
    ["quiet or not", ["wrong.txt", "--quiet"], 1],
    ["a broken line of an archive changes nothing", ["half.ndjson"], 0],
    ["an archive with contradictions and a broken line", ["archive.ndjson"], 1],
    ["an archive of broken lines", ["ruined.ndjson"], 2],
    ["a broken file", ["wrong.txt", "broken.md"], 2],
    ["no such file", ["none.txt"], 2],
    ["no input", [], 2],
    ["no such option", ["right.txt", "--nonsense"], 2],
    ["no such format", ["right.txt", "--format", "xml"], 2],
    ["two reports on standard output", ["right.txt", "--format", "json", "--format", "text"], 2],
    ["no such input format", ["right.txt", "--input", "html"], 2],
    ["a date that is none", ["right.txt", "--date", "2018-02-30"], 2],
    ["a file that cannot be written", ["right.txt", "--format", "json=right.txt/report.json"], 2],
    ["help", ["--help"], 0],
  ])("%s", (_, args, code) => {
    expect(check(...args)).toHaveProperty("code", code);
  });

  test("no ground truth, a missing one and a faulty one", () => {
    expect(factlint(folder, ["check", "right.txt"])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("no ground truth: name one with --truth"),
    });
    expect(factlint(folder, ["check", "right.txt", "-t", "none.yaml"])).toMatchObject({ code: 2 });
    const { code, stderr } = factlint(folder, ["check", "right.txt", "-t", "faulty.yaml"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^faulty\.yaml:\d+:\d+: .*\n(?:faulty\.yaml:\d+:\d+: .*\n)+\nfactlint: \d faults in the input\n$/,
    );
  });

  test("several ground truths after one --truth: no article is YAML", () => {
    const run = factlint(folder, ["check", "wrong.txt", "--truth", "home/ground-truth.yaml", "more.yaml"]);
    expect(run).toMatchObject({ code: 1, stdout: expect.stringContaining("in 1 article\n") });
    expect(check("faulty.yaml", "right.txt")).toHaveProperty("code", 2);
  });

  test("the working folder's ground truth is found", () => {
    expect(factlint(join(folder, "home"), ["check", "wrong.txt"])).toHaveProperty("code", 1);
  });
});

describe("streams", () => {
  test("results go to standard output, diagnostics to standard error", () => {
    const { stdout, stderr } = check("archive.ndjson", "--format", "ndjson");
    const lines = stdout
      .trim()
      .split("\n")
      .map((one) => JSON.parse(one) as { id?: string; error?: unknown });
    expect(lines.map(({ id }) => id)).toEqual(["one", "two", undefined, "three"]);
    expect(lines[2]?.error).toMatchObject({ location: { line: 3, column: 2 } });
    expect(stderr).toMatch(
      /^archive\.ndjson:3:2: not a JSON object: expected a key in double quotes; mend the JSON of this line\n$/,
    );
  });

  test("the line of the issue: claim, verdict, evidence", () => {
    const piped = factlint(
      folder,
      ["check", "-t", "truth.yaml", "-", "--input", "ndjson", "-f", "ndjson"],
      line("x", WRONG),
    );
    const { id, findings } = JSON.parse(piped.stdout) as { id: string; findings: Record<string, unknown>[] };
    expect(id).toBe("x");
    expect(findings.filter(({ verdict }) => verdict === "contradiction")).toMatchObject([
      {
        rule: "event/date",
        level: "error",
        claim: { kind: "event", start: 45, end: 58, text: "July 12, 2018" },
        evidence: ["singapore-summit"],
        location: { uri: "-", line: 1 },
      },
    ]);
  });

  test("standard input goes by its name", () => {
    const { stdout, code } = factlint(
      folder,
      ["check", "-t", "truth.yaml", "-", "--stdin-filename", "draft.md"],
      `# Title\n\n*${WRONG}*\n`,
    );
    expect(stdout).toMatch(/^draft\.md:3:47 {2}error/m);
    expect(code).toBe(1);
  });

  test("several reports in one run, in folders that are made", () => {
    const { stdout, code } = check("wrong.txt", "-f", "github", "-f", "sarif=out/a/x.sarif", "-f", "markdown=out/r.md");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=wrong\.txt,line=1,endLine=1,col=46,endColumn=59,/);
    const sarif = JSON.parse(readFileSync(join(folder, "out/a/x.sarif"), "utf8")) as { runs: { results: unknown[] }[] };
    expect(sarif.runs[0]?.results).toHaveLength(1);
    expect(readFileSync(join(folder, "out/r.md"), "utf8")).toContain("| Contradictions | 1 |");
  });

  test("quiet leaves contradictions alone", () => {
    expect(check("right.txt", "--quiet")).toMatchObject({ stdout: "", stderr: "" });
    expect(check("wrong.txt", "--quiet").stdout).toMatch(/^wrong\.txt:1:46 {2}error/);
  });

  test("nothing is written before the ground truth is known to be sound", () => {
    factlint(folder, ["check", "right.txt", "-t", "faulty.yaml", "-f", "json=never.json"]);
    expect(existsSync(join(folder, "never.json"))).toBe(false);
  });
});

describe("colour", () => {
  const colored = (args: string[], env: Record<string, string>): boolean =>
    factlint(folder, ["check", "-t", "truth.yaml", "wrong.txt", ...args], "", env).stdout.includes("\u001b[");

  test.each<[string[], Record<string, string>, boolean]>([
    [[], {}, false],
    [[], { FORCE_COLOR: "1" }, true],
    [[], { FORCE_COLOR: "0" }, false],
    [[], { FORCE_COLOR: "1", NO_COLOR: "1" }, false],
    [[], { FORCE_COLOR: "1", NO_COLOR: "" }, true],
    [["--no-color"], { FORCE_COLOR: "1" }, false],
    [["--format", "text=-.txt"], { FORCE_COLOR: "1" }, false],
  ])("%j %j: %s", (args, env, expected) => {
    expect(colored(args, env)).toBe(expected);
  });
});

describe("a long run", () => {
  const endless = async (reader: (child: ReturnType<typeof spawn>) => void): Promise<[number | null, string]> => {
    const child = spawn(
      process.execPath,
      [builtMain(), "check", "-t", "truth.yaml", "-", "-i", "ndjson", "-f", "ndjson", "-f", "json=all.json"],
      {
        cwd: folder,
        stdio: "pipe",
      },
    );
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.stdin.on("error", () => {});
    const feed = (): void => {
      while (child.stdin.writable && child.stdin.write(line("x", WRONG)));
    };
    child.stdin.on("drain", feed);
    feed();
    child.stdout.once("data", () => reader(child));
    const [code] = (await once(child, "exit")) as [number | null];
    return [code, stderr];
  };

  test("ends at SIGINT with whole reports", async () => {
    const [code, stderr] = await endless((child) => {
      child.stdout?.resume();
      child.kill("SIGINT");
    });
    expect([code, stderr]).toEqual([130, ""]);
    const report = JSON.parse(readFileSync(join(folder, "all.json"), "utf8")) as {
      summary: { interrupted: boolean; articles: number };
    };
    expect(report.summary.interrupted).toBe(true);
    expect(report.summary.articles).toBeGreaterThan(0);
  });
});

test("a reader that goes away early is no error", async () => {
  const child = spawn(
    process.execPath,
    [builtMain(), "check", "-t", "truth.yaml", "-", "-i", "ndjson", "-f", "ndjson"],
    {
      cwd: folder,
      stdio: "pipe",
    },
  );
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  child.stdin.on("error", () => {});
  child.stdin.end(line("x", WRONG).repeat(3000));
  child.stdout.once("data", () => child.stdout.destroy());
  const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
  expect([code, signal, stderr]).toEqual([1, null, ""]);
});
