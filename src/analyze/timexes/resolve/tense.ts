import { type Atoms, is, read } from "../atoms.ts";

export type Tense = "past" | "future" | "unknown";

const FARTHEST = 40;

/** The tense of the verb that governs atoms `[first, end)`: the nearest before it, else the first after it. */
export function tenseAt(a: Atoms, first: number, end: number): Tense {
  for (let i = first - 1; i >= 0 && i >= first - FARTHEST; i--) {
    const tense = tenseOf(a, i);
    if (tense !== undefined) return tense === "present" ? "unknown" : tense;
  }
  for (let i = end; i < a.length && i < end + FARTHEST; i++) {
    const tense = tenseOf(a, i);
    if (tense !== undefined) return tense === "present" ? "unknown" : tense;
  }
  return "unknown";
}

function tenseOf(a: Atoms, i: number): "past" | "present" | "future" | undefined {
  const atom = a[i];
  if (atom === undefined) return undefined;
  const known = read(a, i, "tense")?.value;
  if (known !== undefined && (known !== "past" || atom.pos === "AUX")) return known;
  if (known === undefined && atom.pos !== "VERB") return undefined;
  if (known === undefined && !atom.word.endsWith("ed")) return is(a, i - 1, "to") ? "future" : undefined;
  return passive(a, i) ?? "past";
}

/** A participle after "will be", "to be" or "is" is no past. */
function passive(a: Atoms, i: number): "present" | "future" | undefined {
  for (let at = i - 1; at >= 0 && at >= i - 3; at--) {
    if (is(a, at, "be") || is(a, at, "will") || is(a, at, "'ll")) return "future";
    if (is(a, at, "is") || is(a, at, "are")) return "present";
    if (a[at]?.pos !== "ADV" && a[at]?.pos !== "AUX" && a[at]?.pos !== "PART") return undefined;
  }
  return undefined;
}
