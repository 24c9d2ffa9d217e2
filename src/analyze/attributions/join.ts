import { openingAfter } from "./content.ts";
import { type CueIndex, cuesAt } from "./cue-index.ts";
import { isSentenceEnd, isVerb } from "./grammar.ts";
import { readReport } from "./speech.ts";
import type { Unit } from "./units.ts";

/** Units are joined up to this length only. */
const LONGEST_JOINED = 60;

/**
 * Joins units where a quotation that ends in a full stop, exclamation or question mark is followed by its report, which the
 * sentence rules take for a sentence of its own: “Stop!” Ann said.
 */
export function joinReports(index: CueIndex, units: readonly Unit[]): Unit[] {
  const joined: Unit[] = [];
  for (const unit of units) {
    const before = joined.at(-1);
    if (before?.block === unit.block && isReportOf(index, before, unit)) {
      const items = [...before.items(), ...unit.items()];
      joined[joined.length - 1] = { ...before, items: () => items, end: unit.end };
    } else joined.push(unit);
  }
  return joined;
}

function isReportOf(index: CueIndex, before: Unit, unit: Unit): boolean {
  const said = before.silent ? [] : before.items();
  const quotation = said.at(-1);
  if (quotation?.quotation === undefined || said.length > LONGEST_JOINED) return false;
  const items = unit.items();
  const first = items[0];
  if (first === undefined) return false;
  if (/^[—–―-]+$/.test(first.lower)) return true;
  const whole = [quotation, ...items];
  const limit = Math.min(whole.length, 24);
  for (let at = 1; at < limit; at++) {
    for (const match of cuesAt(index, whole, at)) {
      const report = readReport(index, whole, match, undefined, 0);
      if (report?.source === undefined || report.contents[0]?.first !== 0 || report.contents[0].last !== 1) continue;
      const { at: opening, by } = openingAfter(whole, Math.max(match.last, report.source.last), match.entry.recipient);
      const again = whole[opening]?.quotation !== undefined;
      // After a full stop a sentence that quotes in its own right is no report of the quotation before.
      if (again && quotation.quotation.lastCharacter === ".") return false;
      return again || by === "comma" || isSentenceEnd(whole[opening]);
    }
    if (isVerb(whole, at)) return false;
  }
  return false;
}
