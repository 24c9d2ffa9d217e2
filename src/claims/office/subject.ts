import type { Analysis, Mention, Sentence, Token } from "../../model/analysis.ts";
import { lastUpTo } from "../../model/span.ts";

/** Tokens between a name and the verb that are looked over, and those of an apposition between the two. */
const REACH = 6;
const APPOSITION = 14;
const DOUBTS = new Set(["if", "whether", "unless", "should"]);
/** What these lead in is somebody in the setting, not whoever acts. */
const SETTINGS = new Set(["of", "with", "by", "for", "from", "to", "than", "like", "against", "under"]);

/** Whoever is named, or stood for by a pronoun, before the verb at `first`, but for words that change nothing. */
export function subjectBefore(
  analysis: Analysis,
  sentence: Sentence,
  first: number,
  asides: ReadonlySet<string>,
): Mention | undefined {
  const { tokens } = analysis;
  let at = first - 1;
  const stop = Math.max(sentence.first, first - REACH);
  let commas = 0;
  let who = false;
  while (
    at >= stop &&
    (asides.has(tokens[at]?.lower ?? "") || tokens[at]?.text === ",") &&
    tokens[at]?.pos !== "PROPN"
  ) {
    if (tokens[at]?.text === ",") commas++;
    if (tokens[at]?.lower === "who") who = true;
    at--;
  }
  if (at < sentence.first) return undefined;
  // "Trump met Kim, who took office": a clause of its own; without "who" a comma parts.
  const direct = commas > 0 && !who ? undefined : personEndingAt(analysis, at);
  const opening = direct === undefined && !who ? openingOf(analysis, sentence, at, commas > 0) : undefined;
  const person = direct ?? (opening === undefined ? undefined : personEndingAt(analysis, opening - 1));
  if (person === undefined || person.start < sentence.start) return undefined;
  const leading = tokenBefore(tokens, sentence, person.start, opening ?? at);
  if (leading === undefined) return person;
  return DOUBTS.has(leading) || (!who && SETTINGS.has(leading)) ? undefined : person;
}

/** The person whose mention ends with the token. */
export function personEndingAt({ tokens, mentions }: Analysis, at: number): Mention | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const person = mentions[lastUpTo(mentions, token.start)];
  const fits = person !== undefined && person.end === token.end && person.type === "PERSON" && !person.plural;
  return fits ? person : undefined;
}

/**
 * The mark that opens an apposition without verb or further person: "Ines Roth, a lawyer by training, took office",
 * "Ines Roth (45) took office".
 */
function openingOf({ tokens }: Analysis, sentence: Sentence, last: number, isClosed: boolean): number | undefined {
  const isBracket = tokens[last]?.text === ")";
  if (!isBracket && !isClosed) return undefined;
  const mark = isBracket ? "(" : ",";
  for (let at = isBracket ? last - 1 : last; at > Math.max(sentence.first, last - APPOSITION); at--) {
    const token = tokens[at] as Token;
    if (token.text === mark) return at;
    const parts = token.pos === "VERB" || token.pos === "AUX" || token.text === "," || token.text === ";";
    if (parts && !isBracket) return undefined;
  }
  return undefined;
}

function tokenBefore(tokens: readonly Token[], sentence: Sentence, start: number, at: number): string | undefined {
  let index = at;
  while (index >= sentence.first && (tokens[index] as Token).start >= start) index--;
  return index < sentence.first ? undefined : tokens[index]?.lower;
}
