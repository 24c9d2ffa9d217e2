import { type Analysis, type Mention, type Sentence, sentenceAt } from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import { dateRange } from "../../model/edtf.ts";
import { firstFrom } from "../../model/span.ts";
import type { Truth } from "../../model/truth.ts";
import { certainDate, deathOf } from "../life/records.ts";
import type { HolderAssertion } from "./assertion.ts";
import { type Days, hasSpokenOf, touches } from "./context.ts";
import { type Tenure, tenuresOf } from "./holders.ts";

/** Days before publication whose dates make a sentence news, and after a death in which the news still gives the office. */
const NEWS = 10;
const MOURNED = 60;
const HOLDING = /\b(?:current|present|incumbent|sitting|serving|outgoing|new|newly)\b/i;
const NOW = /\b(?:recent|recently|currently|today|tonight|now|says|is|are|will|has|have)\b/i;
/** Characters of a sentence that are looked over for such words. */
const LONGEST = 600;
/** Tokens before the name that are looked over for the clause that it stands in. */
const REACH = 16;
const RELATIVE = new Set(["who", "whom", "whose", "when", "while", "where", "had"]);

/**
 * True where an office given without a date may be told of the time when somebody held it: the article speaks of that time
 * anywhere, the words are those of remembrance, the person is dead or told of in a past relative clause, or others in the
 * passage bear the titles of that time too. A date of the present week in the sentence makes it news all the same.
 */
export function isBackground(
  { assertion, basis, span }: Claim<HolderAssertion>,
  tenures: readonly Tenure[],
  published: number,
  truth: Truth,
  analysis: Analysis,
): boolean {
  const { person, role, isBygone } = assertion;
  const { text } = analysis.document;
  const mention = basis.find((one): one is Mention => "referent" in one);
  const sentence = sentenceAt(analysis, span.start);
  if (person.kind !== "entity" || mention === undefined || sentence === undefined) return true;
  if (HOLDING.test(text.slice(role.start, role.end))) return false;
  if (isBygone === true) return true;
  const then = tenures.filter(({ to }) => to < published);
  if (isAmongPredecessors(mention, sentence, then, published, truth, analysis)) return true;
  if (isDatedNow(sentence, published, analysis)) return false;
  const whole = { start: text.length - 1, end: text.length };
  if (hasSpokenOf(analysis, truth, whole, `${person.id} in office`, then)) return true;
  return isDead(person.id, published, truth) || isInRelative(sentence, mention, analysis);
}

function isDead(person: string, published: number, truth: Truth): boolean {
  const death = deathOf(truth, person);
  const end = certainDate(death)?.end;
  return death !== undefined && (end == null || end < published - MOURNED);
}

/** "The prime minister, who met Keller, the chancellor": what somebody did, not on the day of the news. */
function isInRelative({ first }: Sentence, { start }: Mention, { tokens }: Analysis): boolean {
  const at = firstFrom(tokens, start);
  return tokens.slice(Math.max(first, at - REACH), at).some(({ lower }) => RELATIVE.has(lower));
}

/** In the same paragraph somebody else bears a title that was theirs at that time, and no longer is. */
function isAmongPredecessors(
  own: Mention,
  sentence: Sentence,
  then: readonly Days[],
  published: number,
  truth: Truth,
  { mentions, document }: Analysis,
): boolean {
  const block = document.blocks[sentence.block] ?? sentence;
  return mentions.slice(firstFrom(mentions, block.start), firstFrom(mentions, block.end)).some((mention) => {
    const { role, referent } = mention;
    if (mention === own || role?.tense !== "current" || referent.kind !== "entity") return false;
    const held = tenuresOf(truth, referent.id).filter(({ office }) => role.offices.includes(office));
    return held.some((one) => then.some((days) => touches(one, days))) && held.every(({ to }) => to < published);
  });
}

/** Words or a date of the present week stand in the sentence. */
function isDatedNow({ start, end }: Sentence, published: number, { timexes, document }: Analysis): boolean {
  if (NOW.test(document.text.slice(start, Math.min(end, start + LONGEST)))) return true;
  return timexes.slice(firstFrom(timexes, start), firstFrom(timexes, end)).some(({ anchor, edtf }) => {
    const day = anchor !== "published" || edtf === undefined ? undefined : dateRange(edtf)?.start;
    return day != null && Math.abs(published - day) <= NEWS;
  });
}
