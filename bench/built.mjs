import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The project's folder, with a slash at the end. */
export const ROOT = fileURLToPath(new URL("../", import.meta.url));

/**
 * The built module of a source file: `built("pipeline.ts")`. Measured and documented is what is shipped.
 * @param {string} source path below `src/`
 */
export async function built(source) {
  const file = `${ROOT}dist/${source.replace(/\.ts$/, ".js")}`;
  if (!existsSync(file)) throw new Error("run `npm run build` first");
  return import(file);
}
