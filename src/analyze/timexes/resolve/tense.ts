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
  const known = read(a, i, "tense");
  if (known !== undefined) return known.value;
  if (atom.pos !== "VERB") return undefined;
  if (atom.word.endsWith("ed")) return "past";
  return is(a, i - 1, "to") ? "future" : undefined;
}
