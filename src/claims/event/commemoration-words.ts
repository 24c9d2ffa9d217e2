import type { CommemorationEntry } from "../../lexicon/commemorations.ts";
import { type PhraseReader, readPhrases } from "../phrases.ts";

/** The phrases of one kind. */
export function phrasesOf(
  entries: readonly CommemorationEntry[],
  kind: CommemorationEntry["kind"],
): PhraseReader<boolean> {
  return readPhrases([...formsOf(entries, kind)].map((form) => [form, true] as const));
}

/** The words of one kind. */
export function formsOf(entries: readonly CommemorationEntry[], kind: CommemorationEntry["kind"]): ReadonlySet<string> {
  return new Set(entries.flatMap((entry) => (entry.kind === kind ? entry.forms : [])));
}
