import { type Atoms, is, read } from "../atoms.ts";

/** True where atom `i` is a preposition. */
export function isPreposition(a: Atoms, i: number): boolean {
  const cue = read(a, i, "cue");
  return cue?.value === "preposition";
}

/** True where atom `i` is "and" or "or", a comma or a dash. */
export function isLink(a: Atoms, i: number): boolean {
  return read(a, i, "cue")?.value === "conjunction" || is(a, i, ",") || is(a, i, "–") || is(a, i, "-") || is(a, i, "—");
}

/** True where a phrase ends before atom `i`: at a mark, a conjunction or the end of the sentence. */
export function isPhraseEnd(a: Atoms, i: number): boolean {
  const atom = a[i];
  return atom === undefined || atom.pos === "PUNCT" || atom.pos === "CCONJ" || atom.pos === "SYM";
}
