import type { EventArgument, Mention, Timex, Token } from "../../model/analysis.ts";
import { isClauseBreak, isVerbal } from "./clauses.ts";
import { argument } from "./noun-phrase.ts";
import { times } from "./numerals.ts";
import { isPassive, type RolePosition, withRole } from "./roles.ts";
import { isPossessive, strangerArgument, strangerAt } from "./strangers.ts";
import type { Trigger } from "./triggers.ts";
import { type Placed, type SentenceView, spanOf } from "./view.ts";

/** What follows a trigger in its clause. */
export interface Adjuncts {
  readonly arguments: readonly EventArgument[];
  /** Token at which reading stopped. */
  readonly end: number;
}

const FURTHEST = 40;
const WITH = new Set(["with", "between", "by", "among", "alongside"]);
const INSIDE = new Set(["DET", "ADJ", "NUM", "PRON"]);
const PARTY = new Set(["with", "between", "among"]);
const AT = new Set(["in", "at", "near", "inside", "into", "onto", "across", "on", "to", "over", "outside"]);
/** Words that open a clause, or lead in a date. */
const PREPOSITIONS = new Set(["since", "before", "after", "until", "following"]);
const ROLE_PREPOSITIONS = new Set(["by", "over", "against", "of", "to", "from", "for", "with"]);
const NOUN_OF = new Set(["of", "from"]);

/**
 * Reads the words after a trigger, from `from`, up to the next clause, verb or other event: objects, "with", "between …
 * and …", places and dates. What a preposition leads in fills the role that it marks. Behind an event that only dates another
 * (`isOrigin`) nothing after a comma is its own.
 */
export function readAdjuncts(
  view: SentenceView,
  trigger: Trigger,
  from: number,
  stops: ReadonlySet<number>,
  isOrigin = false,
): Adjuncts {
  const { tokens } = view;
  const found: EventArgument[] = [];
  const limit = Math.min(view.last, from + FURTHEST);
  const passive = isPassive(tokens, trigger);
  let preposition: string | null = null;
  let bare = !trigger.nominal;
  let at = from;
  if (trigger.nominal) at = afterCoordination(view, at, limit);
  while (at < limit) {
    const token = tokens[at] as Token;
    const timex = view.timexFrom.get(at);
    const mention = view.mentionFrom.get(at);
    const often = trigger.nominal ? undefined : times(tokens, at);
    const open = often === undefined && beginsPhrase(tokens, at) && takesStranger(trigger, preposition, bare, found);
    const stranger = open ? strangerAt(view, at, limit) : undefined;
    if (stranger !== undefined) {
      found.push(strangerArgument(view, stranger));
      at = stranger.last;
      preposition = null;
      bare = false;
    } else if (timex !== undefined) {
      if (isOwnTime(tokens, timex)) found.push(argument("time", timex, { timex: timex.item }));
      at = timex.last;
      preposition = null;
      bare = false;
    } else if (mention !== undefined) {
      const role = isOffice(mention, preposition, trigger, found, passive)
        ? "object"
        : roleOf(mention, preposition, bare, trigger);
      // "after the summit Kim was in Beijing": a name that nothing joins to the noun opens a clause of its own.
      if (trigger.nominal && at === trigger.last && role === undefined) break;
      if (role !== undefined && !(role === "place" && isContainer(view, mention, found)))
        found.push(withRole(argument(role, mention, { mention: mention.item }), trigger, positionOf(preposition)));
      at = mention.last;
      if (isPossessive(tokens[at])) {
        // "met Russia's Vladimir Putin", "met Trump's envoy": the possessor takes no part.
        if (role === "participant") found.pop();
        at++;
        if (!view.mentionFrom.has(at)) {
          bare = false;
          preposition = null;
        }
      }
    } else if (often !== undefined) {
      found.push({
        ...spanOf(tokens, at, often.last),
        role: "count",
        number: often.number,
        via: "syntax",
        by: "numeral",
      });
      at = often.last;
    } else if (isClauseBreak(tokens, at) && view.timexFrom.has(at + 1) && PREPOSITIONS.has(token.lower)) {
      at++;
    } else if (token.text === "(" && isDateInBrackets(view, at)) {
      const date = view.timexFrom.get(at + 1) as Placed<Timex>;
      if (isOwnTime(tokens, date)) found.push(argument("time", date, { timex: date.item }));
      at = date.last + 1;
    } else if (trigger.entry.office && leadsOffice(view, at)) {
      preposition = "as";
      bare = false;
      at++;
    } else if (stops.has(at) || isClauseBreak(tokens, at) || (isVerbal(token) && (trigger.nominal || at > from))) {
      break;
    } else if (token.text === ",") {
      // "a year after the summit, in July": the date is that of the sentence.
      if (isOrigin || !continuesAfterComma(view, at)) break;
      at++;
    } else {
      if (token.lower === "to" && tokens[at + 1] !== undefined && isVerbal(tokens[at + 1] as Token)) break;
      if (token.pos === "ADP" || AT.has(token.lower) || WITH.has(token.lower)) {
        // "the border between the Koreas" parts no others than those.
        const ofNoun = at > from && (tokens[at - 1] as Token).pos === "NOUN" && isOfNoun(token, trigger);
        preposition = ofNoun ? "of" : token.lower;
        bare = false;
      } else if (token.pos === "NOUN") {
        bare = false;
        if (preposition !== null && !WITH.has(preposition)) preposition = null;
      } else if (token.pos === "CCONJ" && tokens[at + 1] !== undefined && isVerbal(tokens[at + 1] as Token)) break;
      at++;
    }
  }
  return { arguments: found, end: at };
}

/** "(June 12, 2018)". */
function isDateInBrackets({ tokens, timexFrom }: SentenceView, at: number): boolean {
  const date = timexFrom.get(at + 1);
  return date !== undefined && tokens[date.last]?.text === ")";
}

const IN_LIST = new Set(["DET", "ADJ", "NOUN"]);
const LONGEST_LIST = 14;

/** "a meeting, a working lunch and a press conference with Moon in Seoul": what follows a list of nouns belongs to each. */
function afterCoordination({ tokens, mentionFrom, timexFrom }: SentenceView, from: number, limit: number): number {
  if (tokens[from]?.text !== "," && tokens[from]?.lower !== "and") return from;
  let joined = false;
  for (let at = from; at < Math.min(limit, from + LONGEST_LIST); at++) {
    const { pos, lower, text } = tokens[at] as Token;
    if (mentionFrom.has(at) || timexFrom.has(at)) return from;
    if (pos === "ADP" && at > from + 1) return joined && tokens[at - 1]?.pos === "NOUN" ? at : from;
    if (lower === "and") joined = true;
    else if (text !== "," && !IN_LIST.has(pos)) return from;
  }
  return from;
}

/** "at the Vostochny Cosmodrome in the Amur Region": an unlisted place right behind a place is what that lies in. */
function isContainer(
  { tokens }: SentenceView,
  { item, first }: Placed<Mention>,
  found: readonly EventArgument[],
): boolean {
  const last = found.at(-1);
  if (item.referent.kind !== "unlisted" || last?.role !== "place") return false;
  for (let at = first - 1; at >= first - 3; at--) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.end === last.end) return true;
    if (token.lower !== "in" && token.text !== "," && token.pos !== "DET") return false;
  }
  return false;
}

/** "the border between the Koreas", "its office with the South": what a place's own noun leads in. */
function isOfNoun({ lower }: Token, { nominal, entry }: Trigger): boolean {
  return lower === "between" || (lower === "with" && !nominal && entry.object === "place");
}

function beginsPhrase(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && !INSIDE.has(before.pos) && !isPossessive(before);
}

/** Only whoever is met, or is first led in, is the other party: "met Kim in Singapore with aides". */
function takesStranger(
  { entry, nominal }: Trigger,
  preposition: string | null,
  bare: boolean,
  found: readonly EventArgument[],
): boolean {
  if (found.some(({ role }) => role === "participant")) return false;
  // "the death of his father": not his own.
  if (nominal && preposition === "of") return true;
  if (entry.object !== "participant") return false;
  if (preposition === null) return bare;
  return PARTY.has(preposition);
}

/** A date that stands for some calendar time and does not measure from another event ("two months after"). */
export function isOwnTime(tokens: readonly Token[], { item, last }: Placed<Timex>): boolean {
  if ((item.type !== "DATE" && item.type !== "TIME") || item.edtf === undefined) return false;
  const after = tokens[last]?.lower;
  return after !== "after" && after !== "before" && after !== "since" && after !== "earlier" && after !== "later";
}

/** "elected president", "resigned as chancellor", "appointed him secretary of state". */
function isOffice(
  { item }: Placed<Mention>,
  preposition: string | null,
  { entry, nominal }: Trigger,
  found: readonly EventArgument[],
  passive: boolean,
): boolean {
  if (!entry.office || !isOfficeAlone(item)) return false;
  if (preposition !== null) return preposition === "as" || (!nominal && preposition === "from");
  return passive || entry.object !== "participant" || found.some(({ role }) => role === "participant");
}

function isOfficeAlone({ form }: Mention): boolean {
  return form === "role" || form === "nominal";
}

/** "as" before an office opens no clause. */
function leadsOffice(view: SentenceView, at: number): boolean {
  if (view.tokens[at]?.lower !== "as") return false;
  for (const next of [at + 1, at + 2]) {
    const mention = view.mentionFrom.get(next);
    if (mention !== undefined) return isOfficeAlone(mention.item);
  }
  return false;
}

function positionOf(preposition: string | null): RolePosition {
  return preposition === null ? "object" : ROLE_PREPOSITIONS.has(preposition) ? (preposition as RolePosition) : "with";
}

function roleOf(
  { item }: Placed<Mention>,
  preposition: string | null,
  bare: boolean,
  trigger: Trigger,
): "participant" | "place" | "object" | undefined {
  const { entry, nominal } = trigger;
  const place = item.type === "PLACE" && item.form !== "demonym";
  if (preposition === null) {
    if (!bare) return undefined;
    // "withdrew from the union": whoever is left takes part, a country is the place.
    if (entry.object === "place" && entry.roles.object !== undefined && item.type === "ORGANIZATION")
      return "participant";
    if (entry.object === "place") return place || item.type !== "PERSON" ? "place" : undefined;
    if (entry.object === "event") return item.type === "EVENT" ? "participant" : undefined;
    return entry.object === "participant" && item.type !== "EVENT" ? "participant" : undefined;
  }
  if (WITH.has(preposition)) return "participant";
  if (ROLE_PREPOSITIONS.has(preposition) && entry.roles[preposition as RolePosition] !== undefined)
    return "participant";
  if (AT.has(preposition)) return place || (entry.object === "place" && item.type !== "PERSON") ? "place" : undefined;
  if (preposition === "from" && entry.fromPlace && place) return "place";
  if (nominal && NOUN_OF.has(preposition)) return place && entry.object === "place" ? "place" : "participant";
  return undefined;
}

/** A comma may part a place from its country, a date from its weekday, members of a list; else the clause ends. */
function continuesAfterComma(view: SentenceView, comma: number): boolean {
  const next = comma + 1;
  if (view.timexFrom.has(next)) return true;
  const mention = view.mentionFrom.get(next);
  if (mention?.item.type === "PLACE") return !followedByVerb(view, mention.last);
  const token = view.tokens[next];
  if (token === undefined || next >= view.last) return false;
  return (
    (token.pos === "ADP" || token.pos === "CCONJ") && (view.timexFrom.has(next + 1) || view.mentionFrom.has(next + 1))
  );
}

function followedByVerb(view: SentenceView, at: number): boolean {
  const token = view.tokens[at];
  return at < view.last && token !== undefined && isVerbal(token);
}
