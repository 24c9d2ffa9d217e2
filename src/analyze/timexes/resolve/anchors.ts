import { civilOf } from "../../../model/calendar.ts";
import type { Fields, Hit, Meaning } from "../meaning.ts";
import type { Tense } from "./tense.ts";

/** What the resolver knows at one expression. */
export interface Anchors {
  /** Day number of publication. */
  readonly published: number | undefined;
  /** The last date the text has reached, with its year. */
  readonly story: Fields | undefined;
  /** Sentences since the story's date was named. */
  readonly storyAge: number;
  /** The story's year came from the words of this or the sentence before. */
  readonly explicitNear: boolean;
  /** The document as a whole tells of other years than its own. */
  readonly narrative: boolean;
  readonly tense: () => Tense;
  /** The weekday that the words name beside the date. */
  readonly weekday: number | undefined;
}

/** True where a partial date is better placed by the story than by the day of publication. */
export function followsStory(c: Anchors): boolean {
  if (c.story === undefined) return false;
  if (c.published === undefined || c.narrative) return true;
  // In news a bare year is only remembered, unless the same sentence goes on with it.
  if (c.explicitNear) return c.storyAge === 0 || (c.storyAge === 1 && c.story.month !== undefined);
  return c.storyAge === 0 && isAhead(c.story, c.published);
}

/** A row of coming dates ("in November, in December, in January") goes on from the last. */
function isAhead({ year, month }: Fields, published: number): boolean {
  const today = civilOf(published);
  return year !== undefined && month !== undefined && year * 12 + month > today.year * 12 + today.month;
}

/**
 * Weighs explicit years far from the year of publication against words that count from the day of writing: a history or a
 * report of today's news.
 */
export function isNarrative(expressions: readonly { readonly hit: Hit }[], publishedYear: number | undefined): boolean {
  if (publishedYear === undefined) return true;
  let told = 0;
  let spoken = 0;
  for (const { hit } of expressions) {
    const { meaning } = hit;
    const year = explicitYear(meaning);
    if (year !== undefined) told += year < publishedYear ? 1 : 0;
    else if (isDeictic(meaning)) spoken++;
  }
  return told >= 4 && told > 2 * spoken;
}

function explicitYear(meaning: Meaning): number | undefined {
  if (meaning.kind !== "date") return undefined;
  const { year, bc } = meaning.fields;
  return year !== undefined && bc ? -year : year;
}

function isDeictic(meaning: Meaning): boolean {
  if (meaning.kind === "shift") return meaning.from === "speech";
  if (meaning.kind === "near") return meaning.which === "last" || meaning.which === "next" || meaning.which === "this";
  return meaning.kind === "date" && meaning.fields.weekday !== undefined && meaning.within === undefined;
}
