import { type Item, wordsIn } from "./units.ts";

/** Closed classes of English that the passes share. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const BE = words("is are was were be been being am 's 're 'm get gets got");
const AUXILIARIES = words(
  "is are was were be been being am has have had do does did will would shall should may might can could must 's 've 'd 'll 're 'm ca wo to not n't never",
);
const PRONOUN_SUBJECTS = words("he she they i we you it who");
const SUBORDINATORS = words(
  "that because if while as when whenever although though whether unless where how why what whereas once lest so than whom",
);
export const RELATIVES = words("who which");
const TEMPORAL = words(
  "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan. feb. mar. apr. aug. sept. oct. nov. dec. today yesterday tomorrow tonight morning afternoon evening night week month year weekend hour minutes noon midnight mondays fridays earlier later ago days weeks months years spring summer fall autumn winter",
);

export function isTemporal(item: Item | undefined): boolean {
  return item !== undefined && (TEMPORAL.has(item.lower) || /^(?:1[89]|20)\d\d$/.test(item.lower));
}

export function isSubjectPronoun(item: Item | undefined): boolean {
  return item !== undefined && PRONOUN_SUBJECTS.has(item.lower);
}

function isAuxiliary(item: Item | undefined): boolean {
  return item !== undefined && AUXILIARIES.has(item.lower);
}

export function isSubordinator(item: Item | undefined): boolean {
  return item !== undefined && SUBORDINATORS.has(item.lower);
}

export function isComma(item: Item | undefined): boolean {
  return item?.lower === ",";
}

/** A mark that ends a clause, a comma apart. */
export function isBreak(item: Item | undefined): boolean {
  return item !== undefined && /^(?:[;:!?]|\.|\.\.\.|…|—|–|―|--|-{2,})$/.test(item.lower);
}

export function isSentenceEnd(item: Item | undefined): boolean {
  return item === undefined || /^(?:[.!?…;]|\.{2,})$/.test(item.lower);
}

/** A quotation of at most this many words may stand inside a noun phrase. */
const SHORT = 4;

/** A quotation that is a clause of its own, by its length or by the punctuation it encloses. */
export function isSpoken(item: Item): boolean {
  return item.quotation !== undefined && (wordsIn(item) > SHORT || /[.,!?…—–-]/.test(item.quotation.lastCharacter));
}

export function isNominal(item: Item | undefined): boolean {
  return (
    item !== undefined && (item.pos === "NOUN" || item.pos === "PROPN" || item.pos === "PRON" || item.pos === "NUM")
  );
}

/** A verb that has tense or stands in a verb phrase; participles used as adjectives inside a noun phrase are none. */
export function isVerb(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined) return false;
  if (item.pos === "AUX") return true;
  if (item.pos !== "VERB") return false;
  const [before, after] = [items[at - 1], items[at + 1]];
  const modifies =
    before !== undefined &&
    after !== undefined &&
    (before.pos === "DET" ||
      before.pos === "ADJ" ||
      before.pos === "ADP" ||
      before.lower === "'s" ||
      isComma(before)) &&
    (after.pos === "NOUN" || after.pos === "PROPN" || after.pos === "ADJ");
  if (modifies && /(?:ed|ing|en)$/.test(item.lower)) return false;
  return !/^(?:according|including|regarding|concerning|following)$/.test(item.lower);
}

/** First item of the verb group whose main verb is at `at`: auxiliaries, negation and adverbs before it. */
export function groupStart(items: readonly Item[], at: number): number {
  let first = at;
  while (first > 0) {
    const before = items[first - 1] as Item;
    if (isAuxiliary(before) || before.pos === "AUX") first--;
    else if ((before.pos === "ADV" || before.pos === "PART") && before.lower !== "'s" && !isSubordinator(before))
      first--;
    else break;
  }
  return first;
}

/** A dash, also one typed as a hyphen. */
export function isDash(item: Item | undefined): boolean {
  if (item === undefined) return false;
  return item.lower === "—" || item.lower === "–" || item.lower === "--" || item.lower === "-";
}
