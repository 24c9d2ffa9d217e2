/*
 * Writes the pages that are derived from the code: docs/rules/ from the rules, docs/ground-truth.md from the schema.
 * With --check it writes nothing and fails where a page is not what it would write.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { built, ROOT } from "./built.mjs";
import { rulePages } from "./docs-rules.mjs";
import { truthPage } from "./docs-truth.mjs";

/** @type {typeof import("../src/claims/index.ts")} */
const { createClaimKinds } = await built("claims/index.ts");
/** @type {typeof import("../src/lexicon/index.ts")} */
const { loadLexicon } = await built("lexicon/index.ts");
/** @type {typeof import("../src/truth/index.ts")} */
const { truthJsonSchema } = await built("truth/index.ts");

const pages = new Map([
  ...rulePages(createClaimKinds(loadLexicon())),
  ["docs/ground-truth.md", truthPage(truthJsonSchema())],
]);
const present = existsSync(join(ROOT, "docs/rules"))
  ? readdirSync(join(ROOT, "docs/rules")).map((name) => `docs/rules/${name}`)
  : [];
const surplus = present.filter((path) => !pages.has(path));
const outdated = [...pages].filter(
  ([path, text]) => !existsSync(join(ROOT, path)) || readFileSync(join(ROOT, path), "utf8") !== text,
);

if (process.argv.includes("--check")) {
  for (const path of [...surplus, ...outdated.map(([path]) => path)])
    console.error(`${path} is out of date: npm run docs`);
  process.exitCode = surplus.length + outdated.length > 0 ? 1 : 0;
} else {
  for (const path of surplus) rmSync(join(ROOT, path));
  for (const [path, text] of outdated) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
  console.log(`${pages.size} pages, ${outdated.length} written, ${surplus.length} removed`);
}
