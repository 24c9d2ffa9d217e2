import type { Analysis, Mention, Sentence, Token } from "../model/analysis.ts";
import { firstFrom, lastUpTo, sliceOf } from "../model/span.ts";
import type { Truth } from "../model/truth.ts";
import { tenuresOf } from "./office/holders.ts";

/** Sentences between a pronoun and the name it stands for, and mentions that are looked over on the way. */
const SENTENCES = 4;
const MENTIONS = 60;

const GENDERS: ReadonlyMap<string, "male" | "female"> = new Map([
  ...["he", "him", "his", "himself"].map((form) => [form, "male"] as const),
  ...["she", "her", "hers", "herself"].map((form) => [form, "female"] as const),
]);

const SUBJECTS = new Set(["he", "she", "his", "her"]);
const NAMED: ReadonlySet<string> = new Set(["name", "surname", "titled"]);

/** True of words that stand for people or countries named elsewhere: "she", "their", "the two leaders". */
export function isAnaphoric({ form }: Mention): boolean {
  return form === "pronoun" || form === "group";
}

/**
 * True where nobody else can be meant by a pronoun or a group: from the sentence that last names those it stands for up to the
 * word itself nobody else is named whom it fits, or it opens its sentence and takes up the subject of the one before; and behind it in its sentence
 * nobody else opens the main clause ("When she took office, Anna Keller …").
 */
export function isAntecedentSure(mention: Mention, analysis: Analysis, truth: Truth): boolean {
  const meant = membersOf(mention);
  if (meant.length === 0) return false;
  const { mentions, sentences } = analysis;
  const at = firstFrom(mentions, mention.start);
  const own = lastUpTo(sentences, mention.start);
  const named = new Set<string>();
  let from = at;
  while (named.size < meant.length) {
    const one = mentions[--from];
    if (one === undefined || at - from > MENTIONS || lastUpTo(sentences, one.start) < own - SENTENCES) return false;
    const id = isAnaphoric(one) ? undefined : idOf(one);
    if (id !== undefined && meant.includes(id)) named.add(id);
  }
  const first = lastUpTo(sentences, (mentions[from] as Mention).start);
  const before = mentions.slice(firstFrom(mentions, (sentences[first] as Sentence).start), at);
  const fits = fittingTo(mention, meant, analysis, truth);
  const others = before.filter(fits);
  const naming = mentions[from] as Mention;
  const goesOn =
    own === first
      ? others.every(({ referent }) => referent.kind === "unlisted") && !isOblique(naming, analysis)
      : own - first === 1 && isTakenUp(mention, meant, before, analysis, fits);
  if (others.length > 0 && !goesOn) return false;
  const { end } = sentences[own] as Sentence;
  return !mentions.slice(at + 1, firstFrom(mentions, end)).some((one) => opensMainClause(one, analysis) && fits(one));
}

function membersOf({ referent }: Mention): readonly string[] {
  const members = referent.kind === "group" ? referent.members : [referent];
  const ids = members.flatMap((one) => {
    if (one.kind === "entity") return [one.id];
    return one.kind === "ambiguous" && one.ids.length === 1 ? one.ids : [];
  });
  return ids.length < members.length ? [] : ids;
}

function idOf({ referent }: Mention): string | undefined {
  return referent.kind === "entity" ? referent.id : undefined;
}

/** Makes the test whether a pronoun or group might as well stand for somebody else. */
function fittingTo(
  mention: Mention,
  meant: readonly string[],
  { document: { text }, tokens }: Analysis,
  truth: Truth,
): (other: Mention) => boolean {
  const gender = GENDERS.get(sliceOf(text, mention).toLowerCase());
  const held = new Set(meant.flatMap((id) => tenuresOf(truth, id)).map(({ office }) => office));
  return (other) => {
    const { referent, type, plural } = other;
    if (isAnaphoric(other) || type !== mention.type || (plural && !mention.plural)) return false;
    if (referent.kind === "role" && referent.role.offices.some((office) => held.has(office))) return false;
    if (referent.kind !== "entity" && !NAMED.has(other.form) && isDescription(other, tokens)) return false;
    const entity = referent.kind === "entity" ? truth.entity(referent.id) : undefined;
    if (type === "PLACE" && entity?.demonyms.length === 0) return false;
    if (entity !== undefined && meant.includes(entity.id)) return false;
    return gender === undefined || entity?.gender === undefined || entity.gender === gender;
  };
}

/** "the first woman", "to meet a president", "as heir", "Keller, a lawyer": the words tell of somebody named, or of nobody certain. */
function isDescription({ start, form, role }: Mention, tokens: readonly Token[]): boolean {
  const at = lastUpTo(tokens, start);
  if (form === "role" || (role !== undefined && tokens[at]?.pos === "DET" && tokens[at]?.lower !== "the")) return true;
  const { pos, lower } = tokens[at - 1] ?? {};
  return pos === "AUX" || lower === "," || lower === "as" || lower === "became" || lower === "become";
}

/** "Anna Keller met Eva Brandt. She …": the subject goes on, and the other one stood behind the verb. */
function isTakenUp(
  mention: Mention,
  meant: readonly string[],
  before: readonly Mention[],
  analysis: Analysis,
  fits: (other: Mention) => boolean,
): boolean {
  const { mentions, sentences, document } = analysis;
  const { start } = sentences[lastUpTo(sentences, mention.start)] as Sentence;
  if (meant.length > 1 || !SUBJECTS.has(sliceOf(document.text, mention).toLowerCase())) return false;
  const opening = mentions.slice(firstFrom(mentions, start), firstFrom(mentions, mention.start));
  const subject = before.find(({ type }) => type === "PERSON");
  if (subject === undefined || opening.some(({ type }) => type === "PERSON")) return false;
  return !fits(subject) && !isOblique(subject, analysis) && meant.includes(idOf(subject) ?? "");
}

/** "with Keller", "of Keller". */
function isOblique({ start }: Mention, { tokens }: Analysis): boolean {
  return tokens[lastUpTo(tokens, start) - 1]?.pos === "ADP";
}

/** A comma stands right before it. */
function opensMainClause({ start, type, form }: Mention, { document: { text } }: Analysis): boolean {
  return type === "PERSON" && form !== "nominal" && /,\s+(?:the\s+)?$/.test(text.slice(Math.max(0, start - 8), start));
}
