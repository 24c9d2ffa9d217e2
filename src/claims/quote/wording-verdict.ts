import type { Claim, Edit, Verdict } from "../../model/claim.ts";
import type { QuoteAssertion } from "./assertion.ts";
import type { Hunk } from "./compare.ts";
import type { Match } from "./match.ts";
import { changedWords, corrected, cutWords, stretch, wordDiff } from "./show.ts";
import { FEWEST, isRecent, isSameOccasion, isTranslated, meets, type Situation, whereOf } from "./situation.ts";
import { verdictOfSplice } from "./splice-verdict.ts";
import { supported, unverified } from "./verdicts.ts";

const RULE = "quote/wording";

/** Whether the words are those on record. */
export function verdictOfWording(claim: Claim<QuoteAssertion>, situation: Situation): Verdict {
  const { matches, ids } = situation;
  const best = matches.find(({ record }) => ids.includes(record.fact.speaker));
  const exact = matches.find(({ comparison }) => comparison.change === "harmless");
  if (exact === undefined) {
    const spliced = verdictOfSplice(claim, situation);
    if (spliced !== undefined) return spliced;
  }
  if (exact !== undefined && exact !== best && best?.comparison.change !== "harmless") {
    const who = `on record: ${whereOf(exact, situation)}; the source here is not known to be the same`;
    return unverified(RULE, "ambiguous", who, [exact]);
  }
  if (best === undefined) return notOnRecord(situation);
  const where = whereOf(best, situation);
  if (!claim.assertion.asserted)
    return unverified(RULE, "not-asserted", `on record: ${where}; here not told as said`, [best]);
  if (best.comparison.change === "harmless" && situation.isExcerpt)
    return unverified(RULE, "ambiguous", `in part on record: ${where}: “${stretch(best)}”`, [best]);
  if (best.comparison.change === "harmless") {
    return supported(RULE, `on record${isAbridged(best) ? ", abridged" : ""}: ${where}`, [best]);
  }
  const close = `close to the record of ${where}: “${stretch(best)}”`;
  if (isTranslated(best))
    return unverified(RULE, "ambiguous", `${close}; recorded in translation, which may differ`, [best]);
  const { change } = best.comparison;
  if (change === "reworded" || (change === "substituted" && !isMisquote(best, situation)))
    return unverified(RULE, "ambiguous", close, [best]);
  if (ids.length > 1 || !isAltered(claim, situation, best))
    return unverified(RULE, "ambiguous", `${close}; perhaps said on another occasion`, [best]);
  return altered(claim, situation, best);
}

function altered(claim: Claim<QuoteAssertion>, situation: Situation, best: Match): Verdict {
  const [actual, expected] = changedWords(best, claim.assertion.words);
  const where = whereOf(best, situation);
  const cut = cutWords(best);
  const mild = best.comparison.hunks.some(({ by }) => by === "condition cut" || by === "reversal cut");
  return {
    label: "refuted",
    rule: RULE,
    message:
      cut === undefined
        ? `quoted as “${actual}”, on record as “${expected}”: ${where}`
        : `quoted as “${actual}”, joined over “${cut}”: ${where}`,
    evidence: [best.record],
    actual,
    expected: [expected],
    edits: [editOf(claim, situation, best)],
    certainty:
      situation.certain && !situation.isExcerpt && !mild && best.comparison.change === "meaning" ? "firm" : "doubtful",
    diff: wordDiff(best, claim.assertion.words),
  };
}

/** The record's words for the quoted ones: for all of them, or for the one sentence that was compared. */
function editOf({ assertion: { words, start }, span }: Claim<QuoteAssertion>, situation: Situation, best: Match): Edit {
  const { quoted, isExcerpt } = situation;
  const [first, last] = [quoted[0], quoted.at(-1)];
  const evidence = best.record.id;
  if (!isExcerpt || first === undefined || last === undefined)
    return { span, replacement: corrected(best, words), evidence };
  return { span: { start: start + first.start, end: start + last.end }, replacement: stretch(best), evidence };
}

/** Words left out without a change of meaning. */
function isAbridged({ comparison: { hunks } }: Match): boolean {
  return hunks.some(({ quoted, recorded, change }) => change !== undefined && quoted.length < recorded.length);
}

/** An altered record, rather than like words said another time. */
function isAltered({ assertion }: Claim<QuoteAssertion>, situation: Situation, match: Match): boolean {
  const { quoted, stated, day } = situation;
  const { agreeing, hunks } = match.comparison;
  const edits = hunks.filter(({ change }) => change !== undefined && change !== "harmless");
  const own = quoted.filter(({ bracketed }) => !bracketed).length;
  if (edits.length > 2 || agreeing / own < 0.66) return false;
  // A sentence that comes back in another speech may be said a little differently there.
  if (situation.isExcerpt && !isRecent(match, day)) return false;
  if (agreeing >= FEWEST && quoted.length > FEWEST) return isSameOccasion(situation, match);
  // A short sentence may be said any day; here the text must mean this day, and quote all of it as speech.
  const [range] = stated;
  const sameDay = range !== undefined ? meets(match, range) : isRecent(match, day);
  const isSpeech = assertion.attribution.style === "direct" || match.comparison.content >= LEAST_CONTENT;
  return isSpeech && quoted.length >= FEWEST && agreeing >= FEWEST - 1 && sameDay;
}

/** Words that must agree around one that does not; fewer, where enough of them are content words and it was said just now. */
const MOST_OF = 6;
const FEW_OF = 4;
const LEAST_CONTENT = 2;
/** Letters of a word that says nothing by itself. */
const SMALL = 4;
/** Days in which an article reports what was said. */
const JUST_NOW = 3;

/** One word is another, and nothing else: the rest is too much to be a like sentence. */
function isMisquote(
  { comparison: { hunks, agreeing, content }, dates }: Match,
  { stated, day, certain }: Situation,
): boolean {
  const isNews = day !== undefined && day - (dates?.end ?? Number.NEGATIVE_INFINITY) <= JUST_NOW;
  const edits = hunks.filter(
    (hunk) => hunk.change !== undefined && hunk.change !== "harmless" && !(isNews && isSmall(hunk)),
  );
  if (edits.length !== 1 || agreeing < FEW_OF) return false;
  if (agreeing >= MOST_OF) return true;
  return certain && content >= LEAST_CONTENT && (isNews || stated.length > 0);
}

/** "and his regime" for "and for his regime": right after a speech, reporters differ in one small word. */
function isSmall({ quoted, recorded, change }: Hunk): boolean {
  const [word, ...more] = [...quoted, ...recorded];
  return change === "reworded" && more.length === 0 && word !== undefined && word.key.length <= SMALL;
}

/** Words a record must share with a quotation to be shown as the nearest. */
const SUGGESTED = 4;

function notOnRecord({ matches, partial, quoted, ...situation }: Situation): Verdict {
  const nearest = [...matches, ...partial].find(
    ({ comparison }) => comparison.agreeing >= SUGGESTED && comparison.agreeing * 3 >= quoted.length,
  );
  if (nearest === undefined) return unverified(RULE, "no-record", "not on record", []);
  const message = `not on record; the nearest is “${stretch(nearest)}”: ${whereOf(nearest, situation)}`;
  return unverified(RULE, "no-record", message, [nearest]);
}
