import type { Analysis, EventMention } from "../../model/analysis.ts";
import type { Claim, Verdict } from "../../model/claim.ts";
import { publishedDay } from "../../model/document.ts";
import type { Truth } from "../../model/truth.ts";
import { partiesOf } from "../referents.ts";
import type { RankedHolder } from "./assertion.ts";
import { isCompleteAt } from "./completeness.ts";
import { allSeries, type Series } from "./resolve.ts";
import { cardinalWord, ordinalWord, refuted, supported, unknown } from "./verdicts.ts";

const RULE = "series/rank";

/** "the first sitting U.S. president to do so". */
export function checkRanked({ assertion, span }: Claim<RankedHolder>, truth: Truth, analysis: Analysis): Verdict {
  const { role, deed, subject, number, only, sitting } = assertion;
  if (deed === null || subject === null) return unknown(RULE, "too-vague", "it is not clear who did what");
  if (deed.polarity === "negative" || (deed.modality !== "asserted" && deed.trigger.end <= span.start)) {
    return unknown(RULE, "not-asserted", "not asserted");
  }
  const fits = allSeries(truth).filter((series) => isOf(series, role.offices, deed, truth));
  const [series] = fits;
  if (series === undefined || fits.length > 1) return unknown(RULE, "no-record", "no series on record that this ranks");
  const day = publishedDay(analysis.document);
  const people = partiesOf(subject, truth, day === null ? [] : [day]);
  const ids = people.length === 1 && people[0]?.certain === true ? people[0].ids : [];
  const index = series.members.findIndex(({ fact }) => fact.participants.some((id) => ids.includes(id)));
  const member = series.members[index];
  if (member === undefined) return unknown(RULE, "no-record", "nothing on record of this person in the series");
  const rank = index + 1;
  if (only) {
    const alone = series.members.length === 1;
    return alone
      ? supported(RULE, "the only one on record", [series.record, member])
      : unknown(RULE, "ambiguous", "not the only one on record");
  }
  if (rank === number) return supported(RULE, `on record as the ${ordinalWord(rank)}`, [series.record, member]);
  if (series.record.fact.by?.sitting === true && !sitting)
    return unknown(RULE, "too-vague", "holders out of office may be counted too");
  if (day === null || !isCompleteAt(series.record.fact, day))
    return unknown(RULE, "incomplete-record", "the record ends before the article");
  return refuted(RULE, {
    span,
    actual: ordinalWord(number),
    expected: ordinalWord(rank),
    message: `the ${ordinalWord(number)}, on record as the ${ordinalWord(rank)} of ${cardinalWord(series.members.length)}`,
    evidence: [member, series.record],
  });
}

/** A series of holders of the office, whose members are deeds of this kind at this place. */
function isOf(
  { record: { fact }, members }: Series,
  offices: readonly string[],
  deed: EventMention,
  truth: Truth,
): boolean {
  if (fact.by === undefined || !offices.includes(fact.by.office) || !fact.types.includes(deed.type)) return false;
  const places = deed.arguments.filter(({ role }) => role === "place").map(({ mention }) => mention?.referent);
  const known = places.flatMap((referent) => (referent?.kind === "entity" ? [referent.id] : []));
  if (known.length === 0) return false;
  return known.every((id) => {
    const isThere = (at: string): boolean => truth.isWithin(at, id) || truth.isWithin(id, at);
    return fact.place.some(isThere) || members.some((member) => member.fact.place.some(isThere));
  });
}
