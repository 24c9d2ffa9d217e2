import type { Mention } from "../../model/analysis.ts";
import { sliceOf } from "../../model/span.ts";

const SUFFIX = /,? (?:Jr|Sr|II|III)\.?$/;
const LAST_LETTERS = new Set([".", "r", "I"]);

/**
 * "Robert F. Kennedy" behind "Robert F. Kennedy Jr.": where the article has named the one with what tells him apart, the name without
 * it may be his as well.
 */
export function withoutJuniors(mentions: readonly Mention[], text: string): readonly Mention[] {
  let juniors: Map<string, string> | undefined;
  let changed: Mention[] | undefined;
  for (const [at, mention] of mentions.entries()) {
    const { referent, type, head } = mention;
    if (type !== "PERSON" || referent.kind !== "entity") continue;
    if (LAST_LETTERS.has(text[head.end - 1] ?? "")) {
      const name = sliceOf(text, head);
      const suffix = SUFFIX.exec(name);
      if (suffix !== null) {
        juniors ??= new Map();
        juniors.set(name.slice(0, suffix.index), referent.id);
        continue;
      }
    }
    const junior = juniors?.get(sliceOf(text, head));
    if (junior === undefined || junior === referent.id) continue;
    changed ??= [...mentions];
    changed[at] = { ...mention, referent: { kind: "ambiguous", ids: [referent.id, junior] } };
  }
  return changed ?? mentions;
}
