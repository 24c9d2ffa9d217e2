import type { IncumbencyEntry } from "../../lexicon/incumbency.ts";
import {
  type Analysis,
  type Mention,
  type RoleUse,
  type Sentence,
  sentenceAt,
  type Timex,
  type Token,
} from "../../model/analysis.ts";
import { type Document, publishedDay } from "../../model/document.ts";
import { dateRange } from "../../model/edtf.ts";
import { lastOf } from "../../model/memo.ts";
import { firstFrom, lastUpTo, overlaps, sliceOf } from "../../model/span.ts";
import { attributionOf } from "../attributed.ts";
import type { TimeMeant } from "./assertion.ts";
import { behindAside, behindOthers, behindPeople, dateBehind, dateInFront, isSubject, tenseAt } from "./clause.ts";
import { createElsewhenReader } from "./elsewhen.ts";
import { createSceneReader } from "./read-scene.ts";

/** Tokens of a sentence before and behind the name beyond which it is none of the news. */
const LONGEST_SENTENCE = 160;
/** Days before publication in which what a story dates is its news. */
const RECENT = 10;
/** They put a sentence in a place, not behind something else. */
const SCENES = new Set(["at", "in", "on", "from", "speaking"]);
/** The longest stretch of days that is a date, not an era. */
const LONGEST = 366;
/** Types of events that only people in office take part in by their title. */
const ENCOUNTERS: ReadonlySet<string> = new Set(["meeting", "reception", "visit", "handshake", "call", "agreement"]);

/** Reads at what time a person named with a title did what the clause tells; undefined where the words leave it open. */
export type TimeReader = (analysis: Analysis, mention: Mention, role: RoleUse) => TimeMeant | undefined;

/** Makes the reader. Each call looks at a bounded stretch of the sentence. */
export function createTimeReader(entries: readonly IncumbencyEntry[]): TimeReader {
  const formsOf = (kind: IncumbencyEntry["kind"]): readonly string[] =>
    entries.filter((entry) => entry.kind === kind).flatMap(({ forms }) => forms);
  const lapsing = formsOf("lapsing");
  const lapsingWithPlace = formsOf("lapsing-with-place");
  const courtesyPlaces = formsOf("courtesy-place");
  const holding = formsOf("holding");
  const acts = new Set(formsOf("act"));
  const reactions = new Set(formsOf("reaction"));
  const telling = new Set(formsOf("telling"));
  const { isRetold, isElsewhen } = createElsewhenReader(entries);
  const readSentence = createSceneReader(entries);

  const readTime = (analysis: Analysis, mention: Mention, role: RoleUse): Omit<TimeMeant, "placed"> | undefined => {
    const published = publishedDay(analysis.document);
    const sentence = sentenceAt(analysis, mention.start);
    if (published === null || sentence === undefined || attributionOf(analysis, mention.head) !== undefined)
      return undefined;
    const { tokens } = analysis;
    const from = Math.max(sentence.first, firstFrom(tokens, Math.min(mention.start, role.start)));
    const to = firstFrom(tokens, Math.max(mention.end, role.end));
    if (sentence.last - sentence.first > LONGEST_SENTENCE) return undefined;
    if (isRetold(analysis, sentence)) return undefined;
    const encounter = timeOfEncounter(analysis, mention);
    if (encounter !== undefined) return encounter;
    if (isElsewhen(analysis, sentence) || !isSubject(analysis, sentence, from)) return undefined;
    const verb = behindOthers(analysis, sentence, behindAside(tokens, to, sentence.last));
    const isTelling = verb < sentence.last && telling.has((tokens[verb] as Token).lower);
    const tense = isTelling ? "present" : tenseAt(tokens, verb, sentence.last);
    if (tense === undefined) return undefined;
    const timex = dateBehind(analysis, sentence, verb) ?? dateInFront(analysis, sentence, from);
    if (tense === "present") return { from: published, to: published, by: "tense" };
    if (!acts.has((tokens[verb] as Token).lower)) return undefined;
    const days = timex === undefined ? undefined : daysOf(timex);
    if (timex !== undefined) return days === undefined ? undefined : { ...days, by: dated(timex) };
    const reacts = reactions.has((tokens[verb] as Token).lower);
    const tells = reacts && tellsNews(analysis, sentence, behindPeople(analysis, sentence, from), published);
    return tells ? { from: published, to: published, by: "story" } : undefined;
  };

  /** A title in the scene of the news, which the whole article may still put into another time. */
  const readScene = (analysis: Analysis, mention: Mention, role: RoleUse): Omit<TimeMeant, "placed"> | undefined => {
    const published = publishedDay(analysis.document);
    const sentence = sentenceAt(analysis, mention.start);
    if (published === null || sentence === undefined) return undefined;
    // What is reported in other words is told with the titles of the news.
    if ((attributionOf(analysis, mention.head)?.style ?? "indirect") !== "indirect") return undefined;
    const { tokens } = analysis;
    if (sentence.last - sentence.first > LONGEST_SENTENCE) return undefined;
    if (isRetold(analysis, sentence) || isElsewhen(analysis, sentence)) return undefined;
    const from = Math.max(sentence.first, firstFrom(tokens, Math.min(mention.start, role.start)));
    const to = firstFrom(tokens, Math.max(mention.end, role.end));
    const scene = readSentence(analysis, sentence, from, to);
    if (scene === undefined) return undefined;
    return { from: published, to: published, by: scene === "scene" ? "article" : "open" };
  };

  return (analysis, mention, role) => {
    const words = sliceOf(analysis.document.text, role);
    const title = words.toLowerCase();
    const placed = !lapsing.some((form) => title.includes(form));
    if (placed && !lapsingWithPlace.some((form) => title.includes(form))) return undefined;
    const published = publishedDay(analysis.document);
    if (published !== null && holding.some((form) => title.split(" ").includes(form)))
      return { from: published, to: published, by: "tense", placed: false };
    const when = readTime(analysis, mention, role);
    const kept = placed && courtesyPlaces.some((place) => words.includes(place));
    const meant = kept && (when?.by === "date" || when?.by === "story") ? undefined : when;
    const found = meant ?? readScene(analysis, mention, role);
    return found === undefined ? undefined : { ...found, placed };
  };
}

function dated({ certainty }: Timex): TimeMeant["by"] {
  return certainty === "explicit" ? "date" : "calendar";
}

/** The day of a meeting, visit or signing that the person takes part in. */
function timeOfEncounter({ events }: Analysis, mention: Mention): Omit<TimeMeant, "placed"> | undefined {
  const first = firstFrom(events, mention.start - 400);
  for (let index = first; index < events.length; index++) {
    const event = events[index];
    if (event === undefined || event.start > mention.end + 400) return undefined;
    if (!ENCOUNTERS.has(event.type) || event.modality !== "asserted" || event.polarity === "negative") continue;
    if (event.nominal || event.past !== true || event.named.length > 0) continue;
    const isIn = event.arguments.some(
      (one) => one.role === "participant" && one.via === "syntax" && one.mention === mention,
    );
    const times = event.arguments.filter(({ role }) => role === "time");
    const [time] = times;
    if (!isIn || time === undefined || times.length > 1 || time.via !== "syntax" || time.timex === undefined) continue;
    const days = daysOf(time.timex);
    if (days !== undefined) return { ...days, by: dated(time.timex) };
  }
  return undefined;
}

function daysOf({ type, edtf, bound }: Timex): Pick<TimeMeant, "from" | "to"> | undefined {
  if ((type !== "DATE" && type !== "TIME") || edtf === undefined || bound !== undefined) return undefined;
  const range = dateRange(edtf);
  if (range === undefined || range.start === null || range.end === null || range.recurring !== undefined)
    return undefined;
  return range.end - range.start > LONGEST ? undefined : { from: range.start, to: range.end };
}

/**
 * True for the first sentence of an article, and for one whose story has last spoken of a day right before publication; unless
 * it is opened by what came before ("After the flood, Prime Minister Keller promised").
 */
function tellsNews(analysis: Analysis, sentence: Sentence, from: number, published: number): boolean {
  const { timexes, document, sentences, tokens } = analysis;
  if (from > sentence.first && !SCENES.has((tokens[sentence.first] as Token).lower)) return false;
  const told = timexes[firstFrom(timexes, sentence.start)];
  if (told !== undefined && overlaps(told, sentence)) return false;
  const previous = sentences[firstFrom(sentences, sentence.start) - 1];
  const opens = previous?.block !== sentence.block;
  if (opens && sentence.block === firstParagraph(document)) return true;
  // "It had been planned for years. Prime Minister Keller promised …"
  if (
    !opens &&
    previous !== undefined &&
    tokens.slice(previous.first, previous.last).some(({ lower }) => lower === "had")
  )
    return false;
  const last = timexes[lastUpTo(timexes, sentence.start - 1)];
  if (last?.anchor !== "published") return false;
  const days = daysOf(last);
  return days !== undefined && days.from >= published - RECENT && days.to <= published;
}

const firstParagraph = lastOf(({ blocks }: Document): number => blocks.findIndex(({ kind }) => kind === "paragraph"));
