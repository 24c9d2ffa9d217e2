import type { EventArgument, Mention, Token } from "../../model/analysis.ts";
import { isClauseBreak, isVerbal } from "./clauses.ts";
import { openingBracket, previousComma } from "./commas.ts";
import { coordination, lastOfList, prepositionBefore } from "./coordination.ts";
import { argument } from "./noun-phrase.ts";
import { isPossessive, type Stranger, strangerArgument, strangerBefore } from "./strangers.ts";
import { beforeLeadIn, isSubjectAt } from "./verb-dates.ts";
import type { Placed, SentenceView } from "./view.ts";

const FURTHEST = 40;
const RELATIVE = new Set(["who", "which", "that", "whom"]);
/** Words that open a clause with its subject, though they are prepositions as well. */
const CONJUNCTIONS = new Set(["after", "before", "since", "until", "till", "than", "as"]);
const CONJUNCTIONS_OF_PARTICIPLES = new Set(["after", "before", "since", "by", "while", "when", "in", "upon", "on"]);
const REFLEXIVE = new Set(["himself", "herself", "itself", "themselves"]);
const DASHES = new Set(["—", "–", "--"]);
const BETWEEN = new Set(["ADV", "AUX", "PART", "VERB", "DET"]);

/** Whoever does something: mentions, or somebody whom only a common noun tells of. Empty where it is nobody of these. */
interface Subject {
  readonly members: readonly Placed<Mention>[];
  readonly stranger?: Stranger | undefined;
}

const NOBODY: Subject = { members: [] };

/** Those whom the subject of the verb at `verb` brings into the event. */
export function subjectArguments(view: SentenceView, verb: number): readonly EventArgument[] {
  const found = isFronted(view, verb) ? subjectAfterComma(view, verb) : findSubject(view, verb);
  const topic = found.members.length === 0 ? topicOf(view, verb) : NOBODY;
  const { members, stranger } = topic.members.length === 0 ? found : topic;
  if (stranger !== undefined) return [strangerArgument(view, stranger)];
  return members.map((placed) => argument("participant", placed, { mention: placed.item }));
}

const OPENS_ASIDE = new Set(["DET", "PRON", "NUM", "NOUN", "ADJ", "ADV"]);
const BEFORE_VERB = new Set(["AUX", "ADV", "PART"]);

/** "Bean, the fourth to walk there, who later painted, died": whom the sentence opens with, over several asides. */
function topicOf(view: SentenceView, verb: number): Subject {
  const { tokens, mentions, first } = view;
  let at = verb - 1;
  while (at > first && BEFORE_VERB.has((tokens[at] as Token).pos)) at--;
  if (tokens[at]?.text !== ",") return NOBODY;
  const topic = mentions[0];
  if (topic === undefined || topic.last >= at || tokens[topic.last]?.text !== ",") return NOBODY;
  const next = topic.last + 1;
  const opens =
    OPENS_ASIDE.has(tokens[next]?.pos ?? "") && !isNamed(view.mentionFrom.get(next)) && !view.timexFrom.has(next);
  const leads = topic.first === first || (topic.first === first + 1 && tokens[first]?.pos === "DET");
  return opens && leads && topic.item.form !== "pronoun" ? { members: [topic] } : NOBODY;
}

function isNamed(placed: Placed<Mention> | undefined): boolean {
  return (
    placed !== undefined &&
    placed.item.form !== "role" &&
    placed.item.form !== "nominal" &&
    placed.item.form !== "pronoun"
  );
}

/** "Born in Queens, Trump …", "After winning the election, Obama …": nobody stands before the participle. */
export function isFronted({ tokens, first }: SentenceView, verb: number): boolean {
  if (verb === first) return true;
  return verb - first === 1 && CONJUNCTIONS_OF_PARTICIPLES.has(tokens[first]?.lower ?? "");
}

function subjectAfterComma(view: SentenceView, verb: number): Subject {
  const { tokens } = view;
  for (let at = verb + 1; at < Math.min(view.last, verb + FURTHEST); at++) {
    if ((tokens[at] as Token).text !== "," || view.timexFrom.has(at + 1)) continue;
    const next = tokens[at + 1]?.pos === "DET" ? at + 2 : at + 1;
    const mention = view.mentionFrom.get(next);
    // "Born in Osterby, Norland, and raised there, Keller": the place in which the place lies.
    if (mention?.item.type === "PLACE" && tokens[mention.last]?.text === ",") continue;
    if (mention === undefined || !hasVerbBetween(view, mention.last, Math.min(view.last, mention.last + 8))) continue;
    return { members: coordination(view, lastOfList(view, mention)) };
  }
  return NOBODY;
}

/**
 * The subject of the verb at `verb`: the phrase to its left, over auxiliaries, adverbs and appositives in commas, with all
 * members of a coordination.
 */
function findSubject(view: SentenceView, verb: number): Subject {
  const { tokens } = view;
  const limit = Math.max(view.first, verb - FURTHEST);
  let at = verb - 1;
  while (at >= limit) {
    const ends = view.mentionTo.get(at + 1);
    if (ends !== undefined && !REFLEXIVE.has((tokens[at] as Token).lower)) {
      const noun = nounWithParticiple(view, ends);
      if (noun !== undefined) return commonNoun(view, noun);
      const preposition = prepositionBefore(view, ends);
      if (preposition === undefined || opensClause(view, preposition, ends))
        return { members: coordination(view, ends) };
      at = preposition - 1;
      // "the leader of South Korea met": the noun before the preposition is the subject.
      if (view.mentionTo.has(at + 1)) continue;
      if ((tokens[at] as Token | undefined)?.pos === "NOUN") return commonNoun(view, at);
      continue;
    }
    const token = tokens[at] as Token;
    if (token.text === ",") {
      const dated = beforeDate(view, at - 1);
      if (dated !== undefined) {
        at = dated;
        continue;
      }
      const opening = previousComma(view, at, limit);
      if (opening === undefined) {
        at--;
        continue;
      }
      // "his adviser, John Bolton, met": the name says who the noun is.
      const name = view.mentionTo.get(at);
      if (
        name?.first === opening + 1 &&
        (tokens[opening - 1] as Token | undefined)?.pos === "NOUN" &&
        !view.mentionTo.has(opening)
      )
        return { members: [name] };
      at = opening - 1;
      continue;
    }
    if (token.text === ")") {
      const opening = openingBracket(view, at, limit);
      if (opening === undefined) return NOBODY;
      at = opening - 1;
      continue;
    }
    if (RELATIVE.has(token.lower)) {
      at -= tokens[at - 1]?.text === "," ? 2 : 1;
      // "the brother of John F. Kennedy, who was shot": of persons the nearest is meant.
      const nearest = view.mentionTo.get(at + 1);
      if (token.lower === "who" && nearest?.item.type === "PERSON") return { members: coordination(view, nearest) };
      continue;
    }
    const dated = beforeDate(view, at);
    if (dated !== undefined) {
      at = dated;
      continue;
    }
    if (DASHES.has(token.text)) {
      const opening = previousDash(view, at, limit);
      if (opening === undefined) return NOBODY;
      at = opening - 1;
      continue;
    }
    if (isClauseBreak(tokens, at)) return NOBODY;
    if (token.pos === "CCONJ") return leadingSubject(view, at, limit);
    if (!BETWEEN.has(token.pos) && token.lower !== "to" && !view.timexTo.has(at + 1) && !isFloating(token)) {
      // A capital that only opens the sentence makes some nouns look like names.
      if (token.pos === "NOUN" || (token.pos === "PROPN" && at === view.first)) return commonNoun(view, at);
      return token.pos === "PRON" || token.pos === "PROPN" ? NOBODY : leadingSubject(view, at, limit);
    }
    at--;
  }
  return NOBODY;
}

/** Index of the dash that opens what the one at `dash` closes. */
function previousDash({ tokens }: SentenceView, dash: number, limit: number): number | undefined {
  for (let at = dash - 1; at > limit; at--) if (tokens[at]?.text === tokens[dash]?.text) return at;
  return undefined;
}

/** "Kim on Monday met": index of the subject's last token, over a date and what leads it in. */
function beforeDate(view: SentenceView, at: number): number | undefined {
  const timex = view.timexTo.get(at + 1);
  const before = timex === undefined ? undefined : beforeLeadIn(view, timex);
  return before !== undefined && isSubjectAt(view, before) ? before : undefined;
}

/** "an actor playing Kim died": the noun that a participle before the mention belongs to. */
function nounWithParticiple({ tokens, first: start }: SentenceView, { first }: Placed<Mention>): number | undefined {
  const participle = tokens[first - 1];
  const noun = tokens[first - 2];
  if (first - 2 < start || participle?.pos !== "VERB" || noun?.pos !== "NOUN") return undefined;
  return participle.lower.endsWith("ing") && participle.lower !== "including" ? first - 2 : undefined;
}

function commonNoun(view: SentenceView, at: number): Subject {
  return { members: [], stranger: strangerBefore(view, at) };
}

/** "after Trump met Kim": nothing parts the word from the subject. */
function opensClause(view: SentenceView, preposition: number, { first }: Placed<Mention>): boolean {
  return preposition === first - 1 && CONJUNCTIONS.has(view.tokens[preposition]?.lower ?? "");
}

function isFloating(token: Token): boolean {
  return (
    REFLEXIVE.has(token.lower) ||
    token.lower === "both" ||
    token.lower === "each" ||
    token.lower === "jointly" ||
    token.lower === "briefly"
  );
}

/** "Trump flew to Singapore and met Kim": the first mention of the clause that no preposition leads in. */
function leadingSubject(view: SentenceView, from: number, limit: number): Subject {
  let start = from;
  while (start > limit && !isClauseBreak(view.tokens, start - 1)) start--;
  for (const mention of view.mentions) {
    if (mention.first < start) continue;
    if (mention.first > from) break;
    // "Libya's Gaddafi was captured and killed": whose he is does nothing.
    if (isPossessive(view.tokens[mention.last])) continue;
    if (prepositionBefore(view, mention) === undefined && hasVerbBetween(view, mention.last, from))
      return { members: coordination(view, lastOfList(view, mention)) };
  }
  return NOBODY;
}

function hasVerbBetween(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 8); at++) if (isVerbal(view.tokens[at] as Token)) return true;
  return false;
}
