import type { Token } from "../../model/analysis.ts";
import { createWordFilter, isPlainWord } from "../../model/signature.ts";

const SUBORDINATORS = new Set(
  "when while after before because although though which who whom whose where if unless until that whether since as despite following amid".split(
    " ",
  ),
);
const maySubordinate = createWordFilter(SUBORDINATORS);
const MARKS = new Set([";", ":", "—", "–", "--", "(", ")", "[", "]", "“", "”", '"', "«", "»", "…"]);

/** True at a token that no argument of an event reaches across: a mark between clauses or a word that opens one. */
export function isClauseBreak(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (!isPlainWord(token.signature)) return MARKS.has(token.text);
  if (!maySubordinate(token.signature) || !SUBORDINATORS.has(token.lower)) return false;
  return token.pos !== "DET" && token.pos !== "PROPN";
}

/** Index of the first token of the clause around `at`, not before `first`. A comma does not break a clause here. */
export function clauseStart(tokens: readonly Token[], at: number, first: number): number {
  let start = at;
  while (start > first && !isClauseBreak(tokens, start - 1)) start--;
  return start;
}

/** Index after the last token of the clause around `at`, not after `last`. */
export function clauseEnd(tokens: readonly Token[], at: number, last: number): number {
  let end = at;
  while (end < last && !isClauseBreak(tokens, end)) end++;
  return end;
}

/** Verbs and auxiliaries as wink-nlp tags them. */
export function isVerbal(token: Token): boolean {
  return token.pos === "VERB" || token.pos === "AUX";
}
