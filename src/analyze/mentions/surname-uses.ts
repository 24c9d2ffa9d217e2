import type { Chunk, Passage } from "./chunks.ts";
import type { Context, Draft } from "./drafts.ts";
import { isInitial } from "./runs.ts";
import { capsOf } from "./words.ts";

/** Whether a family name alone is one here: a common word ("Moon", "May") needs evidence, and "the Moon" is none. */
export function isPersonHere(
  { knowledge, registry }: Context,
  { words, style }: Passage,
  chunk: Chunk,
  key: string,
): boolean {
  const before = words[chunk.first - 1];
  const next = words[chunk.last];
  const attributive = next !== undefined && (next.glued || (capsOf(next) === 0 && next.pos === "NOUN"));
  if (before?.pos === "DET" && !attributive) return false;
  const known = registry.has(key);
  if (known) return before?.pos !== "DET" || !knowledge.parts.get(key)?.commonWord;
  if (style === "capitals") return false;
  if (!knowledge.parts.get(key)?.commonWord) return true;
  const plain = before?.pos !== "DET" && before?.pos !== "ADJ" && !attributive;
  return plain && words[chunk.first]?.pos === "PROPN" && !isInitial(words, chunk.first) && style === "sentence";
}

/** "the Trump administration": a body, not the man. */
export function bodyDraft(context: Context, passage: Passage, chunk: Chunk): Draft | null {
  const { words } = passage;
  const next = words[chunk.last];
  const by = next === undefined || next.glued ? undefined : context.knowledge.partOf(next)?.body;
  if (by === undefined) return null;
  const alone = chunk.last - chunk.first === 1 && context.registry.has(words[chunk.first]?.lower ?? "");
  if (chunk.kind !== "surname" && chunk.type !== "PERSON" && !alone) return null;
  const name = context.text.slice(words[chunk.first]?.start, next?.end);
  return {
    first: chunk.first,
    last: chunk.last + 1,
    headFirst: chunk.first,
    headLast: chunk.last + 1,
    by,
    form: "nominal",
    type: "ORGANIZATION",
    referent: { kind: "unlisted", name },
    plural: false,
    gender: null,
    name,
    role: undefined,
    suggestion: undefined,
    phrase: undefined,
    country: undefined,
  };
}
