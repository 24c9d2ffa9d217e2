import type { Analysis } from "../../model/analysis.ts";
import type { Claim, Verdict } from "../../model/claim.ts";
import { publishedDay } from "../../model/document.ts";
import type { Truth } from "../../model/truth.ts";
import type { Distinction } from "./assertion.ts";
import { isCompleteAt } from "./completeness.ts";
import { allSeries, type Series } from "./resolve.ts";
import { ordinalWord, refuted, supported, unknown } from "./verdicts.ts";

const RULE = "series/first";

/** "Sally Ride was the first woman in space": the nth of those whom a series counts, against what it declares. */
export function checkDistinction({ assertion, span }: Claim<Distinction>, truth: Truth, analysis: Analysis): Verdict {
  const { person, number, words } = assertion;
  const named = allSeries(truth).filter(({ record }) => record.fact.holders.some((name) => isCalled(words, name)));
  const [series, ...more] = named;
  if (series === undefined || more.length > 0) return unknown(RULE, "no-record", "no series on record that this ranks");
  if (person.referent.kind !== "entity") return unknown(RULE, "ambiguous", "it is not certain who is meant");
  const { id } = person.referent;
  const holders = holdersOf(series);
  const name = (one: string): string => truth.entity(one)?.names[0] ?? one;
  const ranks = holders.flatMap(({ ids }, index) => (ids.includes(id) ? [index + 1] : []));
  const [rank] = ranks;
  const at = holders[number - 1];
  if (rank === number && at !== undefined) return supported(RULE, `on record: ${name(id)}`, [series.record, at.member]);
  const day = publishedDay(analysis.document);
  const covered =
    series.record.fact.complete !== undefined && isCompleteAt(series.record.fact, rank === undefined ? day : null);
  if (!covered || (rank === undefined && at === undefined))
    return unknown(RULE, "incomplete-record", "no such rank is on record");
  // Two who did it at once share their rank, and every count after it is open.
  if (holders.some(({ ids }) => ids.length > 1)) return unknown(RULE, "ambiguous", "some did it together");
  const expected = rank === undefined ? name(at?.ids[0] ?? "") : ordinalWord(rank);
  const first = at === undefined ? "" : `: the ${ordinalWord(number)} is ${name(at.ids[0] ?? "")}`;
  const message = `${name(id)} was not the ${ordinalWord(number)}${first}`;
  return refuted(RULE, { span, actual: ordinalWord(number), expected, message, evidence: [series.record] });
}

/** The name at the beginning of the words, whole: "woman in space" of "woman in space, in 1983". */
function isCalled(words: string, name: string): boolean {
  const key = name.toLowerCase();
  return (
    words.startsWith(key) && !/^[\p{L}\d-]|^\s+(?:from|of|since|under|over|by|with)\b/u.test(words.slice(key.length))
  );
}

/** Whoever is in a member and in none before it. */
function holdersOf({ members }: Series) {
  const seen = new Set<string>();
  return members.flatMap((member) => {
    const ids = member.fact.participants.filter((id) => !seen.has(id));
    for (const id of ids) seen.add(id);
    return ids.length === 0 ? [] : [{ member, ids }];
  });
}
