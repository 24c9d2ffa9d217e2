import type { Analysis, Mention } from "../../model/analysis.ts";
import { bySpan, sliceOf } from "../../model/span.ts";
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

const LONGEST = 48;
const NAMES = new Set<Mention["form"]>(["name", "surname", "titled"]);

/** The names of persons, and of what may be one: in full, and alone. What is quoted keeps its source's spelling. */
export function spellingsOf(analysis: Analysis): { full: readonly Spelling[]; alone: readonly Spelling[] } {
  const { document } = analysis;
  const found = new Map<string, { letters: string; words: string[]; mentions: Mention[]; isPerson: boolean }>();
  for (const mention of namesOf(analysis)) {
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
  const alone = all.filter(({ words }) => words.length === 1).map((one) => ({ ...one, uses: one.mentions.length }));
  const usesAlone = new Map(alone.map(({ letters, uses }) => [letters, uses]));
  const full = all
    .filter(({ words }) => words.length > 1)
    .map((one) => ({ ...one, uses: one.mentions.length + (usesAlone.get(one.words.at(-1) ?? "") ?? 0) }));
  return { full, alone };
}

const CAPITALISED = /^\p{Lu}[\p{L}'’-]+$/u;

/** The mentions, and whoever is known as a speaker only, in text order. */
function namesOf({ document, mentions, attributions }: Analysis): readonly Mention[] {
  const known = new Set(mentions.map(({ head }) => head.start));
  const speakers = attributions.flatMap(({ source }): Mention[] => {
    if (source === null || known.has(source.head.start) || !CAPITALISED.test(sliceOf(document.text, source))) return [];
    known.add(source.head.start);
    return [{ ...source, form: "name" }];
  });
  return speakers.length === 0 ? mentions : [...mentions, ...speakers].sort(bySpan);
}

function isName({ form, type, plural, referent }: Mention): boolean {
  return NAMES.has(form) && !plural && (type === "PERSON" || (type === "OTHER" && referent.kind === "unlisted"));
}

function isQuoted(analysis: Analysis, { head }: Mention): boolean {
  const style = attributionOf(analysis, head)?.style;
  return style === "direct" || style === "mixed";
}
