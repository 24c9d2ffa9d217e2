import type { Sentence, Token } from "../../model/analysis.ts";
import { beforeIn } from "../../model/list.ts";
import type { Span } from "../../model/span.ts";
import { type Atom, type Atoms, atomsOf, type Lookup } from "./atoms.ts";
import type { Hit } from "./meaning.ts";
import { nestParts, shareYears } from "./pairs.ts";
import { type Bound, boundOf } from "./resolve/bound.ts";
import { type HeartTest, windowsOf } from "./windows.ts";

/** An expression found and not yet anchored. */
export interface Expression extends Span {
  readonly hit: Hit;
  /** Index of its sentence in the document. */
  readonly sentence: number;
  /** Its tokens `[firstToken, endToken)` in the document. */
  readonly firstToken: number;
  readonly endToken: number;
  readonly bound: Bound | undefined;
}

/** What the words are looked up in. */
export interface Grammar extends Lookup {
  readonly isHeart: HeartTest;
  /** All expressions of the longest phrase that begins at atom `i`. */
  readonly findPhrase: (a: Atoms, i: number) => readonly Hit[] | undefined;
}

/** All expressions of the text, in order, without overlap. */
export function findExpressions(
  { text, tokens, sentences }: { text: string; tokens: readonly Token[]; sentences: readonly Sentence[] },
  { vocabulary, mayMean, isHeart, findPhrase }: Grammar,
): Expression[] {
  const expressions: Expression[] = [];
  const lookup = { vocabulary, mayMean };
  for (const [index, sentence] of sentences.entries()) {
    for (const { first, last } of windowsOf(tokens, sentence, isHeart)) {
      const atoms = atomsOf(text, tokens, first, last, lookup);
      const plain = hitsIn(atoms, findPhrase);
      const hits = plain.length < 2 ? plain : nestParts(shareYears(plain, atoms), atoms);
      for (const [at, hit] of hits.entries()) {
        expressions.push(placed(hit, atoms, index, boundOf(hit, atoms, beforeIn(hits, at), hits[at + 1])));
      }
    }
  }
  return expressions;
}

function hitsIn(atoms: Atoms, findPhrase: Grammar["findPhrase"]): Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < atoms.length; ) {
    const found = findPhrase(atoms, i);
    if (found === undefined) {
      i++;
      continue;
    }
    hits.push(...found);
    i = Math.max(i + 1, (found[found.length - 1] as Hit).end);
  }
  return hits;
}

function placed(hit: Hit, atoms: Atoms, sentence: number, bound: Bound | undefined): Expression {
  const from = atoms[hit.first] as Atom;
  const to = atoms[hit.end - 1] as Atom;
  // A full stop after a single letter ("…00Z.") or after "pm" ends the sentence.
  const isStopped = to.end - to.start === to.word.length + 1 && (to.word.length === 1 || /^[ap]m$/u.test(to.word));
  const end = isStopped ? to.end - 1 : to.end;
  return { start: from.start, end, hit, sentence, firstToken: from.token, endToken: to.token + 1, bound };
}
