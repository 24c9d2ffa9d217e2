import type { Token } from "../../model/analysis.ts";
import type { Expression } from "./expressions.ts";

const LONGEST = 3;
const NAMING = new Set(["NOUN", "PROPN", "ADJ"]);

/**
 * "the Sept. 11 attacks eight months later", "the 2016 referendum two years later": what is counted right behind a noun that bears
 * a date is not counted from that date, but from something else of the story.
 */
export function isCountedFromElsewhere(
  { hit: { meaning }, sentence, firstToken }: Expression,
  previous: Expression | undefined,
  tokens: readonly Token[],
): boolean {
  if (meaning.kind !== "shift" || meaning.from !== "story" || previous?.sentence !== sentence) return false;
  const length = firstToken - previous.endToken;
  if (length < 1 || length > LONGEST) return false;
  for (let at = previous.endToken; at < firstToken; at++) if (!NAMING.has((tokens[at] as Token).pos)) return false;
  return true;
}
