import type { Analysis, Mention, Token } from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import { firstFrom } from "../../model/span.ts";
import type { SeriesAssertion } from "./assertion.ts";
import { claimOf } from "./claim.ts";
import type { Counting } from "./vocabulary.ts";

const NAMED: ReadonlySet<string> = new Set(["name", "surname", "titled"]);
/** Between a name and "the first": a comma, or a form of "to be" or "to become". */
const LINK = /^(?:,\s+(?:who\s+(?:was|became|is)\s+)?|\s+(?:was|became|is|had become|had been)\s+)the\s+$/;
const CONTRAST = /\b(?:unlike|like|after|before|besides|than|with|for|from|by)\s+$/i;
const NEAR = 40;
const LONGEST = 60;

/** "Sally Ride was the first woman in space", "Gagarin, the first man in space,": who is told to be the nth of some people. */
export function distinctions(analysis: Analysis, counting: Counting): Claim<SeriesAssertion>[] {
  const { document, tokens, mentions } = analysis;
  const { text } = document;
  return analysis.sentences.flatMap((sentence) => {
    const claims: Claim<SeriesAssertion>[] = [];
    let next = firstFrom(mentions, sentence.start);
    let person: Mention | undefined;
    for (let at = sentence.first; at < sentence.last; at++) {
      const token = tokens[at] as Token;
      for (; next < mentions.length && (mentions[next] as Mention).end <= token.start; next++) {
        const mention = mentions[next] as Mention;
        if (NAMED.has(mention.form)) person = mention;
      }
      if (person === undefined || token.start - person.end > NEAR) continue;
      const number = counting.rank(token);
      if (number === undefined) continue;
      const link = LINK.exec(text.slice(person.end, token.start));
      if (link === null || (link[0].startsWith(",") && isContrasted(analysis, person, sentence.start))) continue;
      const words = text
        .slice(token.end, Math.min(sentence.end, token.end + LONGEST))
        .trim()
        .toLowerCase();
      const verb = tokens[at - 2];
      const trigger = verb === undefined || verb.text === "," ? undefined : verb;
      claims.push(claimOf(analysis, token, { form: "distinction", number, person, words }, [person], trigger));
    }
    return claims;
  });
}

/** "Unlike Gagarin, the first …": whoever stands behind the comma is somebody else. */
function isContrasted({ document }: Analysis, { start }: Mention, from: number): boolean {
  return CONTRAST.test(document.text.slice(Math.max(from, start - NEAR), start));
}
