import type { Chunk } from "./chunks.ts";
import { type Discourse, remember } from "./discourse.ts";
import type { Draft } from "./drafts.ts";
import type { ReferenceContext } from "./references.ts";
import { isSameReferent, keyOfReferent } from "./registry.ts";
import type { RolePhrase } from "./roles.ts";
import type { Word } from "./words.ts";

/** Keeps a country or place in mind: later groups ("the two countries") and bare titles look back on it. */
export function rememberCountry({ discourse, sentence, block }: ReferenceContext, chunk: Chunk): void {
  for (const entry of chunk.entries) discourse.places.add(entry.id);
  const kind = chunk.place?.kind;
  const isCountry = kind === "country" || (chunk.kind === "demonym" && kind !== "region" && kind !== "city");
  if (!isCountry && !chunk.entries.some((entry) => (entry.demonyms?.length ?? 0) > 0)) return;
  const [only, ...others] = chunk.entries;
  if (others.length > 0) return;
  const name = chunk.place?.name ?? only?.names[0] ?? "";
  const referent =
    only === undefined ? ({ kind: "unlisted", name } as const) : ({ kind: "entity", id: only.id } as const);
  remember(discourse.countries, { referent, name, gender: null, sentence, block, first: chunk.first, subject: false });
}

/** Keeps a mention in mind, for pronouns, groups and bare titles to come. `before` is the last person of its sentence. */
export function rememberDraft(context: ReferenceContext, made: Draft, before: Draft | undefined): void {
  const { discourse, passage, sentence, block } = context;
  const { words } = passage;
  if (made.role !== undefined) rememberOffice(discourse, made);
  if (made.phrase !== undefined && !made.phrase.bare) rememberTitle(discourse, made.phrase);
  if (made.form === "group") {
    if (made.referent.kind === "group") discourse.group = { referent: made.referent, sentence, first: made.last };
    return;
  }
  if (made.type !== "PERSON" || made.form === "nominal" || made.plural || isUnknown(made) || isPredicate(words, made))
    return;
  const { referent, name, gender, first } = made;
  const recent = {
    referent,
    gender,
    sentence,
    block,
    first,
    subject: isSubject(words, made),
    ...(name === undefined ? {} : { name }),
  };
  remember(discourse.persons, recent);
  if (before === undefined || before.type !== "PERSON" || !arePaired(words, before, made)) return;
  if (isSameReferent(before.referent, referent)) return;
  discourse.group = { referent: { kind: "group", members: [before.referent, referent] }, sentence, first: made.last };
}

/** "Trump and Kim", "Trump and North Korea's Kim", "Trump met Kim": two persons that a later "they" may mean. */
function arePaired(words: readonly Word[], before: Draft, made: Draft): boolean {
  const between = made.first - before.last;
  if (words[before.last]?.lower === "and")
    return between === 1 || (between <= 5 && words[made.first - 1]?.lower === "'s");
  return between <= 2 && words[before.last]?.pos === "VERB";
}

/** "He was the seventh president": the words tell of him, and bring in nobody else. */
function isPredicate(words: readonly Word[], { form, first }: Draft): boolean {
  return form === "role" && words[first - 1]?.pos === "AUX";
}

/** Pronouns that stand for nobody known are no antecedents. */
function isUnknown({ form, referent }: Draft): boolean {
  return form === "pronoun" && referent.kind === "unlisted";
}

function rememberOffice({ holders }: Discourse, { role, referent }: Draft): void {
  for (const office of role?.offices ?? []) {
    const known = holders.get(office);
    if (known === undefined) holders.set(office, new Set([keyOfReferent(referent)]));
    else known.add(keyOfReferent(referent));
  }
}

function rememberTitle({ explicit }: Discourse, phrase: RolePhrase): void {
  if (phrase.title === null) return;
  const known = explicit.get(phrase.title.key) ?? new Set();
  explicit.set(phrase.title.key, phrase.offices.length === 0 ? null : new Set([...known, ...phrase.offices]));
}

function isSubject(words: readonly Word[], { first, last }: Draft): boolean {
  if (words[first - 1]?.pos === "ADP") return false;
  let at = last;
  while (words[at]?.pos === "ADV") at++;
  const pos = words[at]?.pos;
  return pos === "VERB" || pos === "AUX";
}
