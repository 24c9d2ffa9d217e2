import type { EventTypeEntry } from "../../lexicon/events.ts";
import type { Token } from "../../model/analysis.ts";
import { beforeIn } from "../../model/list.ts";
import { compilePhrases, type PhraseMatch } from "../phrases.ts";
import { inflect, type VerbForm } from "./inflect.ts";

/** The words of an event: tokens `[first, last)`, with `head` the noun or verb among them. */
export interface Trigger {
  readonly entry: EventTypeEntry;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly nominal: boolean;
  /** A noun in the plural: it tells of several events. */
  readonly plural: boolean;
  readonly form: VerbForm;
}

interface Sense {
  readonly entry: EventTypeEntry;
  /** A phrase that holds the words of the type in another sense. */
  readonly isOther: boolean;
  readonly forms: Set<VerbForm>;
}

/** Finds the triggers among tokens `[first, last)`, longest first, without overlap. */
export type TriggerFinder = (tokens: readonly Token[], first: number, last: number) => Trigger[];

/** Compiles the nouns and the inflected verbs of the event types. A form that is both is told apart by part of speech. */
export function createTriggerFinder(entries: readonly EventTypeEntry[]): TriggerFinder {
  const phrases = new Map<string, Sense[]>();
  const add = (phrase: string, entry: EventTypeEntry, form: VerbForm, isOther = false): void => {
    const senses = phrases.get(phrase) ?? [];
    phrases.set(phrase, senses);
    const known = senses.find((sense) => sense.entry === entry && sense.isOther === isOther);
    if (known === undefined) senses.push({ entry, isOther, forms: new Set([form]) });
    else known.forms.add(form);
  };
  for (const entry of entries) {
    for (const noun of entry.nouns) add(noun, entry, "noun");
    for (const verb of entry.verbs) for (const [phrase, form] of inflect(verb)) add(phrase, entry, form);
    for (const phrase of entry.not) add(phrase, entry, "noun", true);
  }
  const find = compilePhrases(phrases);
  const singulars = new Map(entries.map((entry) => [entry, singularsOf(entry)]));

  return (tokens, first, last) => {
    const triggers: Trigger[] = [];
    let other: EventTypeEntry | undefined;
    let otherEnd = first;
    let from = first;
    for (let match = find.next(tokens, from, last); match !== undefined; match = find.next(tokens, from, last)) {
      from = match.first + 1;
      const held = match.payload.find(({ isOther }) => isOther);
      if (held !== undefined) {
        // "launched an attack": no launch, but an attack.
        other = held.entry;
        otherEnd = match.last;
        continue;
      }
      const trigger = firstSense(tokens, first, last, match, singulars);
      if (trigger === undefined || (match.first < otherEnd && trigger.entry === other)) continue;
      triggers.push(trigger);
      from = match.last;
    }
    return triggers;
  };
}

/** The first sense of a phrase that its words stand in: the noun of one type may be the verb of another. */
function firstSense(
  tokens: readonly Token[],
  begin: number,
  end: number,
  { first, last, payload }: PhraseMatch<readonly Sense[]>,
  singulars: ReadonlyMap<EventTypeEntry, ReadonlySet<string>>,
): Trigger | undefined {
  for (const { entry, forms } of payload) {
    const nominal = isNominal(tokens, first, last, forms);
    if (nominal === undefined || (nominal && isModifier(tokens, last, end))) continue;
    const head = nominal ? last - 1 : first;
    const form = nominal ? "noun" : verbForm(tokens, first, begin, forms);
    const plural = nominal && isPlural((tokens[head] as Token).lower, singulars.get(entry));
    return { entry, first, last, head, nominal, plural, form };
  }
  return undefined;
}

/** "a nuclear test site", "the summit venue": the next noun is what is spoken of. One in -s may be a verb read as a noun. */
function isModifier(tokens: readonly Token[], next: number, last: number): boolean {
  const token = tokens[next];
  return next < last && token?.pos === "NOUN" && /^[a-z]+$/.test(token.text) && !/(?:s|ed)$/.test(token.text);
}

/** "talks" is no plural where "talk" is no word for the event. */
function isPlural(head: string, singulars: ReadonlySet<string> | undefined): boolean {
  return head.endsWith("s") && singulars?.has(head.slice(0, -1)) === true;
}

/** The last words of its nouns. */
function singularsOf({ nouns }: EventTypeEntry): ReadonlySet<string> {
  return new Set(nouns.flatMap((noun) => (noun.split(" ").at(-1) ?? "").split("|")));
}

function isNominal(
  tokens: readonly Token[],
  first: number,
  last: number,
  forms: ReadonlySet<VerbForm>,
): boolean | undefined {
  const noun = forms.has("noun");
  const verb = forms.size > (noun ? 1 : 0);
  const head = tokens[noun && !verb ? last - 1 : first] as Token;
  const before = beforeIn(tokens, first);
  const after = tokens[last];
  // "Jong" in "Jong-un": part of a compound is no trigger, unless it is the compound's last part.
  if (after?.text === "-" && after.start === head.end) return undefined;
  if (last - first > 1) return noun && !verb;
  const looksVerbal = head.pos === "VERB" || head.pos === "AUX";
  const afterDeterminer =
    before !== undefined &&
    (before.pos === "DET" || before.pos === "ADJ" || before.lower === "'s" || before.pos === "NUM");
  if (noun && verb) return !looksVerbal || afterDeterminer;
  if (noun)
    return looksVerbal && !afterDeterminer && before !== undefined && before.pos !== "ADP" && before.pos !== "PUNCT"
      ? undefined
      : true;
  if (!looksVerbal && isPresentOfSeveral(before, after, forms)) return false;
  return looksVerbal && !(afterDeterminer && forms.has("base")) ? false : verbAnyway(head, before, forms);
}

/** "Trump, Kim sign the statement": between a name and a determiner stands a verb, whatever its tag. */
function isPresentOfSeveral(
  before: Token | undefined,
  after: Token | undefined,
  forms: ReadonlySet<VerbForm>,
): boolean {
  return forms.has("base") && before?.pos === "PROPN" && (after?.pos === "DET" || after?.lower === "joint");
}

/** wink-nlp takes some verbs for nouns or adjectives: a form that only a verb has is trusted over the tag. */
function verbAnyway(head: Token, before: Token | undefined, forms: ReadonlySet<VerbForm>): false | undefined {
  if (forms.has("base") || forms.has("gerund")) return undefined;
  if (head.pos === "PROPN" || before === undefined || before.pos === "DET") return undefined;
  return false;
}

function verbForm(tokens: readonly Token[], at: number, first: number, forms: ReadonlySet<VerbForm>): VerbForm {
  if (forms.has("gerund")) return "gerund";
  if (!forms.has("base")) return forms.has("present") ? "present" : "past";
  for (let index = at - 1; index >= Math.max(first, at - 3); index--) {
    const token = tokens[index] as Token;
    if (token.lower === "to" || (token.pos === "AUX" && token.lower !== "have")) return "base";
    if (token.pos !== "ADV" && token.pos !== "PART") break;
  }
  if (forms.has("past")) return "past";
  return forms.has("present") ? "present" : "base";
}
