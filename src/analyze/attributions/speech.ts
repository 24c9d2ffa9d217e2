import { type CueIndex, type CueMatch, cuesAt } from "./cue-index.ts";
import type { Phrase } from "./noun-phrase.ts";
import type { Report } from "./report.ts";
import { readNoun, readSourcePhrase } from "./source-phrase.ts";
import type { Item } from "./units.ts";
import { readVerb } from "./verb.ts";

/** The reports of a unit, left to right; a report inside another's content is left out. */
export function findReports(index: CueIndex, items: readonly Item[]): Report[] {
  const reports: Report[] = [];
  let covered = 0;
  let subject: Phrase | undefined;
  for (let at = 0; at < items.length; at++) {
    if (at < covered || !index.has((items[at] as Item).lower)) continue;
    for (const match of cuesAt(index, items, at)) {
      const report = readReport(index, items, match, subject, covered);
      if (report === undefined) continue;
      reports.push(report);
      subject = report.source ?? subject;
      covered = Math.max(match.last, ...report.contents.map((content) => content.last));
      break;
    }
  }
  return reports;
}

/** The report that a cue makes, if it makes one. `previous` is the source of the report before it in the unit. */
export function readReport(
  index: CueIndex,
  items: readonly Item[],
  match: CueMatch,
  subject: Phrase | undefined,
  floor: number,
): Report | undefined {
  switch (match.entry.kind) {
    case "source-phrase":
      return readSourcePhrase(index, items, match, floor);
    case "noun":
      return readNoun(index, items, match);
    default:
      return readVerb(index, items, match, subject, floor);
  }
}
