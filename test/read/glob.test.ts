import { expect, test } from "vitest";
import { compileGlob } from "../../src/read/glob.ts";

test.each([
  ["*.md", "a.md", true],
  ["*.md", "a/b.md", false],
  ["**/*.md", "b.md", true],
  ["**/*.md", "a/b/c.md", true],
  ["a/**", "a/b/c.md", true],
  ["a/**/c.md", "a/c.md", true],
  ["a/**/**/c.md", "a/x/y/c.md", true],
  ["**/.git/**", "x/.git/y", true],
  ["*", ".hidden", false],
  ["**/x", ".git/x", false],
  [".*", ".hidden", true],
  ["a?c", "abc", true],
  ["a?c", "a/c", false],
  ["{a,b/{c,d}}.md", "b/d.md", true],
  ["{a}.md", "{a}.md", true],
  ["[a-c]x", "bx", true],
  ["[!a-c]x", "bx", false],
  ["a.b", "axb", false],
  ["a+(b)$^", "a+(b)$^", true],
  ["ü?.md", "ü😀.md", true],
])("%s on %s: %s", (pattern, path, expected) => {
  expect(compileGlob(pattern).matches(path)).toBe(expected);
});

test("the base is the part without wildcards", () => {
  expect(["a/b/*.md", "*.md", "/x/**", "./a/{b,c}/d", "/*"].map((pattern) => compileGlob(pattern).base)).toEqual([
    "a/b",
    "",
    "/x",
    "a",
    "/",
  ]);
});

test("a hostile pattern is matched in good time", () => {
  expect(compileGlob(`${"**/".repeat(200)}x`).matches("a/".repeat(2000))).toBe(false);
  expect(compileGlob("{a,b}".repeat(40)).matches("a")).toBe(false);
});
