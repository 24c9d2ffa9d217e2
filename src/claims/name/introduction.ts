import type { Analysis, Mention } from "../../model/analysis.ts";
import { perArticle } from "../../model/memo.ts";
import { firstFrom } from "../../model/span.ts";

/** What follows a name that is being introduced: "Tim Hall, a baker from Leeds", "Tim Hall (42)", "Tim Hall, who". */
const BEHIND = /^(?:,\s+(?:an?|the|who|whose|of|from|\d+)\b|\s+\()[^,.;()]*/;
const REACH = 60;

/** By what words the article introduces a person at the first place; undefined where it takes him for known. */
export function introductionOf(analysis: Analysis, [first]: readonly Mention[]): string | undefined {
  if (first === undefined) return undefined;
  const { text } = analysis.document;
  const title = text.slice(first.start, first.head.start).trim().toLowerCase();
  if (title !== "") return title;
  const before = nounBefore(analysis, first);
  if (before !== undefined) return before;
  if (first.role !== undefined)
    return text
      .slice(first.role.start, first.role.end)
      .toLowerCase()
      .replace(/^(?:the|an?)\s+/, "");
  return BEHIND.exec(text.slice(first.end, first.end + REACH))?.[0];
}

/** "spokesman Tim Hall": a noun right before the name. */
function nounBefore({ tokens, document }: Analysis, { start }: Mention): string | undefined {
  const token = tokens[firstFrom(tokens, start) - 1];
  if (token === undefined || token.pos !== "NOUN" || document.text.slice(token.end, start).trim() !== "") {
    return undefined;
  }
  return token.lower;
}

/** True where something is told in the words of this person: he is there as a person. */
export function isSpeaker(analysis: Analysis, { head }: Mention): boolean {
  return speakersIn(analysis).has(head.start);
}

const speakersIn = perArticle(
  ({ attributions }: Analysis): ReadonlySet<number> =>
    new Set(attributions.flatMap(({ source }) => (source === null ? [] : [source.head.start]))),
);
