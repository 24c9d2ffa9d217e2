import type { Analysis, Mention } from "../../model/analysis.ts";
import { bySpan, lastUpTo, sliceOf } from "../../model/span.ts";
import { attributionOf } from "../attributed.ts";
import { lettersOf } from "./spelling.ts";

/** One way in which the article spells a name, with all its places in text order. */
export interface Spelling {
  readonly letters: string;
  readonly words: readonly string[];
  readonly mentions: readonly Mention[];
  readonly isPerson: boolean;
  /** How often it stands there, with the uses of its last word alone. */
  readonly uses: number;
}

/** A spelling while its places are gathered. */
interface Building extends Spelling {
  readonly mentions: Mention[];
  isPerson: boolean;
  uses: number;
}

const LONGEST = 48;
/** Spaces other than one between two words. */
const UNEVEN = /[^\S ]|\s\s/;
const NAMES = new Set<Mention["form"]>(["name", "surname", "titled"]);

/** The names of persons, and of what may be one: in full, and alone. What is quoted keeps its source's spelling. */
export function spellingsOf(analysis: Analysis): { full: readonly Spelling[]; alone: readonly Spelling[] } {
  const { document } = analysis;
  const found = new Map<string, Building>();
  for (const mention of namesOf(analysis)) {
    if (!isName(mention)) continue;
    const name = sliceOf(document.text, mention.head);
    let spelling = found.get(name);
    if (spelling === undefined) {
      if (name.length > LONGEST || /\d/.test(name)) continue;
      const words = name.split(UNEVEN.test(name) ? /\s+/ : " ").map(lettersOf);
      spelling = { letters: words.join(""), words, mentions: [], isPerson: false, uses: 0 };
      found.set(name, spelling);
    }
    if (isQuoted(analysis, mention)) continue;
    spelling.mentions.push(mention);
    spelling.isPerson ||= mention.type === "PERSON";
    spelling.uses++;
  }
  const full: Building[] = [];
  const alone: Building[] = [];
  const usesAlone = new Map<string, number>();
  for (const spelling of found.values()) {
    if (spelling.uses === 0) continue;
    if (spelling.words.length > 1) full.push(spelling);
    else {
      alone.push(spelling);
      usesAlone.set(spelling.letters, spelling.uses);
    }
  }
  for (const spelling of full) spelling.uses += usesAlone.get(spelling.words.at(-1) ?? "") ?? 0;
  return { full, alone };
}

const CAPITALISED = /^\p{Lu}[\p{L}'’-]+$/u;

/** The mentions, and whoever is known as a speaker only, in text order. */
function namesOf({ document, mentions, attributions }: Analysis): readonly Mention[] {
  const known = new Set<number>();
  const speakers = attributions.flatMap(({ source }): Mention[] => {
    if (source === null || isAmong(mentions, source.head.start) || known.has(source.head.start)) return [];
    if (!CAPITALISED.test(sliceOf(document.text, source))) return [];
    known.add(source.head.start);
    return [{ ...source, form: "name" }];
  });
  return speakers.length === 0 ? mentions : [...mentions, ...speakers].sort(bySpan);
}

/** Whether the head of a mention begins there; mentions do not overlap. */
function isAmong(mentions: readonly Mention[], offset: number): boolean {
  return mentions[lastUpTo(mentions, offset)]?.head.start === offset;
}

function isName({ form, type, plural, referent }: Mention): boolean {
  return NAMES.has(form) && !plural && (type === "PERSON" || (type === "OTHER" && referent.kind === "unlisted"));
}

function isQuoted(analysis: Analysis, { head }: Mention): boolean {
  const style = attributionOf(analysis, head)?.style;
  return style === "direct" || style === "mixed";
}
