export { truthJsonSchema } from "./json-schema.ts";
export type { Vocabulary } from "./lint/index.ts";
export { parseTruth, readTruth } from "./load.ts";
export { namesOf } from "./names.ts";
