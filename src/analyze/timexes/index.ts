import type { TimexEntry } from "../../lexicon/timexes.ts";
import type { Sentence, Timex, Token } from "../../model/analysis.ts";
import { civilOf, toDay } from "../../model/calendar.ts";
import type { Document } from "../../model/document.ts";
import { type Atoms, atomsOf } from "./atoms.ts";
import type { Fields, Hit } from "./meaning.ts";
import { shareYears } from "./pairs.ts";
import { findPhrase } from "./patterns/index.ts";
import { type Anchors, isNarrative } from "./resolve/anchors.ts";
import { bounded, boundOf, closed } from "./resolve/bound.ts";
import { edtfOf, timexValue } from "./resolve/format.ts";
import { type Resolved, resolve } from "./resolve/resolve.ts";
import { storyAfter } from "./resolve/story.ts";
import { tenseAt } from "./resolve/tense.ts";
import { buildVocabulary } from "./vocabulary.ts";

/** What the pass reads: the document with its tokens and sentences. */
export interface TimexInput {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

interface Placed {
  readonly hit: Hit;
  readonly atoms: Atoms;
  readonly sentence: number;
}

/**
 * Makes the pass that finds time expressions and anchors them. Its result is in text order and never overlaps. Without a
 * publication date, what the text itself does not give stays open (`XXXX-06-12`).
 */
export function createTimexFinder(entries: readonly TimexEntry[]): (input: TimexInput) => readonly Timex[] {
  const vocabulary = buildVocabulary(entries);
  return ({ document, tokens, sentences }) => {
    const placed: Placed[] = [];
    for (const [index, sentence] of sentences.entries()) {
      const atoms = atomsOf(document.text, tokens, sentence.first, sentence.last, vocabulary);
      for (const hit of shareYears(hitsIn(atoms), atoms)) placed.push({ hit, atoms, sentence: index });
    }
    return anchored(placed, document.published);
  };
}

function hitsIn(atoms: Atoms): Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < atoms.length; ) {
    const found = findPhrase(atoms, i);
    if (found === undefined) {
      i++;
      continue;
    }
    hits.push(...found);
    i = Math.max(i + 1, (found[found.length - 1] as Hit).end);
  }
  return hits;
}

function anchored(placed: readonly Placed[], published: string | undefined): Timex[] {
  const day = published === undefined ? undefined : toDay(published.slice(0, 10));
  const narrative = isNarrative(
    placed.map(({ hit }) => hit),
    day === undefined ? undefined : civilOf(day).year,
  );
  const timexes: Timex[] = [];
  let story: Fields | undefined;
  let storySentence = 0;
  let explicitSentence = Number.NEGATIVE_INFINITY;
  for (const [index, { hit, atoms, sentence }] of placed.entries()) {
    const context: Anchors = {
      published: day,
      story,
      storyAge: sentence - storySentence,
      explicitNear: sentence - explicitSentence <= 1,
      narrative,
      tense: tenseAt(atoms, hit.first, hit.end),
    };
    const resolved = resolve(hit.meaning, context);
    const beside = (step: 1 | -1): Hit | undefined => {
      const other = placed[index + step];
      return other?.sentence === sentence ? other.hit : undefined;
    };
    const timex = timexOf(hit, atoms, resolved, boundOf(hit, atoms, beside(-1), beside(1)));
    if (timex === undefined) continue;
    const previous = timexes[timexes.length - 1];
    const range = previous === undefined ? undefined : closed(previous, timex);
    if (previous !== undefined && range !== undefined) timexes[timexes.length - 1] = { ...previous, edtf: range };
    timexes.push(range === undefined ? timex : { ...timex, edtf: range });
    const next = storyAfter(hit, resolved, context, timex.bound);
    if (next !== undefined) {
      story = next;
      storySentence = sentence;
      if (resolved.anchor === "none") explicitSentence = sentence;
    }
  }
  return timexes;
}

function timexOf(hit: Hit, atoms: Atoms, resolved: Resolved, bound: Timex["bound"]): Timex | undefined {
  const start = atoms[hit.first]?.start;
  const last = atoms[hit.end - 1];
  if (start === undefined || last === undefined) return undefined;
  // A full stop after a single letter ("…00Z.") ends the sentence.
  const end = last.word.length === 1 && last.end - last.start === 2 ? last.end - 1 : last.end;
  const isCalendar = "fields" in resolved;
  const plain = isCalendar ? edtfOf(resolved.fields, hit.mod) : undefined;
  const edtf = plain === undefined || bound === undefined ? plain : bounded(plain, bound);
  return {
    start,
    end,
    by: hit.by,
    type: resolved.type,
    value: isCalendar ? timexValue(resolved.fields) : resolved.value,
    certainty: resolved.anchor === "none" ? "explicit" : "implied",
    anchor: resolved.anchor,
    ...(hit.mod === undefined ? {} : { mod: hit.mod }),
    ...(edtf === undefined ? {} : { edtf }),
    ...(bound === undefined ? {} : { bound }),
    ...(hit.weekday === undefined ? {} : { weekday: hit.weekday }),
  };
}
