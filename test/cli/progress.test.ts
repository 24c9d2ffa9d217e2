import { expect, test } from "vitest";
import { createProgress } from "../../src/cli/progress.ts";

/** Runs a progress display through updates at the given seconds; returns what was written at each, and by a last `clear`. */
function shown(isTTY: boolean, seconds: readonly number[], totalBytes: number | null): string[] {
  const written: string[] = [""];
  let time = 0;
  const stream = { isTTY, columns: 61, write: (text: string) => written.push((written.pop() ?? "") + text) };
  const progress = createProgress(stream as unknown as NodeJS.WriteStream, () => time);
  for (const second of seconds) {
    time = second * 1000;
    progress.update({ articles: 1000 * second, contradictions: 3, bytes: 50 * second, totalBytes });
    written.push("");
  }
  progress.clear();
  return written;
}

test("a terminal gets a bar, redrawn ten times a second at most, never wider than itself", () => {
  expect(shown(true, [0.05, 1, 1.05, 2], 200)).toEqual([
    "",
    "\r\u001b[K[██████░░░░░░░░░░░░░░░░░░] 25 %, 1,000 articles (1,000/s), 3",
    "",
    "\r\u001b[K[████████████░░░░░░░░░░░░] 50 %, 2,000 articles (1,000/s), 3",
    "\r\u001b[K",
  ]);
});

test("a log gets a plain line every five seconds", () => {
  expect(shown(false, [1, 4, 6, 7, 12], null)).toEqual([
    "",
    "",
    "factlint: 6,000 articles (1,000/s), 3 contradictions\n",
    "",
    "factlint: 12,000 articles (1,000/s), 3 contradictions\n",
    "",
  ]);
});
