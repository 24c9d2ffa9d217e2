export { truthJsonSchema } from "./json-schema.ts";
export { parseTruth, readTruth } from "./load.ts";
export { namesOf } from "./names.ts";
