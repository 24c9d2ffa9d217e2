import { type Analysis, sentenceAt } from "../../model/analysis.ts";
import { publishedDay } from "../../model/document.ts";
import { firstFrom, type Span } from "../../model/span.ts";
import type { Truth } from "../../model/truth.ts";
import { touches } from "./context.ts";
import { type Tenure, tenuresOf } from "./holders.ts";

/** Days by which two who followed one another lie apart at most. */
const BESIDE = 31;

/**
 * True where the sentence is told of an earlier time, though it gives no date that says so: it is an entry of a chronicle
 * ("June 20: the president, X, …"), or gives his title to somebody else who was in office at the time of the tenures or right
 * beside it, and no longer is.
 */
export function isToldOfThen(span: Span, tenures: readonly Tenure[], truth: Truth, analysis: Analysis): boolean {
  const sentence = sentenceAt(analysis, span.start);
  const published = publishedDay(analysis.document);
  if (sentence === undefined || published === null) return false;
  const { timexes, mentions, document } = analysis;
  const first = timexes[firstFrom(timexes, sentence.start)];
  if (first?.start === sentence.start && first.end < span.start && document.text[first.end] === ":") return true;
  const own = new Set(tenures.map(({ id }) => id));
  for (let index = firstFrom(mentions, sentence.start); index < mentions.length; index++) {
    const mention = mentions[index];
    if (mention === undefined || mention.start >= sentence.end) return false;
    const { referent, type, role } = mention;
    if (type !== "PERSON" || referent.kind !== "entity" || own.has(referent.id)) continue;
    if (role === undefined || role.tense === "former") continue;
    const others = tenuresOf(truth, referent.id).filter(({ from }) => from <= published);
    if (others.some(({ to }) => to >= published - BESIDE)) continue;
    const isBeside = ({ from, to }: Tenure): boolean =>
      tenures.some((tenure) => touches({ from: from - BESIDE, to: to + BESIDE }, tenure));
    if (others.some(isBeside)) return true;
  }
  return false;
}
