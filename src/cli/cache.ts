import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { type Cache, createFolderCache } from "../truth/cache.ts";

/** The user's cache, or null where none is wanted: `FACTLINT_CACHE`, else `factlint` in the folder of the XDG specification. */
export function openCache({ cache }: { readonly cache: boolean }, env: NodeJS.ProcessEnv = process.env): Cache | null {
  if (!cache) return null;
  const { FACTLINT_CACHE: own, XDG_CACHE_HOME: shared } = env;
  if (own !== undefined && own !== "") return createFolderCache(own);
  // A relative path is to be ignored, says the specification.
  const home = shared !== undefined && isAbsolute(shared) ? shared : join(homedir(), ".cache");
  return createFolderCache(join(home, "factlint"));
}
