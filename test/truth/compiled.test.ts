import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../src/lexicon/index.ts";
import { FaultyInput } from "../../src/model/fault.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { readerFor } from "../../src/read/index.ts";
import { createFolderCache } from "../../src/truth/cache.ts";
import { decodeTruth, encodeTruth } from "../../src/truth/compiled/index.ts";
import { readTruth } from "../../src/truth/index.ts";
import { compileTruth, openTruth } from "../../src/truth/open.ts";

const PATHS = ["corpus/ground-truth.yaml", "corpus/truth"];
const ENTITIES = "entities:\n  - { id: kim, type: PERSON, names: [Kim Jong-un, Ким Чен Ын] }\n";
const EVENTS =
  "events:\n  - { id: e, type: meeting, date: 2018, participants: [kim], citations: [{ type: book, title: B }] }\n";

const folder = mkdtempSync(join(tmpdir(), "factlint-compiled-"));
function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function faultOf(path: string): Promise<string> {
  try {
    await openTruth([path], {}, null);
    return "none";
  } catch (error) {
    if (!(error instanceof FaultyInput)) throw error;
    return error.message;
  }
}

describe("a compiled ground truth", async () => {
  const bytes = await compileTruth(PATHS, {});
  const path = put("whole.factlint", bytes);

  it("is the one that its files give", async () => {
    const [read, compiled] = [readTruth(PATHS), await openTruth([path], {}, null)];
    expect(compiled.entities).toEqual(read.entities);
    for (const section of ["offices", "events", "series", "quotations"]) {
      expect(read.records(section).length).toBeGreaterThan(0);
      expect(compiled.records(section)).toEqual(read.records(section));
      expect(JSON.stringify(compiled.records(section))).toBe(JSON.stringify(read.records(section)));
      expect(Object.isFrozen(compiled.records(section)[0]?.fact)).toBe(true);
    }
    expect(compiled.isWithin("capella-hotel", "singapore")).toBe(true);
  });

  it("gives the same findings over the corpus, to the letter", async () => {
    const lexicon = loadLexicon();
    const [read, compiled] = [readTruth(PATHS), await openTruth([path], {}, null)].map((truth) =>
      createPipeline({ lexicon, truth }),
    );
    let claims = 0;
    for (const name of readdirSync("corpus/articles")
      .filter((file) => /\.(?:txt|md)$/.test(file))
      .slice(0, 12)) {
      const raw = readFileSync(`corpus/articles/${name}`, "utf8");
      const { document } = readerFor(name).read({ uri: name, raw, rawLine: 1 }, { published: "2025-08-26" });
      if (document === undefined) throw new Error(name);
      const findings = read?.check(document) ?? [];
      claims += findings.length;
      expect(JSON.stringify(compiled?.check(document))).toBe(JSON.stringify(findings));
    }
    expect(claims).toBeGreaterThan(20);
  });

  it("has the same bytes whenever it is compiled, and from its own compiled form", async () => {
    expect((await compileTruth(PATHS, {})).equals(bytes)).toBe(true);
    expect((await compileTruth([path], {})).equals(bytes)).toBe(true);
  });

  it("keeps letters of every script", async () => {
    const compiled = await openTruth(
      [put("names.factlint", await compileTruth([put("n.yaml", ENTITIES)], {}))],
      {},
      null,
    );
    expect(compiled.entity("kim")?.names).toEqual(["Kim Jong-un", "Ким Чен Ын"]);
  });

  it("may stand beside files that refer to it, and is checked with them", async () => {
    const compiled = put("kim.factlint", await compileTruth([put("kim.yaml", ENTITIES)], {}));
    const both = await openTruth([put("e.yaml", EVENTS), compiled], {}, null);
    expect([both.entities.length, both.records("events").length]).toEqual([1, 1]);
    await expect(openTruth([compiled, put("again.yaml", ENTITIES)], {}, null)).rejects.toThrow(
      "the id `kim` is already used",
    );
    await expect(openTruth([compiled, put("more.factlint", readFileSync(compiled))], {}, null)).rejects.toThrow(
      "already used",
    );
  });

  it("is not read out of a folder, where it would stand beside its own sources", async () => {
    const within = mkdtempSync(join(folder, "beside-"));
    writeFileSync(join(within, "a.yaml"), ENTITIES);
    writeFileSync(join(within, "a.factlint"), await compileTruth([join(within, "a.yaml")], {}));
    expect((await openTruth([within], {}, null)).entities).toHaveLength(1);
  });

  it("is refused with a place and a mend where it is something else, of another version, or damaged", async () => {
    const mend = "compile it again: factlint truth compile FILES --output FILE.factlint";
    const foreign = put("foreign.factlint", ENTITIES);
    expect(await faultOf(foreign)).toBe(
      `${foreign}:1:1: not a compiled ground truth, though its name ends in .factlint; ${mend}`,
    );
    const other = put(
      "other.factlint",
      await compileTruth([put("n.yaml", ENTITIES)], { knownTypes: new Set(["meeting"]) }),
    );
    expect(await faultOf(other)).toContain("compiled by another version of factlint");
    const cut = put("cut.factlint", bytes.subarray(0, bytes.length - 1));
    expect(await faultOf(cut)).toContain("a damaged compiled ground truth");
    expect(await faultOf(put("head.factlint", bytes.subarray(0, 200)))).toContain("a damaged compiled ground truth");
    expect(await faultOf(put("next.factlint", `factlint-truth 2 ${"0".repeat(64)}\n{}\n`))).toContain(
      "another version",
    );
    expect(await faultOf(put("empty.factlint", ""))).toContain("not a compiled ground truth");
    expect(() => readTruth([path])).toThrow(
      "a compiled ground truth holds no text; name the files that it was compiled from",
    );
  });

  it("never gives entries after a change of any byte", () => {
    const location = { uri: "a.yaml", line: 1, column: 1, endLine: 1, endColumn: 9 };
    const entries = ["a", "b"].map((id) => ({ section: "entities", value: { id, names: ["N", "é"] }, location }));
    const whole = encodeTruth(entries, "code");
    expect(decodeTruth(whole, "code")).toEqual(entries);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] as number) ^ change;
        expect(decodeTruth(changed, "code")).toBeTypeOf("string");
      }),
      { numRuns: 3000, seed: 5 },
    );
  });

  it("is what the cache keeps", async () => {
    const kept = mkdtempSync(join(folder, "cache-"));
    await openTruth(PATHS, {}, createFolderCache(kept));
    const [name = ""] = readdirSync(kept);
    expect(readFileSync(join(kept, name)).equals(bytes)).toBe(true);
    writeFileSync(join(kept, name), bytes.subarray(0, 1000));
    expect((await openTruth(PATHS, {}, createFolderCache(kept))).entities.length).toBeGreaterThan(100);
    expect(readFileSync(join(kept, name)).equals(bytes)).toBe(true);
  });
});
