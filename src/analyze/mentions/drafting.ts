import { beforeIn } from "../../model/list.ts";
import type { Chunk, Passage } from "./chunks.ts";
import { type Context, type Draft, roleUse } from "./drafts.ts";
import { nameDraft } from "./naming.ts";
import { findRoles, type RolePhrase } from "./roles.ts";
import type { Word } from "./words.ts";
/** The mentions of one sentence that name something or use an office, in order; pronouns and groups come later. */
export function draft(context: Context, passage: Passage): { drafts: Draft[]; countries: readonly Chunk[] } {
  const { phrases: roles, used } = findRoles(context.knowledge, passage);
  const drafts: Draft[] = [];
  const holders =
    roles.length === 0
      ? undefined
      : new Map(roles.filter((role) => role.holder >= 0).map((role) => [role.holder, role]));
  let next = 0;
  const flush = (before: number) => {
    for (; next < roles.length && (roles[next] as RolePhrase).first < before; next++) {
      const role = roles[next] as RolePhrase;
      if (role.holder < 0) drafts.push(roleDraft(context, passage.words, role));
    }
  };
  for (const [index, chunk] of passage.chunks.entries()) {
    if ((used.size > 0 && used.has(chunk)) || chunk.kind === "title") continue;
    flush(chunk.first);
    const before = beforeIn(passage.chunks, index);
    const honorific = before?.title?.kind === "honorific" && before.last === chunk.first ? before : null;
    const phrase = holders?.get(index) ?? null;
    const first = Math.min(chunk.first, phrase?.first ?? chunk.first, honorific?.first ?? chunk.first);
    const made = nameDraft(context, passage, { chunk, first, phrase, honorific });
    if (made !== null) drafts.push(made);
    else if (phrase !== null) drafts.push(roleDraft(context, passage.words, phrase));
  }
  flush(Number.POSITIVE_INFINITY);
  const countries = passage.chunks.filter(
    (chunk) => chunk.kind === "place" || chunk.kind === "demonym" || chunk.type === "PLACE",
  );
  return { drafts, countries };
}

function roleDraft(context: Context, words: readonly Word[], phrase: RolePhrase): Draft {
  const offices = phrase.bare ? context.officesOfBare(phrase) : phrase.offices;
  const role = roleUse(words, phrase, offices);
  const text = context.text.slice(role.start, role.end);
  const open = phrase.generic || offices.length === 0;
  return {
    first: phrase.first,
    last: phrase.last,
    headFirst: phrase.head,
    headLast: phrase.last,
    by: phrase.by,
    form: phrase.generic ? "nominal" : "role",
    type: "PERSON",
    referent: open ? { kind: "unlisted", name: text } : { kind: "role", role },
    plural: false,
    gender: phrase.title?.gender ?? null,
    name: undefined,
    role: phrase.generic && offices.length > 0 ? role : undefined,
    suggestion: undefined,
    phrase,
    country: undefined,
  };
}
