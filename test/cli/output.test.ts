import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openFile, openStdout } from "../../src/cli/output.ts";
import { folderOf } from "./run.ts";

let folder = "";
beforeAll(() => {
  folder = folderOf({});
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a file takes any number of pieces, in order, in a folder that is made", async () => {
  const path = join(folder, "new/deep/report.txt");
  const warnings: unknown[] = [];
  process.on("warning", (warning) => warnings.push(warning));
  const output = openFile(path);
  const piece = "x".repeat(50_000);
  for (let count = 0; count < 50; count++) await output.write(`${count}${piece}\n`);
  await output.close();
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  expect(lines.map((line) => line.replace(piece, ""))).toEqual([...Array(50).keys()].map(String));
  expect(warnings).toEqual([]);
});

test("a file that cannot be written says so", async () => {
  writeFileSync(join(folder, "file"), "");
  expect(() => openFile(join(folder, "file/report.txt"))).toThrow(/^cannot write `.*report\.txt`/);
  const output = openFile(folder);
  await expect(output.close()).rejects.toThrow(/^cannot write/);
});

test("standard output waits until it is read, and ends quietly when the reader goes", async () => {
  const stream = new PassThrough({ highWaterMark: 10 });
  const output = openStdout(stream as unknown as NodeJS.WriteStream);
  let isWritten = false;
  const written = output.write("more than ten bytes").then(() => {
    isWritten = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isWritten).toBe(false);
  stream.resume();
  await written;
  stream.pause();
  const blocked = output.write("more than ten bytes");
  stream.emit("error", Object.assign(new Error("gone"), { code: "EPIPE" }));
  await blocked;
  expect(output.isClosed).toBe(true);
  await output.write("ignored");
});
