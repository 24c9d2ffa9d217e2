import type { Analysis, Mention, Token } from "../../model/analysis.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange } from "../../model/edtf.ts";
import { lastUpTo } from "../../model/span.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import { isAntecedentSure } from "../antecedent.ts";
import type { EventFact } from "../event/fact.ts";
import { articleOf } from "../event/pointing.ts";
import type { DatingAssertion } from "./assertion.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What in the article speaks for a record being what the day is told of. */
export interface Signs {
  /** The sentence does. */
  readonly named: boolean;
  /** Whom it befell is there in the sentence, and nobody else. */
  readonly patient: boolean;
  /** Its place, or what its name holds, is in the sentence. */
  readonly placed: boolean;
  /** A definite noun: "the bomb". */
  readonly definite: boolean;
  /** One of where it was: "the town". */
  readonly set: boolean;
  /** A number of the record is in the sentence. */
  readonly counted: boolean;
  /** The opening of the article names it. */
  readonly leading: boolean;
  /** The article counts years from it: 2 where they end on its day. */
  readonly years: 0 | 1 | 2;
}

/** Sentences of the opening, the title among them. */
const OPENING = 4;
const YEAR = 365.2425;
/** Days around the very day on which years are counted. */
const AROUND = 12;
/** Parts of a year by which a count of whole years is off without fault. */
const ROUNDING = 0.75;
const PERSONAL = new Set(["name", "surname", "titled"]);
const DETERMINERS = new Set(["the", "this", "that"]);
const PASSIVE = new Set(["was", "were", "is", "been", "being", "be", ",", "who"]);
const POSSESSIVE = /^['’]s?/;
const NOMINAL = new Set(["NOUN", "ADJ", "PROPN", "NUM"]);
/** Tokens of a noun phrase before its noun, and between a subject and its verb. */
const LONGEST_ASIDE = 12;
const [BEFORE_NOUN, BEFORE_VERB] = [3, 6];
const NAME = /\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|\d+))*/gu;

/**
 * Makes the reading of what speaks for a record being what a day is told of; undefined where the article neither names it, nor
 * what it goes by, nor whom it befell. Only asked where the day is nearly its own.
 */
export function createSignsReader(
  { isWord }: Vocabulary,
  countYears: (analysis: Analysis) => readonly number[],
  patients: ReadonlyMap<string, string>,
) {
  return (
    { cue, sentence: index, timex }: DatingAssertion,
    { fact }: TruthRecord<EventFact>,
    analysis: Analysis,
    truth: Truth,
  ): Signs | undefined => {
    const { sentences, mentions, tokens, document, quantities } = analysis;
    const heart = properNames(fact);
    const befallen = patientsIn(fact, patients.get(fact.type));
    const { ids, capitals } = articleOf(analysis);
    const holds = (words: string): boolean =>
      heart.some(({ name, begins }) => capitals.has(begins) && words.includes(name));
    const isMentioned = (id: string): boolean => ids.has(id);
    if (!isMentioned(fact.id) && !fact.place.some(isMentioned) && !befallen.some(isMentioned) && !holds(document.text))
      return undefined;
    const parties = new Set(befallen);
    const sentence = sentences[index] as Analysis["sentences"][number];
    const opening = sentences[OPENING]?.start ?? document.text.length;
    const isIn = ({ start, end }: Mention): boolean => start >= sentence.start && end <= sentence.end;
    const isOf = ({ referent }: Mention, ids: { has(id: string): boolean }): boolean =>
      referent.kind === "entity" && ids.has(referent.id);
    const own = new Set([fact.id]);
    const places = new Set(fact.place);
    const named = mentions.filter((one) => isOf(one, own));
    const party = mentions.filter((one) => isOf(one, parties));
    const there = mentions.filter((one) => isOf(one, places));
    const words = document.text.slice(sentence.start, sentence.end);
    const from = Math.min(cue.first, lastUpTo(tokens, timex.start));
    const to = Math.max(cue.last, lastUpTo(tokens, timex.end));
    const definite = (kind: "thing" | "setting"): boolean => {
      const last = Math.min(to, sentence.last - 1);
      for (let at = Math.max(sentence.first, from - BEFORE_VERB - BEFORE_NOUN); at <= last; at++)
        if (isWord(kind, tokens[at]) && tokens[at + 1]?.pos !== "NOUN" && isDefinite(tokens, at, sentence.first))
          return true;
      return false;
    };
    const beside = new Set([...parties, ...fact.participants, ...fact.present, ...fact.represents]);
    const isOther = (one: Mention): boolean =>
      one.type === "PERSON" && (PERSONAL.has(one.form) || one.referent.kind === "entity") && !isOf(one, beside);
    const isAnother = (one: Mention): boolean =>
      one.type === "PERSON" && (one.form === "pronoun" || one.referent.kind === "entity") && !isOf(one, beside);
    const patient = (isObject: boolean): boolean => {
      const [start, end] = [(tokens[cue.first] as Token).start, (tokens[cue.last - 1] as Token).end];
      const inside = mentions.filter(isIn);
      const isPassive =
        PASSIVE.has(tokens[cue.first - 1]?.lower ?? "") || PASSIVE.has(tokens[cue.first - 2]?.lower ?? "");
      const isBetween = (one: Mention, other: Mention): boolean =>
        other.start > Math.min(one.start, start) && other.end < Math.max(one.end, end);
      // "Born in May, she was the eldest; now it is Anna Keller": who comes next is told of.
      const opens = cue.first === sentence.first;
      const told = inside.some(
        (one) =>
          isOf(one, parties) &&
          (one.form !== "pronoun" || !NOMINAL.has(tokens[lastUpTo(tokens, one.end)]?.pos ?? "")) &&
          !POSSESSIVE.test(document.text.slice(one.end, one.end + 2)) &&
          (!isObject || one.start > end !== isPassive) &&
          (one.form !== "pronoun" || isAntecedentSure(one, analysis, truth)) &&
          !inside.some((other) => (opens ? isAnother(other) : isOther(other)) && isBetween(one, other)),
      );
      if (told) return true;
      if (
        (isObject && !isPassive) ||
        party.length === 0 ||
        (party[0] as Mention).start >= opening ||
        inside.some(isOther)
      )
        return false;
      const opener = tokens[sentence.first]?.lower ?? "";
      // "The probe was launched in May and in November came down."
      if (tokens[lastUpTo(tokens, timex.start) - 2]?.lower === "and" && DETERMINERS.has(opener)) return true;
      for (let at = cue.first - 1; at >= Math.max(sentence.first, cue.first - 2 * BEFORE_VERB); at--) {
        const { lower, pos, text } = tokens[at] as Token;
        if (lower === "the") return true;
        if (text === ",") at = commaBefore(tokens, at, sentence.first);
        else if (pos === "VERB" || pos === "ADP") return false;
      }
      return false;
    };
    return {
      named: named.some(isIn),
      patient: patient(cue.telling.some(({ types, ofObject }) => ofObject && types.includes(fact.type))),
      placed: there.some(isIn) || holds(words),
      definite: definite("thing"),
      set: definite("setting"),
      counted: quantities.some(
        ({ sentence: told, measure, value }) =>
          told === index &&
          fact.quantities.some(
            (one) => one.measure === measure && one.value <= value && value <= (one.max ?? one.value),
          ),
      ),
      leading:
        [...named, ...party, ...there].some(({ start }) => start < opening) || holds(document.text.slice(0, opening)),
      years: yearsFrom(fact, publishedDay(document), countYears(analysis)),
    };
  };
}

/** "The bank, once the pride of Bergen, …": the comma before what stands between two. */
function commaBefore(tokens: readonly Token[], at: number, from: number): number {
  for (let index = at - 1; index > Math.max(from, at - LONGEST_ASIDE); index--)
    if (tokens[index]?.text === ",") return index;
  return at;
}

/** "the bomb", "the twin-engine jet". */
function isDefinite(tokens: readonly Token[], at: number, from: number): boolean {
  for (let index = at - 1; index >= Math.max(from, at - BEFORE_NOUN); index--) {
    const { lower, pos } = tokens[index] as Token;
    if (DETERMINERS.has(lower)) return true;
    if (!NOMINAL.has(pos) && pos !== "PUNCT") return false;
  }
  return false;
}

/** Whom or what it befell; of several without a part on record nobody knows whom. */
function patientsIn({ roles, participants }: EventFact, part: string | undefined): readonly string[] {
  if (part === undefined) return participants;
  return roles[part] ?? (participants.length === 1 ? participants : []);
}

interface ProperName {
  readonly name: string;
  /** Its first word, in lower case. */
  readonly begins: string;
}

// Of those only that are told with a day almost their own.
const known = new WeakMap<EventFact, readonly ProperName[]>();

/** What the record's names hold beside common nouns: "Bergen" of "2009 Bergen earthquake". */
function properNames(fact: EventFact): readonly ProperName[] {
  let names = known.get(fact);
  if (names === undefined) {
    names = fact.names.flatMap((name) =>
      [...name.matchAll(NAME)].map(([words]) => ({ name: words, begins: (words.split(" ")[0] ?? "").toLowerCase() })),
    );
    known.set(fact, names);
  }
  return names;
}

function yearsFrom({ date }: EventFact, published: number | null, counts: readonly number[]): 0 | 1 | 2 {
  const { start = null } = dateRange(date) ?? {};
  if (start === null || published === null) return 0;
  const passed = (published - start) / YEAR;
  if (counts.some((count) => count > 0 && Math.abs(passed - count) * YEAR <= AROUND)) return 2;
  return counts.some((count) => count > 1 && Math.abs(passed - count) <= ROUNDING) ? 1 : 0;
}
