import type { EventTypeEntry } from "../../lexicon/events.ts";
import type { Token } from "../../model/analysis.ts";
import { compilePhrases } from "../phrases.ts";

/** How a verb stands: `base` after "to" or a modal, `finite` past or present, `participle`, `gerund`. */
export type VerbForm = "base" | "finite" | "gerund" | "noun";

/** The words of an event: tokens `[first, last)`, with `head` the noun or verb among them. */
export interface Trigger {
  readonly entry: EventTypeEntry;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly nominal: boolean;
  readonly form: VerbForm;
}

interface Payload {
  readonly entry: EventTypeEntry;
  readonly forms: ReadonlySet<VerbForm>;
}

/** Finds the triggers among tokens `[first, last)`, longest first, without overlap. */
export type TriggerFinder = (tokens: readonly Token[], first: number, last: number) => Trigger[];

/** Compiles the nouns and the inflected verbs of the event types. A form that is both is told apart by part of speech. */
export function createTriggerFinder(entries: readonly EventTypeEntry[]): TriggerFinder {
  const phrases = new Map<string, Payload & { forms: Set<VerbForm> }>();
  const add = (phrase: string, entry: EventTypeEntry, form: VerbForm): void => {
    const key = `${entry.id} ${phrase}`;
    const payload = phrases.get(key) ?? { entry, forms: new Set<VerbForm>() };
    payload.forms.add(form);
    phrases.set(key, payload);
  };
  for (const entry of entries) {
    for (const noun of entry.nouns) add(noun, entry, "noun");
    for (const verb of entry.verbs) for (const [phrase, form] of inflect(verb)) add(phrase, entry, form);
  }
  const find = compilePhrases(
    [...phrases].map(([key, payload]) => [key.slice(payload.entry.id.length + 1), payload] as const),
  );

  return (tokens, first, last) => {
    const triggers: Trigger[] = [];
    for (let at = first; at < last; at++) {
      const match = find(tokens, at, last);
      if (match === undefined) continue;
      const { entry, forms } = match.payload;
      const nominal = isNominal(tokens, at, match.last, forms);
      if (nominal === undefined) continue;
      const head = nominal ? match.last - 1 : at;
      const form = nominal ? "noun" : verbForm(tokens, at, first, forms);
      triggers.push({ entry, first: at, last: match.last, head, nominal, form });
      at = match.last - 1;
    }
    return triggers;
  };
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
  const before = tokens[first - 1];
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
  return looksVerbal && !(afterDeterminer && forms.has("base")) ? false : verbAnyway(head, before, forms);
}

/** wink-nlp takes some verbs for nouns or adjectives: a form that only a verb has is trusted over the tag. */
function verbAnyway(head: Token, before: Token | undefined, forms: ReadonlySet<VerbForm>): false | undefined {
  if (forms.has("base") || forms.has("gerund")) return undefined;
  if (head.pos === "PROPN" || before === undefined || before.pos === "DET") return undefined;
  return false;
}

function verbForm(tokens: readonly Token[], at: number, first: number, forms: ReadonlySet<VerbForm>): VerbForm {
  if (forms.has("gerund")) return "gerund";
  if (!forms.has("base")) return "finite";
  for (let index = at - 1; index >= Math.max(first, at - 3); index--) {
    const token = tokens[index] as Token;
    if (token.lower === "to" || (token.pos === "AUX" && token.lower !== "have")) return "base";
    if (token.pos !== "ADV" && token.pos !== "PART") break;
  }
  return forms.has("finite") ? "finite" : "base";
}

/** All forms of a verb phrase whose first word is a regular base form or `base/third person/past/participle/gerund`. */
export function inflect(verb: string): [phrase: string, form: VerbForm][] {
  const [head = "", ...rest] = verb.split(" ");
  const tail = rest.length > 0 ? ` ${rest.join(" ")}` : "";
  const forms = head.includes("/") ? head.split("/") : regularForms(head);
  const kinds: VerbForm[] = ["base", "finite", "finite", "finite", "gerund"];
  const phrases: [string, VerbForm][] = forms.map((form, index) => [form + tail, kinds[index] ?? "finite"]);
  // "met" is given twice, as past and as participle; alternatives ("be|is|was") stand as they are.
  if (forms.length === 1) return [[head + tail, "finite"]];
  return phrases.filter(
    ([phrase], index) => phrases.findIndex(([other]) => other === phrase) === index || kinds[index] === "finite",
  );
}

function regularForms(base: string): string[] {
  if (base.includes("|")) return [base];
  const third = /(?:s|x|z|ch|sh)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  if (base.endsWith("e")) return [base, third, `${base}d`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base)) return [base, third, `${base.slice(0, -1)}ied`, `${base.slice(0, -1)}ied`, `${base}ing`];
  return [base, third, `${base}ed`, `${base}ed`, `${base}ing`];
}
