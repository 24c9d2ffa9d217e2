import type { Passage } from "./chunks.ts";
import type { Draft } from "./drafts.ts";
import { roleUse } from "./drafts.ts";
import type { RolePhrase } from "./roles.ts";
import type { Word } from "./words.ts";

const CLOSERS = new Set([",", ".", ";", ":", ")", "—", "-", "!", "”", '"', "…"]);
const OPENERS = new Set([",", "(", "—"]);
const PRESENT = new Set(["is", "remains", "'s"]);
const PAST = new Set(["was", "became", "remained"]);
const DOUBT = new Set([
  "if",
  "whether",
  "unless",
  "would",
  "could",
  "should",
  "might",
  "may",
  "imagine",
  "suppose",
  "not",
  "never",
  "denied",
  "denies",
]);
const OPENS_CLAUSE = new Set(["ADP", "SCONJ", "VERB", "ADV"]);

/**
 * Joins names and offices that a sentence puts side by side: "South Korea's president, Moon Jae-in,", "Moon Jae-in, the
 * president of South Korea,", "Moon Jae-in was South Korea's president". The name gets the role, the role the person.
 *
 * A comma also parts the items of a list, and an opening clause from its sentence ("After meeting Trump, South Korea's
 * president …"). Where it may do that, nothing is joined.
 */
export function joinAppositions(passage: Passage, drafts: readonly Draft[]): void {
  const { words } = passage;
  for (let index = 0; index + 1 < drafts.length; index++) {
    const a = drafts[index] as Draft;
    const b = drafts[index + 1] as Draft;
    if (isRole(a) && isName(b) && !b.role && isRoleThenName(words, a, b)) join(words, a, b, a.phrase);
    else if (isName(a) && isRole(b) && !a.role) {
      const next = drafts[index + 2];
      const takenByNext = next !== undefined && isName(next) && isRoleThenName(words, b, next);
      if (!takenByNext && isNameThenRole(words, drafts[index - 1], a, b)) join(words, b, a, b.phrase);
      else joinCopula(words, a, b);
    }
  }
}

type Role = Draft & { readonly phrase: RolePhrase };

function isRole(draft: Draft): draft is Role {
  return draft.phrase !== undefined;
}

function isName(draft: Draft): boolean {
  return draft.type === "PERSON" && (draft.form === "name" || draft.form === "surname" || draft.form === "titled");
}

function join(words: readonly Word[], role: Draft, name: Draft, phrase: RolePhrase, tense = phrase.tense): void {
  const offices =
    role.referent.kind === "role" ? role.referent.role.offices : phrase.offices.map((office) => office.id);
  name.role = { ...roleUse(words, phrase, []), offices, tense };
  role.referent = name.referent;
  if (name.name !== undefined) role.name = name.name;
}

function isRoleThenName(words: readonly Word[], role: Role, name: Draft): boolean {
  if (role.phrase.generic || !OPENERS.has(words[role.last]?.lower ?? "") || name.first !== role.last + 1) return false;
  return isClosed(words, name.last);
}

function isNameThenRole(words: readonly Word[], before: Draft | undefined, name: Draft, role: Role): boolean {
  if (!OPENERS.has(words[name.last]?.lower ?? "") || role.first !== name.last + 1) return false;
  if (role.phrase.generic && !isAscription(words, role)) return false;
  if (!isClosed(words, role.last)) return false;
  if (words[name.last]?.lower !== ",") return true;
  const listed =
    before !== undefined && before.type === "PERSON" && before.last >= name.first - 2 && before.last < name.first;
  return !listed && !endsOpeningClause(words, name.first);
}

/** True where the comma after the name may end an opening clause: the stretch it closes begins with a preposition or a verb. */
function endsOpeningClause(words: readonly Word[], first: number): boolean {
  let at = first;
  const stop = Math.max(0, first - 24);
  while (at > stop && words[at - 1]?.lower !== "," && words[at - 1]?.lower !== ";") at--;
  return at < first && OPENS_CLAUSE.has(words[at]?.pos ?? "");
}

function isClosed(words: readonly Word[], at: number): boolean {
  const closer = words[at];
  if (closer === undefined) return true;
  if (!CLOSERS.has(closer.lower)) return false;
  const next = words[at + 1]?.lower;
  return next !== "and" && next !== "or" && next !== "&";
}

/** "a former president", "president of South Korea": said of one person, unlike "no president", "every president". */
function isAscription(words: readonly Word[], role: Role): boolean {
  const { first, head } = role.phrase;
  const determiner = words[first]?.lower;
  return first === head || determiner === "a" || determiner === "an";
}

function joinCopula(words: readonly Word[], name: Draft, role: Role): void {
  let at = name.last;
  if (words[at]?.lower === ",") at++;
  if (words[at]?.lower === "who") at++;
  else if (at > name.last) return;
  const verb = words[at]?.lower ?? "";
  if (!PRESENT.has(verb) && !PAST.has(verb)) return;
  if (verb === "'s" && words[at]?.pos === "PART") return;
  at++;
  while (at < role.first && words[at]?.pos === "ADV" && !DOUBT.has(words[at]?.lower ?? "") && words[at]?.lower !== "no")
    at++;
  if (at !== role.first || (role.phrase.generic && !isAscription(words, role))) return;
  const after = words[role.last]?.lower;
  if (after === "'s" || after === "'" || words.at(-1)?.lower === "?") return;
  for (let before = Math.max(0, name.first - 10); before < name.first; before++) {
    if (DOUBT.has(words[before]?.lower ?? "")) return;
  }
  const past = PAST.has(verb) && role.phrase.tense === "current";
  join(words, role, name, role.phrase, past ? "then" : role.phrase.tense);
}
