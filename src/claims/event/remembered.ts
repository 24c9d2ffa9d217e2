import type { CommemorationEntry } from "../../lexicon/commemorations.ts";
import type { Analysis } from "../../model/analysis.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange } from "../../model/edtf.ts";
import { lastOf, perArticle } from "../../model/memo.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { Elapsed } from "./elapsed.ts";
import type { EventFact } from "./fact.ts";
import type { Ontology } from "./ontology.ts";
import { type Article, articleOf, createPointer, isNamedIn } from "./pointing.ts";
import { recordsInSeason } from "./season.ts";
import { createWritingDay } from "./writing-day.ts";

/** Days around the day of the year in which an anniversary is kept, and in which a number of years is told as round. */
const AROUND = { ordinal: 10, since: 31, ago: 31 } as const;
const YEAR = 365.2425;

type EventRecords = readonly TruthRecord<EventFact>[];

/** Finds what the years of a count have passed since. */
export type Memory = (elapsed: Elapsed, truth: Truth, analysis: Analysis) => TruthRecord<EventFact> | undefined;

/**
 * Makes the search for what an article of the season remembers: the one event on record, that began or ended on these days of the
 * year, that the words mean by its name, by what it was and whom or where it struck, or by the name that the article gave it.
 */
export function createMemory(entries: readonly CommemorationEntry[], ontology: Pick<Ontology, "recordedAs">): Memory {
  const isOfWriting = createWritingDay(entries);
  const isPointedAt = createPointer(entries, ontology);

  return (elapsed, truth, analysis) => {
    const published = publishedDay(analysis.document);
    if (published === null) return undefined;
    const meant = evokedIn(truth)(analysis)(AROUND[elapsed.told]).filter((record) =>
      isPointedAt(elapsed, record, analysis, truth, published),
    );
    const yearsOf = ({ fact }: TruthRecord<EventFact>): number =>
      Math.round((published - (dateRange(fact.date)?.start ?? published)) / YEAR);
    const fitting = meant.find((record) => yearsOf(record) === elapsed.years);
    if (fitting !== undefined) return fitting;
    const [only, ...others] = meant;
    if (only === undefined || others.some((other) => yearsOf(other) !== yearsOf(only))) return undefined;
    return isOfWriting(elapsed, only.fact, analysis, published, yearsOf(only)) ? only : undefined;
  };
}

/** The records of the season that the article touches, by the days around; worked out once for each article. */
const evokedIn = lastOf((truth: Truth) =>
  perArticle((analysis: Analysis) => {
    const known = new Map<number, EventRecords>();
    return (around: number): EventRecords => {
      let records = known.get(around);
      if (records === undefined) {
        const article = articleOf(analysis);
        const signs = [...article.ids, ...article.capitals];
        const season = recordsInSeason(truth, signs, publishedDay(analysis.document) ?? 0, around);
        records = [...season].filter(({ fact }) => isTouched(fact, article));
        known.set(around, records);
      }
      return records;
    };
  }),
);

/** The article mentions the event, or its place or somebody of it. */
function isTouched(fact: EventFact, article: Article): boolean {
  const { participants, place, present, roles } = fact;
  const isThere = (one: string): boolean => article.ids.has(one);
  return (
    present.some(isThere) ||
    participants.some(isThere) ||
    place.slice(0, 1).some(isThere) ||
    Object.values(roles).some((holders) => holders.some(isThere)) ||
    isNamedIn(article, fact)
  );
}
