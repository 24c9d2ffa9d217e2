import { writeCompiled } from "./compiled.ts";
import { readRules } from "./files.ts";
import { parseRules } from "./index.ts";

// A step of the build: `node dist/lexicon/compile.js`.
const files = readRules();
writeCompiled(files, parseRules(files));
