import { type CueIndex, type CueMatch, cuesAt } from "./cue-index.ts";
import { isComma, isVerb } from "./grammar.ts";
import type { Phrase } from "./noun-phrase.ts";
import type { Report } from "./report.ts";
import { readNoun, readSourcePhrase } from "./source-phrase.ts";
import type { Item } from "./units.ts";
import { readVerb } from "./verb.ts";

/** The reports of a unit, left to right; a report inside another's content is left out. */
export function findReports(index: CueIndex, items: readonly Item[]): Report[] {
  const closing = closingReport(index, items);
  if (closing !== undefined) return [closing];
  const reports: Report[] = [];
  let covered = 0;
  let subject: Phrase | undefined;
  for (let at = 0; at < items.length; at++) {
    if (at < covered || !index.has(items[at] as Item)) continue;
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

/** How far from the end of a unit its closing report may begin, in items. */
const CLOSING = 16;

/**
 * "Voss had called for help, officials said": a report behind the last comma holds all before it, other reports included. A
 * quotation has a way of its own to be followed by its report.
 */
function closingReport(index: CueIndex, items: readonly Item[]): Report | undefined {
  const first = Math.max(1, items.length - CLOSING);
  for (let at = items.length - 1; at >= first; at--) {
    if (items[at]?.quotation !== undefined) return undefined;
    if (!isComma(items[at])) continue;
    for (let cue = at + 2; cue < items.length; cue++) {
      if (!isVerb(items, cue)) continue;
      for (const match of cuesAt(index, items, cue)) {
        const report = readReport(index, items, match, undefined, 0);
        const [content, ...others] = report?.contents ?? [];
        if (report?.source === undefined || content === undefined || others.length > 0) continue;
        if (report.source.first === at + 1 && content.last === at && content.first <= 1) return report;
      }
      return undefined;
    }
    return undefined;
  }
  return undefined;
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
