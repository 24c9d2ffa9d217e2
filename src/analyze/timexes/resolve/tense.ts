import type { Sentence, Token } from "../../../model/analysis.ts";
import type { Vocabulary } from "../vocabulary.ts";

export type Tense = "past" | "future" | "unknown";

/** The tense of the verb that governs tokens `[first, end)` of a sentence: the nearest before them, else the first after. */
export type TenseReader = (tokens: readonly Token[], sentence: Sentence, first: number, end: number) => Tense;

const FARTHEST = 40;

/** Makes a reader out of the vocabulary's verb forms. */
export function createTenseReader(vocabulary: Vocabulary): TenseReader {
  const known = new Map<string, "past" | "present" | "future">();
  for (const [word, senses] of vocabulary) {
    for (const { kind, value } of senses) if (kind === "tense") known.set(word, value as "past" | "present" | "future");
  }

  const tenseOf = (tokens: readonly Token[], i: number, from: number): "past" | "present" | "future" | undefined => {
    const token = tokens[i] as Token;
    const tense = known.get(token.lower);
    if (tense !== undefined && (tense !== "past" || token.pos === "AUX")) return tense;
    if (tense === undefined && token.pos !== "VERB") return undefined;
    if (tense === undefined && !token.lower.endsWith("ed")) {
      return i > from && tokens[i - 1]?.lower === "to" ? "future" : undefined;
    }
    return passive(tokens, i, from) ?? "past";
  };

  return (tokens, sentence, first, end) => {
    for (let i = first - 1; i >= sentence.first && i >= first - FARTHEST; i--) {
      const tense = tenseOf(tokens, i, sentence.first);
      if (tense !== undefined) return tense === "present" ? "unknown" : tense;
    }
    for (let i = end; i < sentence.last && i < end + FARTHEST; i++) {
      const tense = tenseOf(tokens, i, sentence.first);
      if (tense !== undefined) return tense === "present" ? "unknown" : tense;
    }
    return "unknown";
  };
}

/** A participle after "will be", "to be" or "is" is no past. */
function passive(tokens: readonly Token[], i: number, from: number): "present" | "future" | undefined {
  for (let at = i - 1; at >= from && at >= i - 3; at--) {
    const { lower, pos } = tokens[at] as Token;
    if (lower === "be" || lower === "will" || lower === "'ll") return "future";
    if (lower === "is" || lower === "are") return "present";
    if (pos !== "ADV" && pos !== "AUX" && pos !== "PART") return undefined;
  }
  return undefined;
}
