import type { Sentence, Token } from "../../model/analysis.ts";
import type { Expression } from "./expressions.ts";
import type { Meaning } from "./meaning.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** "Said on Tuesday", "told reporters in Geneva on Tuesday": tokens between the verb and the day. */
const FARTHEST_VERB = 6;

/** The expression, of the same sentence, that tells when the quotation around each expression was said; by index. */
export type SayingDays = ReadonlyMap<number, number>;

/**
 * Finds the days on which quotations were said. Of a sentence that quotes, it is the only day outside the quotation marks that
 * follows a verb of saying with no comma between; where there is none or several, the quotation is left to the day of writing.
 */
export function createSayingDays(
  vocabulary: Vocabulary,
): (expressions: readonly Expression[], tokens: readonly Token[], sentences: readonly Sentence[]) => SayingDays {
  const verbs = new Set(
    [...vocabulary].filter(([, senses]) => senses.some(({ kind }) => kind === "speech")).map(([word]) => word),
  );

  const followsVerb = ({ firstToken }: Expression, tokens: readonly Token[], { first }: Sentence): boolean => {
    for (let i = firstToken - 1; i >= first && i >= firstToken - FARTHEST_VERB; i--) {
      const { lower, pos } = tokens[i] as Token;
      if (verbs.has(lower)) return true;
      if (pos === "PUNCT" || pos === "VERB" || pos === "AUX") return false;
    }
    return false;
  };

  return (expressions, tokens, sentences) => {
    const days = new Map<number, number>();
    for (let from = 0; from < expressions.length; ) {
      const place = (expressions[from] as Expression).sentence;
      let to = from + 1;
      while (expressions[to]?.sentence === place) to++;
      if (to > from + 1) markSentence(from, to, sentences[place] as Sentence);
      from = to;
    }
    return days;

    function markSentence(from: number, to: number, sentence: Sentence): void {
      const marks = quotationsIn(tokens, sentence);
      if (marks.length === 0) return;
      const isInside = ({ firstToken }: Expression) =>
        marks.some(({ first, last }) => first < firstToken && firstToken < last);
      const quoted: number[] = [];
      const said: number[] = [];
      for (let index = from; index < to; index++) {
        const expression = expressions[index] as Expression;
        if (isInside(expression)) quoted.push(index);
        else if (isDayNamed(expression.hit.meaning) && followsVerb(expression, tokens, sentence)) said.push(index);
      }
      if (said.length !== 1) return;
      for (const index of quoted) days.set(index, said[0] as number);
    }
  };
}

/** A sentence with more quotations than this is no news. */
const MOST_QUOTATIONS = 8;

/** The tokens of the quotation marks around each closed quotation of a sentence. */
function quotationsIn(tokens: readonly Token[], sentence: Sentence): { first: number; last: number }[] {
  const quotations: { first: number; last: number }[] = [];
  let open: number | undefined;
  for (let i = sentence.first; i < sentence.last && quotations.length < MOST_QUOTATIONS; i++) {
    const { text } = tokens[i] as Token;
    const isStraight = text === '"' || text === "``" || text === "''";
    if (open === undefined && (isStraight || text === "“")) open = i;
    else if (open !== undefined && (isStraight || text === "”")) {
      quotations.push({ first: open, last: i });
      open = undefined;
    }
  }
  return quotations;
}

function isDayNamed(meaning: Meaning): boolean {
  if (meaning.kind === "shift") return meaning.from === "speech" && meaning.unit === "D";
  if (meaning.kind === "near") return typeof meaning.of === "object" && meaning.of.weekday !== undefined;
  return meaning.kind === "date" && (meaning.fields.weekday !== undefined || meaning.fields.day !== undefined);
}

/** True where words count from the moment of speaking: tomorrow, last week, two days ago. */
export function isSpoken(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case "shift":
      return meaning.from === "speech";
    case "near":
      return meaning.which === "last" || meaning.which === "next" || meaning.which === "this";
    case "date":
      return meaning.within !== undefined && isSpoken(meaning.within);
    default:
      return false;
  }
}
