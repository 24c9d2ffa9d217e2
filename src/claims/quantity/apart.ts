import type { Lexicon } from "../../lexicon/index.ts";
import { type Analysis, sentenceAt } from "../../model/analysis.ts";
import type { Span } from "../../model/span.ts";

type Kind = "apart" | "other-event" | "consequence";

/** Characters before an event in which a word may set it apart from what is told. */
const LEAD = 40;

/** "next week", "last Friday", "later this month": no event is told from another by that. */
const TIME =
  "\\s+(?:this\\s+)?(?:night|evening|week|weekend|month|year|spring|summer|autumn|fall|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)\\b";

/** Makes a test of a short text for one of the words of a kind. */
export function createWordFinder(numbers: Lexicon["numbers"], kind: Kind): (text: string) => boolean {
  const pattern = new RegExp(`\\b(?:${phrasesOf(numbers, kind)})\\b(?!${TIME})`, "i");
  return (text) => pattern.test(text);
}

/** Makes a test of what is said of an event: "a year after the Challenger disaster" tells of something else. */
export function createApartReader(numbers: Lexicon["numbers"]): (event: Span, analysis: Analysis) => boolean {
  const pattern = new RegExp(`\\b(?:${phrasesOf(numbers, "apart")})\\s+(?:[\\w'’-]+\\s+){0,3}$`, "i");
  return ({ start }, { document, sentences }) => {
    const sentence = sentenceAt({ sentences }, start);
    return pattern.test(document.text.slice(Math.max(sentence?.start ?? 0, start - LEAD), start));
  };
}

function phrasesOf(numbers: Lexicon["numbers"], kind: Kind): string {
  return numbers.flatMap((entry) => (entry.kind === kind ? entry.phrases : [])).join("|");
}
