import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FaultyInput } from "../../src/model/fault.ts";
import { type Cache, createFolderCache } from "../../src/truth/cache.ts";
import { readTruth } from "../../src/truth/index.ts";
import { openKept, openTruth } from "../../src/truth/open.ts";

const SOUND = "entities:\n  - { id: kim, type: PERSON, names: [Kim Jong-un] }\n";

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "factlint-truth-"));
}

function fileOf(text: string): string {
  const path = join(newFolder(), "truth.yaml");
  writeFileSync(path, text);
  return path;
}

/** A cache that counts what is taken out of it. */
function counting(cache: Cache): Cache & { readonly hits: number } {
  let hits = 0;
  return {
    read: (key) => {
      const value = cache.read(key);
      if (value !== undefined) hits++;
      return value;
    },
    write: cache.write,
    get hits() {
      return hits;
    },
  };
}

describe("a ground truth kept in a cache", () => {
  it("is the one that the files give", async () => {
    const paths = ["corpus/ground-truth.yaml", "corpus/truth"];
    const cache = counting(createFolderCache(newFolder()));
    const read = readTruth(paths);
    await openTruth(paths, {}, cache);
    const kept = await openTruth(paths, {}, cache);
    expect(cache.hits).toBe(1);
    expect(kept.entities).toEqual(read.entities);
    for (const section of ["offices", "events", "series", "quotations"]) {
      expect(read.records(section).length).toBeGreaterThan(0);
      expect(kept.records(section)).toEqual(read.records(section));
      expect(Object.isFrozen(kept.records(section)[0]?.fact)).toBe(true);
    }
  });

  it("is read anew when a file, its name or the vocabulary changes", async () => {
    const cache = counting(createFolderCache(newFolder()));
    const path = fileOf(SOUND);
    await openTruth([path], {}, cache);
    writeFileSync(path, SOUND.replace("Kim Jong-un", "Kim Jong Un"));
    expect((await openTruth([path], {}, cache)).entity("kim")?.names).toEqual(["Kim Jong Un"]);
    await openTruth([fileOf(SOUND)], {}, cache);
    await openTruth([path], { knownTypes: new Set(["meeting"]) }, cache);
    expect(cache.hits).toBe(0);
  });

  it("is never kept with a fault", async () => {
    const folder = newFolder();
    const path = fileOf(SOUND.replace("PERSON", "ROBOT"));
    const cache = createFolderCache(folder);
    await expect(openTruth([path], {}, cache)).rejects.toThrow(FaultyInput);
    await expect(openTruth([path], {}, cache)).rejects.toThrow(`${path}:2:`);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is read from the files where the cache is broken or cannot be written", async () => {
    const folder = newFolder();
    const path = fileOf(SOUND);
    await openTruth([path], {}, createFolderCache(folder));
    const [kept] = readdirSync(folder);
    writeFileSync(join(folder, kept as string), "[{");
    const read = await openTruth([path], {}, createFolderCache(folder));
    expect(read.entities).toHaveLength(1);
    const taken = join(newFolder(), "taken");
    writeFileSync(taken, "");
    expect((await openTruth([path], {}, createFolderCache(taken))).entities).toHaveLength(1);
  });

  it("takes a bounded number of files", () => {
    const folder = join(newFolder(), "deep", "er");
    const cache = createFolderCache(folder);
    for (let index = 0; index < 20; index++) cache.write(`key-${index}`, Buffer.from([index]));
    expect(readdirSync(folder)).toHaveLength(16);
    mkdirSync(join(folder, "other"));
    expect(cache.read("key-19")).toEqual(Buffer.from([19]));
  });
});

it("entries are at hand only where they are compiled or in the cache, which is then not written", async () => {
  const cache = counting(createFolderCache(newFolder()));
  const path = fileOf(SOUND);
  expect(openKept([path], {}, cache)).toBeUndefined();
  expect(openKept([path], {}, cache)).toBeUndefined();
  await openTruth([path], {}, cache);
  expect(openKept([path], {}, null)).toBeUndefined();
  expect(openKept([path], {}, cache)).toMatchObject([
    { section: "entities", value: { id: "kim" }, location: { line: 2 } },
  ]);
  expect(cache.hits).toBe(1);
});
