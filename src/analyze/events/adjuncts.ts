import type { EventArgument, Mention, Token } from "../../model/analysis.ts";
import {
  AT,
  isOffice,
  isOfNoun,
  leadsOffice,
  ledByNoun,
  positionOf,
  roleOf,
  takesStranger,
  WITH,
} from "./adjunct-roles.ts";
import { nameBehindNoun, nameBehindRole } from "./apposed.ts";
import { isClauseBreak, isVerbal } from "./clauses.ts";
import { afterAside, afterBracket, afterCoordination, continuesAfterComma } from "./commas.ts";
import { datesInBrackets, isOwnTime } from "./dates.ts";
import { argument, numeral } from "./noun-phrase.ts";
import { times } from "./numerals.ts";
import { isPassive, withRole } from "./roles.ts";
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
const INSIDE = new Set(["DET", "ADJ", "NUM", "PRON"]);
const HURT = new Set(["injured", "wounded", "hurt"]);
/** Words that open a clause, or lead in a date. */
const PREPOSITIONS = new Set(["since", "before", "after", "until", "following"]);

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
    const placed = view.mentionFrom.get(at);
    const isLed = bare || preposition !== null;
    // The name says who the noun before it is.
    const apposed = isLed ? nameBehindNoun(view, at, limit) : undefined;
    if (apposed !== undefined && apposed.first > at) {
      at = apposed.first;
      continue;
    }
    const mention = placed === undefined || trigger.entry.office ? placed : (nameBehindRole(view, placed) ?? placed);
    const often = trigger.nominal ? undefined : times(tokens, at);
    const open = often === undefined && beginsPhrase(tokens, at) && takesStranger(trigger, preposition, bare, found);
    const stranger = open ? strangerAt(view, at, limit) : undefined;
    const bracket = token.text === "(" ? datesInBrackets(view, at) : undefined;
    const resumed = token.text === "(" ? afterBracket(view, at, limit) : undefined;
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
      found.push(numeral("count", often.number, spanOf(tokens, at, often.last)));
      at = often.last;
    } else if (isClauseBreak(tokens, at) && view.timexFrom.has(at + 1) && PREPOSITIONS.has(token.lower)) {
      at++;
    } else if (bracket !== undefined) {
      for (const date of bracket.dates)
        if (isOwnTime(tokens, date)) found.push(argument("time", date, { timex: date.item }));
      at = bracket.end;
    } else if (resumed !== undefined) {
      at = resumed;
    } else if (trigger.entry.office && leadsOffice(view, at)) {
      preposition = "as";
      bare = false;
      at++;
    } else if (stops.has(at) || isClauseBreak(tokens, at) || isBySomebodyElse(tokens, at, found)) break;
    else if (isVerbal(token) && (trigger.nominal || at > from)) {
      // "were killed and 20 others injured in May"
      if (!isModifying(tokens, at) && (trigger.nominal || !HURT.has(token.lower))) break;
      at++;
    } else if (token.text === ",") {
      // "a year after the summit, in July": the date is that of the sentence.
      if (isOrigin) break;
      if (!continuesAfterComma(view, at)) {
        const next = afterAside(view, at, limit);
        if (next === undefined) break;
        at = next;
        bare = false;
        preposition = null;
      } else at++;
    } else {
      if (token.lower === "to" && tokens[at + 1] !== undefined && isVerbal(tokens[at + 1] as Token)) break;
      if (token.pos === "ADP" || AT.has(token.lower) || WITH.has(token.lower)) {
        // "the border between the Koreas" parts no others than those.
        const ofNoun = at > from && (tokens[at - 1] as Token).pos === "NOUN" && isOfNoun(token, trigger);
        preposition = ofNoun ? "of" : token.lower;
        bare = false;
      } else if (token.pos === "NOUN") {
        bare = false;
        if (tokens[at + 1]?.lower === "of" && preposition !== null && AT.has(preposition)) {
          const led = ledByNoun(token, preposition);
          if (led !== undefined) {
            preposition = led;
            at += 2;
            continue;
          }
        }
        if (preposition !== null && !WITH.has(preposition)) preposition = null;
      } else if (token.pos === "CCONJ" && tokens[at + 1] !== undefined && isVerbal(tokens[at + 1] as Token)) break;
      at++;
    }
  }
  return { arguments: found, end: at };
}

/** "beaten by Keller in 2010 and by Roth in 2014": after a date, another one did it at another time. */
function isBySomebodyElse(tokens: readonly Token[], at: number, found: readonly EventArgument[]): boolean {
  return tokens[at]?.lower === "and" && tokens[at + 1]?.lower === "by" && found.some(({ role }) => role === "time");
}

/** "on live television", "the far side of": behind a preposition or an article stands no verb, whatever its tag. */
function isModifying(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.pos !== "NOUN" && next?.lower !== "of") return false;
  const before = tokens[at - 1];
  const opener = before?.pos === "ADJ" || before?.pos === "ADV" ? tokens[at - 2] : before;
  if (opener === undefined || opener.lower === "to") return false;
  const leads = opener.pos === "DET" || (opener.pos === "ADP" && opener === before);
  return leads && !/(?:ing|ed)$/.test((tokens[at] as Token).lower);
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

function beginsPhrase(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && !INSIDE.has(before.pos) && !isPossessive(before);
}
