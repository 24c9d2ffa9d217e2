import { bareArgument, type EventArgument, type Mention, type Timex, type Token } from "../../model/analysis.ts";
import { beforeIn } from "../../model/list.ts";
import type { Span } from "../../model/span.ts";
import { cardinal, ordinal } from "./numerals.ts";
import { withRole } from "./roles.ts";
import { isPossessive, POSSESSIVE, strangerArgument } from "./strangers.ts";
import type { Trigger } from "./triggers.ts";
import { listedEvent, type Placed, type SentenceView } from "./view.ts";

/** What stands before a noun in its phrase. */
export interface NounPhrase {
  /** First token of the phrase. */
  readonly first: number;
  readonly arguments: readonly EventArgument[];
  /** Ids of listed events or series whose name holds the noun. */
  readonly named: string[];
  /** "recent", "latest", "previous": words that place it against the publication date or the series. */
  readonly determiners: readonly string[];
}

const LONGEST_PHRASE = 14;
const INSIDE = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM", "PART"]);

/** Reads the phrase to the left of a noun trigger: names, dates, ranks and counts that modify it. */
export function readNounPhrase(view: SentenceView, trigger: Trigger): NounPhrase {
  const { tokens } = view;
  const found: EventArgument[] = [];
  const determiners: string[] = [];
  const named: string[] = [];
  const over = view.mentions.find(({ first, last }) => first <= trigger.head && trigger.head < last);
  const listed = over === undefined ? undefined : listedEvent(view, over.item);
  if (listed !== undefined) named.push(listed);
  else if (over?.item.type === "EVENT" && over.first === trigger.first && over.last === trigger.last)
    found.push(argument("participant", over, { mention: over.item }));
  let at = (over && over.first < trigger.first ? over.first : trigger.first) - 1;
  let first = at + 1;
  const limit = Math.max(view.first, trigger.first - LONGEST_PHRASE);
  while (at >= limit) {
    const timex = view.timexTo.get(at + 1);
    const mention = view.mentionTo.get(at + 1);
    const token = tokens[at] as Token;
    if (timex !== undefined && (timex.item.type === "DATE" || timex.item.type === "TIME")) {
      if (timex.item.edtf !== undefined) found.push(argument("time", timex, { timex: timex.item }));
      else determiners.push(token.lower);
      at = timex.first - 1;
    } else if (mention !== undefined && mention.first >= limit) {
      found.push(modifier(tokens, mention, trigger));
      if (POSSESSIVE.has(token.lower)) determiners.push(token.lower);
      at = mention.first - 1;
    } else if (ordinal(token) !== undefined) {
      found.push(numeral("ordinal", ordinal(token) as number, token));
      at--;
    } else if (cardinal(token) !== undefined && tokens[at + 1]?.text !== "-") {
      found.push(numeral("count", cardinal(token) as number, token));
      at--;
    } else if (token.lower === "and" && view.mentionTo.has(at) && view.mentionFrom.has(at + 1)) {
      // "a Trump and Kim summit"
      at--;
    } else if (joinsRank(tokens, at) || closesDate(view, at)) {
      at--;
    } else if (isInside(tokens, at)) {
      // "the envoys' meeting": whose it is takes part, whoever that may be.
      if (token.pos === "NOUN" && isPossessive(tokens[at + 1]) && trigger.entry.object === "participant")
        found.push(strangerArgument(view, { first: at, last: at + 1 }));
      determiners.push(token.lower);
      at--;
      if (token.pos === "DET" || POSSESSIVE.has(token.lower)) {
        first = at + 1;
        break;
      }
    } else break;
    first = at + 1;
  }
  return { first, arguments: found.reverse(), named, determiners: determiners.reverse() };
}

/** "the Sept. 11, 2001, attacks": the comma behind a date that a determiner opens. */
function closesDate({ tokens, timexTo }: SentenceView, comma: number): boolean {
  if (tokens[comma]?.text !== ",") return false;
  const timex = timexTo.get(comma);
  const before = timex === undefined ? undefined : beforeIn(tokens, timex.first);
  return timex?.item.type === "DATE" && (before?.pos === "DET" || POSSESSIVE.has(before?.lower ?? ""));
}

const QUALITY = new Set(["ADJ", "ADV"]);

/** "its sixth and most powerful test": adverbs before adjectives, some of them mistagged, and what joins two adjectives. */
function joinsRank(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1] as Token;
  const { pos, lower } = tokens[at] as Token;
  if (before === undefined) return false;
  const isQuality = QUALITY.has(before.pos) || ordinal(before) !== undefined;
  if (pos === "ADV") return isQuality || before.lower === "and" || before.pos === "DET" || POSSESSIVE.has(before.lower);
  return lower === "and" && isQuality && QUALITY.has(after.pos);
}

function isInside(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (
    INSIDE.has(token.pos) ||
    POSSESSIVE.has(token.lower) ||
    token.text === "-" ||
    token.text === "–" ||
    token.lower === "'s" ||
    token.text === "'"
  )
    return true;
  // "working-level talks", "the planned talks": participles that modify, unlike "Seoul announced talks", "has held talks".
  const before = tokens[at - 1]?.pos;
  if (before === "AUX" || before === "PROPN" || before === "NOUN" || before === "PRON" || before === "ADV")
    return false;
  if (tokens[at + 1]?.pos === "NUM" || tokens[at + 1]?.pos === "PROPN") return false;
  return token.pos === "VERB" && /(?:ing|ed)$/.test(token.lower) && tokens[at + 1]?.pos !== "DET";
}

/** A place before a meeting is where it is held; a place before a test, a possessive or one joined by a hyphen is who acts. */
function modifier(tokens: readonly Token[], placed: Placed<Mention>, trigger: Trigger): EventArgument {
  const after = tokens[placed.last] as Token;
  const before = tokens[placed.first - 1];
  const joined = after.text === "-" || after.text === "–" || before?.text === "-" || before?.text === "–";
  const possessive = after.lower === "'s" || after.text === "'" || after.text === "’";
  const { type, form } = placed.item;
  const venue = trigger.entry.object === "participant" || trigger.entry.object === "place";
  const isPlace = type === "PLACE" && form !== "demonym" && !joined && !possessive && venue;
  // "the Instagram takeover": of a firm before the noun nobody knows which of the two it is.
  const isEither = type === "ORGANIZATION" && !possessive && !joined && trigger.entry.transitive === true;
  if (isEither) return argument("participant", placed, { mention: placed.item });
  const position = form === "demonym" || trigger.entry.roles.possessor === undefined ? "subject" : "possessor";
  return withRole(argument(isPlace ? "place" : "participant", placed, { mention: placed.item }), trigger, position);
}

/** The argument that a number fills. */
export function numeral(role: "count" | "ordinal", number: number, span: Span): EventArgument {
  return { ...bareArgument(span, "numeral", role), number };
}

/** An argument filled by an annotation found by syntax. */
export function argument(
  role: EventArgument["role"],
  placed: Placed<{ start: number; end: number; by: string }>,
  { mention, timex }: { mention?: Mention; timex?: Timex },
  via: EventArgument["via"] = "syntax",
): EventArgument {
  return { ...bareArgument(placed.item, placed.item.by, role, via), mention, timex };
}
