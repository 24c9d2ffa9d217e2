import { type Fence, partsOf } from "./markdown.ts";

/** One literate test: facts, an article, and what the check shall say. */
export interface Case {
  readonly name: string;
  readonly uri: string;
  readonly line: number;
  readonly truths: readonly Fence[];
  readonly article: Fence;
  readonly expect: Fence;
}

/**
 * The cases of a page: each `##` heading whose section holds an `article` fence. A `truth` fence between a `#` heading and
 * the first `##` serves all cases after it.
 */
export function casesOf(uri: string, markdown: string): readonly Case[] {
  const cases: Case[] = [];
  let shared: Fence[] = [];
  let section: { name: string; line: number; fences: Fence[] } | undefined;
  const finish = (): void => {
    const article = one(section, "article");
    if (section !== undefined && article !== undefined) {
      const expect = one(section, "expect");
      if (expect === undefined) throw new Error(`${uri}:${section.line}: the case has no \`expect\` block`);
      const truths = [...shared, ...section.fences.filter(({ language }) => language === "truth")];
      cases.push({ name: section.name, uri, line: section.line, truths, article, expect });
    }
    section = undefined;
  };
  const one = (of: typeof section, language: string): Fence | undefined => {
    const found = of?.fences.filter((fence) => fence.language === language) ?? [];
    if (found.length > 1) throw new Error(`${uri}:${found[1]?.line}: a case has one \`${language}\` block`);
    return found[0];
  };
  for (const part of partsOf(markdown)) {
    if ("body" in part) {
      if (section !== undefined) section.fences.push(part);
      else if (part.language === "truth") shared.push(part);
    } else if (part.level <= 2) {
      finish();
      if (part.level === 1) shared = [];
      else section = { name: part.heading, line: part.line, fences: [] };
    }
  }
  finish();
  return cases;
}
