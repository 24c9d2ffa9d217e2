import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { factlint } from "./run.ts";

const TRUTH = `citations:
  - { id: a, type: book, title: A }
entities:
  - { id: ada-lund, type: PERSON, names: [Ada Lund] }
  - { id: bo-berg, type: PERSON, names: [Bo Berg] }
  - { id: sentosa, type: PLACE, names: [Sentosa] }
events:
  - { id: e, type: meeting, date: 2018-06-12, place: [sentosa], participants: [ada-lund, bo-berg], citations: [a] }
`;

describe("truth compile", () => {
  const folder = mkdtempSync(join(tmpdir(), "factlint-compile-"));
  writeFileSync(join(folder, "t.yaml"), TRUTH);
  writeFileSync(join(folder, "a.txt"), "Ada Lund met Bo Berg in Sentosa on June 12, 2018.\n");
  const check = (truth: string) => factlint(folder, ["check", "a.txt", truth, "-d", "2018-06-13", "-f", "ndjson"]);

  it("writes what check takes like the files themselves, with the same report", () => {
    expect(factlint(folder, ["truth", "compile", "t.yaml", "-o", "t.factlint"]).code).toBe(0);
    const read = check("t.yaml");
    expect(read.stdout).toContain('"event/');
    expect(check("t.factlint")).toEqual(read);
  });

  it("refuses a damaged file with exit code 2 and the command that mends it", () => {
    writeFileSync(join(folder, "bad.factlint"), "factlint-truth 1 0\n{}\n");
    const { code, stderr } = check("bad.factlint");
    expect(code).toBe(2);
    expect(stderr).toContain("bad.factlint:1:1: a damaged compiled ground truth");
    expect(stderr).toContain("factlint truth compile FILES --output FILE.factlint");
  });

  it("writes to names of its ending only, and nothing of a faulty ground truth", () => {
    expect(factlint(folder, ["truth", "compile", "t.yaml", "-o", "t.bin"]).stderr).toContain("the ending .factlint");
    writeFileSync(join(folder, "f.yaml"), TRUTH.replace("ada-lund,", "ada-lunt,"));
    const { code, stderr } = factlint(folder, ["truth", "compile", "f.yaml", "-o", "f.factlint"]);
    expect(code).toBe(2);
    expect(stderr).toContain("f.yaml:");
    expect(factlint(folder, ["check", "a.txt", "f.factlint"]).stderr).toContain("no such file");
  });
});
