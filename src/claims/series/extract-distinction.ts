import type { Analysis, Mention, Sentence, Token } from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import { firstFrom, lastUpTo, type Span } from "../../model/span.ts";
import type { Distinction, SeriesAssertion } from "./assertion.ts";
import { claimOf } from "./claim.ts";
import type { Counting } from "./vocabulary.ts";

const NAMED: ReadonlySet<string> = new Set(["name", "surname", "titled"]);
/** Between a name and "the first": a comma, a form of "to be" or "to become", a relative clause of it or of what stands beside it. */
const LINK =
  /^(?:,\s+(?:who\s+(?:was|became|is)\s+)?|\s+(?:was|became|is|had become|had been)\s+|,\s+(?:(?:the|an?)\s+(?!(?:\S+\s+){0,5}of\s)(?:[\p{L}\d'’-]+\s+){1,5})?who\s+(?:(?:in|on)\s+(?:[\p{L}\d]+,?\s+){1,3})?(?:was|became|is)\s+)the\s+$/u;
/** "made history as the first": of the one person whom the clause tells of. */
const AS = /\sas\s+the\s+$/;
/** What makes it a wish, a part or a mistake: "dreamed of being remembered as", "was billed as". */
const UNSURE =
  /[.;:“”"]|\b(?:to|be|being|not|never|if|will|would|could|might|may|should|dream\w*|hop(?:e|es|ed|ing)|want\w*|wish\w*|claim\w*|bill(?:ed|s)|pos(?:ed|es|ing)|portray\w*|cast|play\w*|starr\w*|wrongly|falsely|mistakenly)\b/i;
const CONTRAST = /\b(?:unlike|like|after|before|besides|than|with|for|from|by|to|of|and|or)\s+$/i;
/** Behind the rank, what closes the words beside a name: no verb, and no other name. */
const CLOSED = /^(?!.{0,60}?\b(?:was|were|is|are|has|had|did|became)\b)[^,.;—–]{1,60}(?:[—–]|,(?!\s*\p{Lu}))/u;
const NEAR = 90;
const LONGEST = 60;

/** "Sally Ride was the first woman in space", "Gagarin, the first man in space,": who is told to be the nth of some people. */
export function distinctions(analysis: Analysis, counting: Counting): Claim<SeriesAssertion>[] {
  const { document, tokens, mentions } = analysis;
  const { text } = document;
  const claims: Claim<SeriesAssertion>[] = [];
  for (const sentence of analysis.sentences) {
    if (!hasRank(tokens, sentence, counting)) continue;
    let next = firstFrom(mentions, sentence.start);
    let person: Mention | undefined;
    const people = new Set<string>();
    for (let at = sentence.first; at < sentence.last; at++) {
      const token = tokens[at] as Token;
      const number = counting.rank(token);
      if (number === undefined) continue;
      for (; next < mentions.length && (mentions[next] as Mention).end <= token.start; next++) {
        const mention = mentions[next] as Mention;
        if (NAMED.has(mention.form) || (mention.form === "pronoun" && isSubject(analysis, mention, sentence)))
          person = mention;
        if (mention.type === "PERSON") people.add(nameOf(mention));
      }
      if (person === undefined || token.start - person.end > NEAR) continue;
      const between = text.slice(person.end, token.start);
      const link = LINK.exec(between);
      const behind = text.slice(token.end, Math.min(sentence.end, token.end + LONGEST));
      const isOnly = people.size === 1 && AS.test(between) && !UNSURE.test(between);
      if (link === null && !isOnly) continue;
      if (link?.[0].startsWith(",") === true && !CLOSED.test(behind) && isContrasted(analysis, person, sentence.start))
        continue;
      const trigger = verbIn(tokens, at, person.end);
      const words = behind.trim().toLowerCase();
      const claim = (of: Distinction["of"], where: Span): Claim<SeriesAssertion> =>
        claimOf(
          analysis,
          where,
          { form: "distinction", of, number, person: person as Mention, words },
          [person as Mention],
          trigger,
        );
      claims.push(claim("rank", token));
      if (person.form !== "pronoun") claims.push(claim("person", person.head));
    }
  }
  return claims;
}

function hasRank(tokens: readonly Token[], { first, last }: Sentence, counting: Counting): boolean {
  for (let at = first; at < last; at++) if (counting.rank(tokens[at] as Token) !== undefined) return true;
  return false;
}

function nameOf({ referent, start }: Mention): string {
  return referent.kind === "entity" ? referent.id : `${start}`;
}

/** The verb that ties the rank to the name; none in an apposition. */
function verbIn(tokens: readonly Token[], at: number, from: number): Token | undefined {
  for (let back = at - 1; back >= 0; back--) {
    const token = tokens[back] as Token;
    if (token.start < from) return undefined;
    if (token.pos === "VERB" || token.pos === "AUX") return token;
  }
  return undefined;
}

/** "He" at the head of a sentence, where the one before names one person only. */
function isSubject({ mentions, sentences, tokens }: Analysis, mention: Mention, sentence: Sentence): boolean {
  const { referent, start } = mention;
  if (referent.kind !== "entity" || mention.plural || tokens[sentence.first]?.start !== start) return false;
  const before = sentences[lastUpTo(sentences, sentence.start) - 1];
  if (before === undefined || before.block !== sentence.block) return false;
  const named = mentions
    .slice(firstFrom(mentions, before.start), firstFrom(mentions, start))
    .filter(({ type, form }) => type === "PERSON" && form !== "pronoun");
  return named.length > 0 && named.every((one) => one.referent.kind === "entity" && one.referent.id === referent.id);
}

/** "Unlike Gagarin, the first …": whoever stands behind the comma is somebody else. */
function isContrasted({ document }: Analysis, { start }: Mention, from: number): boolean {
  return CONTRAST.test(document.text.slice(Math.max(from, start - NEAR), start));
}
