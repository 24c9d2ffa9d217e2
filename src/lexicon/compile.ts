import { writeCompiled } from "./compiled.ts";
import { parseRules, readRules } from "./index.ts";

// A step of the build: `node dist/lexicon/compile.js`.
const files = readRules();
writeCompiled(files, parseRules(files));
