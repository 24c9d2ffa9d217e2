import { type Atom, type Atoms, read } from "../atoms.ts";
import type { Hit } from "../meaning.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { withPart } from "./day-part.ts";
import { approximated } from "./part.ts";
import type { FindDate, Pattern } from "./pattern.ts";
import { createPlanner } from "./plan.ts";

/** Frequent words that begin an expression only before a word of time, a number or the apostrophe of a short decade. */
const OPENERS = new Set(["the", "a", "an", "this", "that", "same", "some", "about", "over", "first"]);

type Found = Hit | readonly Hit[];

/** Makes the finder of all expressions of the longest phrase that begins at atom `i`. */
export function createPhraseFinder(vocabulary: Vocabulary): (a: Atoms, i: number) => readonly Hit[] | undefined {
  const planOf = createPlanner(vocabulary);

  /** The longest plain date at atom `i`; of several in one phrase, the first where that is enough. */
  const findDate: FindDate = (a, i) => {
    const plan = a[i] === undefined ? undefined : planOf(a[i]);
    return plan === undefined ? undefined : firstOf(longest(a, i, plan.plain));
  };

  const findAny: FindDate = (a, i) => {
    const plan = a[i] === undefined ? undefined : planOf(a[i]);
    return plan === undefined ? undefined : firstOf(longest(a, i, plan.all));
  };

  function longest(a: Atoms, i: number, patterns: readonly Pattern[]): Found | undefined {
    let best: Found | undefined;
    for (const pattern of patterns) {
      const found = pattern(a, i, findDate);
      if (found !== undefined && (best === undefined || endOf(found) > endOf(best))) best = found;
    }
    return best;
  }

  function isTelling({ senses }: Atom, next: Atom | undefined): boolean {
    if (next === undefined) return false;
    return planOf(next) !== undefined || opensPhrase(senses, next.word) || isScale(next);
  }

  return (a, i) => {
    const atom = a[i];
    const plan = atom === undefined ? undefined : planOf(atom);
    if (atom === undefined || plan === undefined) return undefined;
    if (OPENERS.has(atom.word) && !isTelling(atom, a[i + 1])) return undefined;
    const plain = longest(a, i, plan.all);
    const whole = read(a, i, "approximator") === undefined ? undefined : approximated(a, i, findAny);
    const found = whole !== undefined && (plain === undefined || whole.end >= endOf(plain)) ? whole : plain;
    if (found === undefined) return undefined;
    return "first" in found ? [withPart(a, found)] : found;
  };
}

function firstOf(found: Found | undefined): Hit | undefined {
  return found === undefined || "first" in found ? found : found[0];
}

function endOf(found: Found): number {
  return "first" in found ? found.end : (found[found.length - 1]?.end ?? 0);
}

/** "A hundred". */
function isScale({ senses }: Atom): boolean {
  return senses !== undefined && senses[0]?.kind === "scale";
}

function opensPhrase(senses: Atom["senses"], next: string): boolean {
  if (senses === undefined) return false;
  for (const { rest } of senses) if (rest[0] === next) return true;
  return false;
}
