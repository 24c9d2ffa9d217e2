import { overlapRatio } from "./scoring.mjs";

/** @typedef {import("./scoring.mjs").Span} Span */
/** @typedef {Span & { readonly text: string }} Words */
/** @typedef {Span & { readonly kind: string, readonly speaker?: Words | null, readonly speakerName?: string | null,
 *   readonly speech?: boolean, readonly nested?: boolean }} Quote */

/** Words after the first that end the core of a phrase. */
const AFTER_HEAD = new Set(
  "of for in from at on with to who which whose whom that by near inside outside under about as than during after before since".split(
    " ",
  ),
);
const AFTER_NAME = /^(?:['’]s|said|says|himself|herself|itself|also)$/i;
const PRONOUNS = new Set(
  "he she they i we you it who his her their him them himself herself themselves one some others many everyone someone most both that which these those this my our your me us".split(
    " ",
  ),
);
const COMMON_START =
  /^(?:The|A|An|His|Her|Their|One|Some|Many|Two|Three|Several|Other|Another|Our|My|This|That|These|Those|Both|Most|Officials?|Critics?|Experts?|Voters?|People|Sources?)\b/;

/**
 * True where the source found is the gold's: the same head word, ranges that overlap by half, or the same last name.
 * @param {string} text @param {Quote} gold @param {Quote} found
 */
export function isRightSource(text, gold, found) {
  const [wanted, given] = [hasSource(gold), hasSource(found)];
  if (!wanted || !given) return wanted === given;
  if (gold.speaker != null && found.speaker != null) {
    const heads = headsOf(text, found.speaker);
    if ([...headsOf(text, gold.speaker).keys()].some((start) => heads.has(start))) return true;
    if (overlapRatio(gold.speaker, found.speaker) >= 0.5) return true;
  }
  const names = new Set([lastName(gold.speakerName), ...namesIn(text, gold.speaker)]);
  const found1 = [lastName(found.speakerName), isName(found.speaker) ? lastName(found.speaker?.text) : null];
  return found1.some((name) => name !== null && name.length > 1 && names.has(name));
}

/** How a source is given: by name, by pronoun, by a noun, or not at all. @param {Quote} quote */
export function sourceForm({ speaker }) {
  if (speaker == null) return "not beside it";
  const words = speaker.text.trim().split(/\s+/);
  if (words.length === 1 && PRONOUNS.has((words[0] ?? "").toLowerCase())) return "pronoun";
  return isName(speaker) ? "name" : "noun";
}

/** @param {Quote} quote */
function hasSource({ speaker, speakerName }) {
  return speaker != null || (speakerName != null && speakerName !== "");
}

/** @param {Words | null | undefined} speaker */
function isName(speaker) {
  if (speaker == null) return false;
  const words = speaker.text.trim().split(/\s+/);
  if (words.length === 1 && PRONOUNS.has((words[0] ?? "").toLowerCase())) return false;
  return /(?:^|[\s(“"])\p{Lu}[\p{L}.'’-]+/u.test(speaker.text.replace(COMMON_START, "the"));
}

/** @param {string} text @param {Words | null | undefined} speaker */
function namesIn(text, speaker) {
  if (speaker == null || !isName(speaker)) return [];
  return [...headsOf(text, speaker).values()]
    .filter((word) => !PRONOUNS.has(word))
    .map((word) => word.replace(/[.,]$/, ""));
}

/** The last word of a name, in lower case. @param {string | null | undefined} name */
function lastName(name) {
  const [core = ""] = (name ?? "").replace(/\([^)]*\)/g, "").split(/,|\bof\b|\bfor\b/);
  const words = [...core.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’&-]*/gu)]
    .map(([word]) => word.replace(/['’]s$/, ""))
    .filter((word) => !/^(?:jr|sr|ii|iii|iv)$/i.test(word));
  return words.at(-1)?.toLowerCase() ?? null;
}

/**
 * The head words of a source's first phrases, by where they stand: the word before a preposition, or the last.
 * @param {string} text @param {Span} speaker
 */
function headsOf(text, speaker) {
  const words = [...text.slice(speaker.start, speaker.end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}.'’&-]*|[,(—–]/gu)].map(
    (match) => ({
      word: match[0],
      start: speaker.start + match.index,
    }),
  );
  /** @type {(typeof words)[]} */
  const phrases = [[]];
  for (const word of words) {
    if (/^[,(—–]$/.test(word.word)) phrases.push([]);
    else phrases.at(-1)?.push(word);
  }
  /** @type {Map<number, string>} */
  const heads = new Map();
  for (const [index, phrase] of phrases
    .filter((one) => one.length > 0)
    .slice(0, 3)
    .entries()) {
    const cut = phrase.findIndex(({ word }, at) => at > 0 && AFTER_HEAD.has(word.toLowerCase()));
    const core = cut > 0 ? phrase.slice(0, cut) : phrase.slice();
    while (core.length > 1 && AFTER_NAME.test(core.at(-1)?.word ?? "")) core.pop();
    const head = core.at(-1);
    if (head === undefined) continue;
    if (index === 0 || /^\p{Lu}/u.test(head.word))
      heads.set(head.start, head.word.replace(/['’]s?$/, "").toLowerCase());
    for (const [at, { word }] of core.entries()) {
      const before = core[at - 1];
      if (/^(?:and|or)$/i.test(word) && at < core.length - 1 && before !== undefined)
        heads.set(before.start, before.word.toLowerCase());
    }
  }
  return heads;
}
