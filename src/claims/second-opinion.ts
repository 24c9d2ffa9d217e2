import { createRequire } from "node:module";
import { type Analysis, sentenceAt } from "../model/analysis.ts";
import { perArticle } from "../model/memo.ts";
import type { Span } from "../model/span.ts";

/** What compromise says of a verb phrase. Its phrase offsets are wrong now and then, those of its terms never. */
interface VerbPhrase {
  readonly terms: readonly { readonly offset: { readonly start: number; readonly length: number } }[];
  readonly verb: { readonly negative: boolean; readonly auxiliary: string };
}

type Reader = (text: string) => { verbs(): { json(options: { offset: boolean }): VerbPhrase[] } };

const require = createRequire(import.meta.url);
let reader: Reader | undefined;

/** Longer sentences are lists or broken text. */
const LONGEST = 2000;
const MODAL = /\b(?:may|might|could|would|should|can|will|shall|must)\b/;
/** What leads in a noun as the setting of something else, and how far before the noun it may stand. */
const SETTING = /\b(?:at|during|after|since)\s+(?:the|their|that|this)\s+(?:[\p{L}\d.'’-]+\s+){0,3}$/iu;
const BEFORE = 60;
const CONDITION = /^\W*(?:if|unless|whether)\b/i;
const MARKS = [",", ";", "—", " when ", " while ", " that "];

/**
 * Reads the clause of a trigger a second time, independently of the first: with compromise's verb analysis. True where it, too,
 * finds the thing asserted: not negated, not hypothetical, not a plan. Only asked before a contradiction, for it costs about
 * forty times the first reading.
 */
export function isAsserted(analysis: Analysis, trigger: Span): boolean {
  const sentence = sentenceAt(analysis, trigger.start);
  if (sentence === undefined) return true;
  const text = analysis.document.text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST));
  const clause = clauseAround(text, { start: trigger.start - sentence.start, end: trigger.end - sentence.start });
  const words = text.slice(clause.start, clause.end);
  if (CONDITION.test(words)) return false;
  const at = trigger.start - sentence.start - clause.start;
  const [governing] = verbsIn(analysis, words).toSorted((a, b) => distance(a, at) - distance(b, at));
  // "did not agree at the summit": the summit itself is not denied.
  const isSetting = SETTING.test(
    text.slice(Math.max(0, trigger.start - sentence.start - BEFORE), trigger.start - sentence.start),
  );
  return governing === undefined || ((isSetting || !governing.verb.negative) && !MODAL.test(governing.verb.auxiliary));
}

const readIn = perArticle((_: Analysis) => new Map<string, readonly VerbPhrase[]>());

/** The verb phrases of a clause; several accusations may hang on one. */
function verbsIn(analysis: Analysis, clause: string): readonly VerbPhrase[] {
  const read = readIn(analysis);
  let verbs = read.get(clause);
  if (verbs === undefined) {
    reader ??= require("compromise") as Reader;
    verbs = reader(clause).verbs().json({ offset: true });
    read.set(clause, verbs);
  }
  return verbs;
}

/** The stretch between the marks around the trigger. */
function clauseAround(text: string, { start, end }: Span): Span {
  const before = Math.max(...MARKS.map((mark) => text.lastIndexOf(mark, start)));
  const after = MARKS.map((mark) => text.indexOf(mark, end)).filter((index) => index >= 0);
  return { start: before < 0 ? 0 : before + 1, end: after.length > 0 ? Math.min(...after) : text.length };
}

function distance({ terms }: VerbPhrase, at: number): number {
  const first = terms[0]?.offset;
  const last = terms.at(-1)?.offset;
  if (first === undefined || last === undefined) return Number.POSITIVE_INFINITY;
  const end = last.start + last.length;
  return at < first.start ? first.start - at : at > end ? at - end : 0;
}
