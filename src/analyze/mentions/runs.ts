import type { EntityType } from "../../model/analysis.ts";
import { beforeIn } from "../../model/list.ts";
import type { Knowledge } from "./knowledge.ts";
import { capsOf, type Style, type Word } from "./words.ts";

/** Words of these classes do not belong to a name, whatever their capitals; joined by a hyphen they may ("Moon Jae-In"). */
const FUNCTION_WORDS = new Set(["ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ", "INTJ"]);
const HEADLINE_VERBS = new Set(["VERB", "ADV"]);
/** Names of more words than this are cut: the rest is a name of its own. */
const LONGEST_RUN = 16;

/** True where a capital says nothing, since a sentence begins there. */
export function isInitial(words: readonly Word[], at: number): boolean {
  const before = beforeIn(words, at);
  return before === undefined || (before.lower !== "," && !/[\p{L}\p{N}]/u.test(before.lower));
}

/** True for a capitalised word that cannot be part of a name. */
function isBlocked(knowledge: Knowledge, words: readonly Word[], at: number, style: Style): boolean {
  const word = words[at] as Word;
  const part = knowledge.partOf(word);
  if (part?.outsider) {
    // "Theresa May": a month after a given name is a family name.
    const before = beforeIn(words, at);
    const given = before !== undefined && capsOf(before) > 0 && knowledge.partOf(before)?.given !== undefined;
    return !(given && part.commonWord);
  }
  if (word.glued || part?.given !== undefined) return false;
  return FUNCTION_WORDS.has(word.pos) || (style === "title" && HEADLINE_VERBS.has(word.pos));
}

/** True for a word that may be part of a name by its capital. */
export function isNameWord(knowledge: Knowledge, words: readonly Word[], at: number, style: Style): boolean {
  const word = words[at];
  return word !== undefined && capsOf(word) > 0 && !isBlocked(knowledge, words, at, style);
}

/** The end of the run of name words from `at`: capitalised words and what may join them. */
export function runEnd(knowledge: Knowledge, words: readonly Word[], at: number, style: Style): number {
  const { partOf } = knowledge;
  const limit = Math.min(words.length, at + LONGEST_RUN);
  let end = at + 1;
  while (end < limit) {
    const word = words[end] as Word;
    if (capsOf(word) > 0) {
      if (isBlocked(knowledge, words, end, style)) break;
      end++;
    } else if (word.glued) {
      if (partOf(word)?.compound || !/^[\p{L}\p{N}]/u.test(word.lower)) break;
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
function joinersAt({ partOf }: Knowledge, words: readonly Word[], at: number): number {
  const word = words[at] as Word;
  if (word.lower === "&") return 1;
  if (word.lower === "of" || word.lower === "for") {
    if (!partOf(words[at - 1])?.head?.of) return 0;
    return words[at + 1]?.lower === "the" ? 2 : 1;
  }
  let count = 0;
  while (count < 3 && partOf(words[at + count])?.particle) count++;
  return count;
}

/** What a name that nothing lists is most likely the name of. */
export function typeOfRun(
  { partOf, surnameEndings }: Knowledge,
  words: readonly Word[],
  first: number,
  last: number,
): EntityType {
  const run = words.slice(first, last);
  const of = run.findIndex((word) => capsOf(word) === 0 && (word.lower === "of" || word.lower === "for"));
  const head = partOf(run[(of > 0 ? of : run.length) - 1])?.head ?? headAmong(partOf, run);
  if (run.length > 1 && head !== undefined) return head.type;
  const [initial] = run;
  if (initial === undefined) return "OTHER";
  if (run.some((word) => word.lower === "&")) return "ORGANIZATION";
  if (run.length === 1) return capsOf(initial) === 2 && initial.lower.length <= 6 ? "ORGANIZATION" : "OTHER";
  if (run.length > 5 || run.some((word) => capsOf(word) === 2 && word.lower.length > 2)) return "OTHER";
  const [second] = run.slice(1);
  if (partOf(initial)?.given !== undefined) return "PERSON";
  if (second?.glued && (initial.lower.length < 3 || /\d/.test(second.lower))) return "OTHER";
  if (initial.lower.length === 1 || (second?.lower.length === 1 && /\p{L}/u.test(second.lower))) return "PERSON";
  if (run.slice(1).some((word) => !word.glued && capsOf(word) === 0 && partOf(word)?.particle?.person)) return "PERSON";
  if (run.length === 3 && run[2]?.glued && capsOf(run[2]) === 0) return "PERSON";
  const end = run.at(-1)?.lower ?? "";
  if (end.length > 5 && surnameEndings.some((ending) => end.endsWith(ending))) return "PERSON";
  return isPersonBy(words, last) ? "PERSON" : "OTHER";
}

function headAmong(partOf: Knowledge["partOf"], run: readonly Word[]): { type: EntityType } | undefined {
  const first = partOf(run[0])?.head;
  return first?.of && run[1]?.lower === "of" ? first : undefined;
}

/** ", 45," and "who" follow the names of persons only. */
function isPersonBy(words: readonly Word[], last: number): boolean {
  const comma = words[last]?.lower === ",";
  const next = words[comma ? last + 1 : last];
  if (next?.lower === "who" || next?.lower === "whose" || next?.lower === "whom") return true;
  return comma && /^[1-9]\d$/.test(next?.lower ?? "") && words[last + 2]?.lower === ",";
}
