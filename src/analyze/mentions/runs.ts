import type { EntityType } from "../../model/analysis.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Style, Word } from "./words.ts";

/** Words of these classes do not belong to a name, whatever their capitals; joined by a hyphen they may ("Moon Jae-In"). */
const FUNCTION_WORDS = new Set(["ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ", "INTJ"]);
const HEADLINE_VERBS = new Set(["VERB", "ADV"]);
/** Names of more words than this are cut: the rest is a name of its own. */
const LONGEST_RUN = 16;

/** True where a capital says nothing, since a sentence begins there. */
export function isInitial(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before === undefined || (before.key !== "," && !/[\p{L}\p{N}]/u.test(before.key));
}

/** True for a capitalised word that cannot be part of a name. */
function isBlocked(knowledge: Knowledge, words: readonly Word[], at: number, style: Style): boolean {
  const word = words[at] as Word;
  const part = knowledge.parts.get(word.key);
  if (part?.outsider) {
    // "Theresa May": a month after a given name is a family name.
    const before = words[at - 1];
    const given = before !== undefined && before.caps > 0 && knowledge.parts.get(before.key)?.given !== undefined;
    return !(given && part.commonWord);
  }
  if (word.glued || part?.given !== undefined) return false;
  return FUNCTION_WORDS.has(word.pos) || (style === "title" && HEADLINE_VERBS.has(word.pos));
}

/** True for a word that may be part of a name by its capital. */
export function isNameWord(knowledge: Knowledge, words: readonly Word[], at: number, style: Style): boolean {
  const word = words[at];
  return word !== undefined && word.caps > 0 && !isBlocked(knowledge, words, at, style);
}

/** The end of the run of name words from `at`: capitalised words and what may join them. */
export function runEnd(knowledge: Knowledge, words: readonly Word[], at: number, style: Style): number {
  const { parts } = knowledge;
  const limit = Math.min(words.length, at + LONGEST_RUN);
  let end = at + 1;
  while (end < limit) {
    const word = words[end] as Word;
    if (word.caps > 0) {
      if (isBlocked(knowledge, words, end, style)) break;
      end++;
    } else if (word.glued) {
      if (parts.get(word.key)?.compound || !/^[\p{L}\p{N}]/u.test(word.key)) break;
      end++;
    } else {
      const after = end + joinersAt(knowledge, words, end);
      if (after === end || !isNameWord(knowledge, words, after, style)) break;
      end = after + 1;
    }
  }
  return Math.min(end, limit);
}

/** How many words at `at` can join two parts of a name: "de la", "&", "of the" after a word such as ministry. */
function joinersAt({ parts }: Knowledge, words: readonly Word[], at: number): number {
  const word = words[at] as Word;
  if (word.key === "&") return 1;
  if (word.key === "of" || word.key === "for") {
    if (!parts.get(words[at - 1]?.key ?? "")?.head?.of) return 0;
    return words[at + 1]?.key === "the" ? 2 : 1;
  }
  let count = 0;
  while (count < 3 && parts.get(words[at + count]?.key ?? "")?.particle) count++;
  return count;
}

/** What a name that nothing lists is most likely the name of. */
export function typeOfRun(
  { parts, surnameEndings }: Knowledge,
  words: readonly Word[],
  first: number,
  last: number,
): EntityType {
  const run = words.slice(first, last);
  const of = run.findIndex((word) => word.caps === 0 && (word.key === "of" || word.key === "for"));
  const head = parts.get(run[(of > 0 ? of : run.length) - 1]?.key ?? "")?.head ?? headAmong(parts, run);
  if (run.length > 1 && head !== undefined) return head.type;
  const [initial] = run;
  if (initial === undefined) return "OTHER";
  if (run.some((word) => word.key === "&")) return "ORGANIZATION";
  if (run.length === 1) return initial.caps === 2 && initial.key.length <= 6 ? "ORGANIZATION" : "OTHER";
  if (run.length > 5 || run.some((word) => word.caps === 2 && word.key.length > 2)) return "OTHER";
  const [second] = run.slice(1);
  if (parts.get(initial.key)?.given !== undefined) return "PERSON";
  if (second?.glued && (initial.key.length < 3 || /\d/.test(second.key))) return "OTHER";
  if (initial.key.length === 1 || (second?.key.length === 1 && /\p{L}/u.test(second.key))) return "PERSON";
  if (run.slice(1).some((word) => !word.glued && word.caps === 0 && parts.get(word.key)?.particle?.person))
    return "PERSON";
  if (run.length === 3 && run[2]?.glued && run[2].caps === 0) return "PERSON";
  const end = run.at(-1)?.key ?? "";
  if (end.length > 5 && surnameEndings.some((ending) => end.endsWith(ending))) return "PERSON";
  return isPersonBy(words, last) ? "PERSON" : "OTHER";
}

function headAmong(parts: Knowledge["parts"], run: readonly Word[]): { type: EntityType } | undefined {
  const first = parts.get(run[0]?.key ?? "")?.head;
  return first?.of && run[1]?.key === "of" ? first : undefined;
}

/** ", 45," and "who" follow the names of persons only. */
function isPersonBy(words: readonly Word[], last: number): boolean {
  const comma = words[last]?.key === ",";
  const next = words[comma ? last + 1 : last];
  if (next?.key === "who" || next?.key === "whose" || next?.key === "whom") return true;
  return comma && /^[1-9]\d$/.test(next?.key ?? "") && words[last + 2]?.key === ",";
}
