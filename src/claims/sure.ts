import type { Analysis, Mention } from "../model/analysis.ts";
import { perArticle } from "../model/memo.ts";
import { sliceOf } from "../model/span.ts";

/** Those named in full in an article, by each word of their names. */
type FullNames = ReadonlyMap<string, ReadonlySet<string>>;

/** Of a word that more people share, further ones are not kept: it tells nobody apart anyway. */
const MOST = 4;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * True where a mention leaves no doubt who is meant: a name in full; or a family name whose bearer the article names in full,
 * while it names nobody else of that family. Pronouns and what is ambiguous leave doubt.
 */
export function isSurelyNamed(mention: Mention, analysis: Analysis): boolean {
  const { referent, form } = mention;
  if (referent.kind !== "entity") return false;
  if (form !== "name" && form !== "surname" && form !== "titled") return form === "role";
  return isInFull(mention, referent.id, analysis) ?? form !== "surname";
}

/** True where the mention, or another one of the article, gives the name in full: a title alone tells no namesakes apart. */
export function isIntroduced(mention: Mention, analysis: Analysis): boolean {
  return mention.referent.kind === "entity" && isInFull(mention, mention.referent.id, analysis) === true;
}

/** True where the mention, or one that stands before it, gives the name in full. */
export function isIntroducedBefore({ head, referent, start }: Mention, { mentions, document }: Analysis): boolean {
  if (referent.kind !== "entity") return false;
  if (wordsOf(sliceOf(document.text, head)).length > 1) return true;
  for (const other of mentions) {
    if (other.start >= start) return false;
    if (other.referent.kind !== "entity" || other.referent.id !== referent.id) continue;
    if (wordsOf(sliceOf(document.text, other.head)).length > 1) return true;
  }
  return false;
}

/** Undefined where nobody of that family is named in full. */
function isInFull({ head }: Mention, id: string, analysis: Analysis): boolean | undefined {
  const words = wordsOf(sliceOf(analysis.document.text, head));
  if (words.length > 1) return true;
  const bearers = fullNames(analysis).get(words[0] ?? "");
  return bearers === undefined ? undefined : bearers.size === 1 && bearers.has(id);
}

const fullNames = perArticle((analysis: Analysis): FullNames => {
  const names = new Map<string, Set<string>>();
  for (const { head, referent, form, type } of analysis.mentions) {
    if (type === "PLACE" || type === "EVENT" || (form !== "name" && form !== "titled")) continue;
    const words = wordsOf(sliceOf(analysis.document.text, head));
    if (words.length < 2) continue;
    const whose = referent.kind === "entity" ? referent.id : ` ${words.join(" ")}`;
    for (const word of words) {
      const known = names.get(word);
      if (known === undefined) names.set(word, new Set([whose]));
      else if (known.size < MOST) known.add(whose);
    }
  }
  return names;
});

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(WORD) ?? [];
}
