import type { Analysis, Mention } from "../../model/analysis.ts";
import { sliceOf } from "../../model/span.ts";
import { attributionOf } from "../attributed.ts";
import { lettersOf } from "./spelling.ts";

/** One way in which the article spells a name, with all its places in text order. */
export interface Spelling {
  readonly letters: string;
  readonly words: readonly string[];
  readonly mentions: readonly Mention[];
  readonly isPerson: boolean;
}

const LONGEST = 48;
const NAMES = new Set<Mention["form"]>(["name", "surname", "titled"]);

/** The names of persons, and of what may be one: in full, and alone. What is quoted keeps its source's spelling. */
export function spellingsOf(analysis: Analysis): { full: readonly Spelling[]; alone: readonly Spelling[] } {
  const { document, mentions } = analysis;
  const found = new Map<string, { letters: string; words: string[]; mentions: Mention[]; isPerson: boolean }>();
  for (const mention of mentions) {
    if (!isName(mention)) continue;
    const name = sliceOf(document.text, mention.head);
    if (name.length > LONGEST || /\d/.test(name)) continue;
    const known = found.get(name);
    const words = known === undefined ? name.split(/\s+/).map(lettersOf) : known.words;
    const spelling = known ?? { letters: words.join(""), words, mentions: [], isPerson: false };
    if (known === undefined) found.set(name, spelling);
    if (isQuoted(analysis, mention)) continue;
    spelling.mentions.push(mention);
    spelling.isPerson ||= mention.type === "PERSON";
  }
  const all = [...found.values()].filter(({ mentions: places }) => places.length > 0);
  return { full: all.filter(({ words }) => words.length > 1), alone: all.filter(({ words }) => words.length === 1) };
}

function isName({ form, type, plural, referent }: Mention): boolean {
  return NAMES.has(form) && !plural && (type === "PERSON" || (type === "OTHER" && referent.kind === "unlisted"));
}

function isQuoted(analysis: Analysis, { head }: Mention): boolean {
  const style = attributionOf(analysis, head)?.style;
  return style === "direct" || style === "mixed";
}
