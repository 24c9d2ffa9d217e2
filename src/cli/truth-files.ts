import { existsSync } from "node:fs";
import type { Lexicon } from "../lexicon/index.ts";
import type { Truth } from "../model/truth.ts";
import { UsageError } from "../read/index.ts";
import type { Cache } from "../truth/cache.ts";
import { openTruth } from "../truth/open.ts";

/** Where a ground truth is looked for, below the working folder, when none is named. */
const DEFAULT_TRUTH = ["ground-truth.yaml", "corpus/ground-truth.yaml"];

/**
 * Reads the ground truth that was named, else the one in the working folder.
 * @throws UsageError where there is none; FaultyInput with every fault of the files.
 */
export async function loadTruth(named: readonly string[], lexicon: Lexicon, cache: Cache | null): Promise<Truth> {
  const paths = truthPaths(named);
  if (paths.length === 0) {
    throw new UsageError(
      `no ground truth: name one with --truth <file or folder>, or keep it in ${DEFAULT_TRUTH.join(" or ")}`,
    );
  }
  return openTruth(paths, vocabularyOf(lexicon), cache);
}

/** As `loadTruth`, but without any ground truth no name is known, which is no error. */
export async function loadTruthIfAny(named: readonly string[], lexicon: Lexicon, cache: Cache | null): Promise<Truth> {
  return truthPaths(named).length === 0 ? openTruth([], {}, null) : loadTruth(named, lexicon, cache);
}

/** The paths named, else the first default that exists; none where neither is there. */
export function truthPaths(named: readonly string[]): readonly string[] {
  if (named.length > 0) return named;
  return DEFAULT_TRUTH.filter((path) => existsSync(path)).slice(0, 1);
}

/** The event types, outcomes, measures and units that a ground truth may speak of are those that the rules know. */
export function vocabularyOf({ events, outcomes, measures, units }: Lexicon): Parameters<typeof openTruth>[1] {
  return {
    knownTypes: new Set(events.map(({ type }) => type)),
    knownOutcomes: new Set(outcomes.map(({ type }) => type)),
    knownMeasures: new Set(measures.map(({ measure }) => measure)),
    knownUnits: new Set(units.map(({ unit }) => unit)),
  };
}
