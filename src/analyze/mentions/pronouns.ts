import type { Referent } from "../../model/analysis.ts";
import { type Discourse, distinct, type Recent } from "./discourse.ts";
import type { Place } from "./groups.ts";
import type { Pronoun } from "./lexemes.ts";

/** A singular pronoun and where it stands. */
export interface PronounUse extends Place {
  readonly text: string;
  readonly pronoun: Pronoun;
  readonly firstOfBlock: boolean;
  /** "him" is not the subject of its own sentence. */
  readonly object: boolean;
}

/** What a singular pronoun stands for. */
export interface Antecedent {
  readonly referent: Referent;
  readonly name?: string;
}

const SENTENCES_BACK = 2;

/**
 * The person that a singular pronoun stands for: of the nearest sentence that mentions a person of a fitting gender, at most
 * two back and in the same block (the first sentence of a block may look into the block before), the only one, else the only
 * subject. Two that fit equally well are ambiguous; none at all leaves the pronoun unlisted.
 */
export function antecedentOf({ persons }: Discourse, use: PronounUse): Antecedent {
  const unlisted: Antecedent = { referent: { kind: "unlisted", name: use.text } };
  for (let back = 0; back <= SENTENCES_BACK; back++) {
    const inSentence = fitting(persons, use, use.sentence - back);
    const candidates = distinct(use.object && back === 0 ? withoutSubject(inSentence) : inSentence);
    if (candidates.length === 0) continue;
    const subjects = candidates.length === 1 ? candidates : distinct(inSentence.filter((recent) => recent.subject));
    const [only, ...others] = subjects;
    if (only !== undefined && others.length === 0) {
      return { referent: only.referent, ...(only.name === undefined ? {} : { name: only.name }) };
    }
    const ids = candidates.flatMap(({ referent }) => (referent.kind === "entity" ? [referent.id] : []));
    return ids.length > 0 ? { referent: { kind: "ambiguous", ids } } : unlisted;
  }
  return unlisted;
}

function fitting(persons: readonly Recent[], use: PronounUse, sentence: number): Recent[] {
  const found: Recent[] = [];
  for (let index = persons.length - 1; index >= 0; index--) {
    const recent = persons[index] as Recent;
    if (recent.sentence < sentence) break;
    if (recent.sentence > sentence || recent.referent.kind === "group") continue;
    const inReach = recent.block === use.block || (use.firstOfBlock && recent.block === use.block - 1);
    const agrees = use.pronoun.gender === undefined || recent.gender === null || recent.gender === use.pronoun.gender;
    if (inReach && agrees) found.push(recent);
  }
  return found.reverse();
}

function withoutSubject(recents: readonly Recent[]): Recent[] {
  const subject = recents.findLast((recent) => recent.subject);
  return subject === undefined ? [...recents] : recents.filter((recent) => recent !== subject);
}
