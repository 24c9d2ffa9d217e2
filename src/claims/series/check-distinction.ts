import type { Analysis } from "../../model/analysis.ts";
import type { Claim, Edit, Verdict } from "../../model/claim.ts";
import { publishedDay } from "../../model/document.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { EventFact } from "../event/fact.ts";
import type { Distinction } from "./assertion.ts";
import { isCompleteAt } from "./completeness.ts";
import { allSeries, type Series } from "./resolve.ts";
import { ordinalWord, refuted, supported, unknown } from "./verdicts.ts";
import type { Counting } from "./vocabulary.ts";

const RULE = "series/first";
/** "Sally Ride was the first woman in space": the nth of those whom a series counts, against what it declares. */
export function checkDistinction(
  { assertion, span }: Claim<Distinction>,
  truth: Truth,
  analysis: Analysis,
  counting: Counting,
): Verdict {
  const { person, number, words, of } = assertion;
  const named = calledSo(counting.standard(words), truth, counting);
  const [series, ...more] = named;
  if (series === undefined || more.length > 0) return unknown(RULE, "no-record", "no series on record that this ranks");
  if (person.referent.kind !== "entity") return unknown(RULE, "ambiguous", "it is not certain who is meant");
  const { id } = person.referent;
  const holders = holdersOf(series);
  const name = (one: string): string => truth.entity(one)?.names[0] ?? one;
  const ranks = holders.flatMap(({ ids }, index) => (ids.includes(id) ? [index + 1] : []));
  const [rank] = ranks;
  const at = holders[number - 1];
  if (rank === number && at !== undefined) {
    const { record } = series;
    return supported(RULE, `on record: ${name(id)}`, at.member === undefined ? [record] : [record, at.member]);
  }
  const typeOf = (one: string) => truth.entity(one)?.type;
  // "launched aboard Freedom 7, the first American in space": the craft is not meant.
  if (!holders.some(({ ids }) => ids.some((one) => typeOf(one) === typeOf(id))))
    return unknown(RULE, "ambiguous", "it is not certain who is meant");
  const day = publishedDay(analysis.document);
  const covered =
    series.record.fact.ranked.length > 0 ||
    (series.record.fact.complete !== undefined && isCompleteAt(series.record.fact, rank === undefined ? day : null));
  if (!covered || (rank === undefined && at === undefined))
    return unknown(RULE, "incomplete-record", "no such rank is on record");
  // Two who did it at once share their rank, and every count after it is open.
  if (holders.some(({ ids }) => ids.length > 1)) return unknown(RULE, "ambiguous", "some did it together");
  // Whoever is none of them is the wrong person; of two of them, the rank may be wrong as well.
  if ((rank === undefined) !== (of === "person")) return unknown(RULE, "too-vague", "told of the other word");
  const holder = at === undefined ? undefined : name(at.ids[0] ?? "");
  const other = rank === undefined ? "" : ` but the ${ordinalWord(rank)}`;
  const first = holder === undefined ? other : `: the ${ordinalWord(number)} is ${holder}`;
  const message = `${name(id)} was not the ${ordinalWord(number)}${first}`;
  const evidence = [series.record];
  if (rank === undefined) return refuted(RULE, { span, actual: name(id), expected: holder ?? "", message, evidence });
  const verdict = refuted(RULE, { span, actual: ordinalWord(number), expected: ordinalWord(rank), message, evidence });
  if (verdict.label !== "refuted" || holder === undefined) return verdict;
  // Whom a pronoun stands for may be misread.
  if (person.form === "pronoun") return { ...verdict, certainty: "doubtful" };
  const edit: Edit = { span: person.head, replacement: holder, evidence: series.record.id };
  return { ...verdict, edits: [...verdict.edits, edit] };
}

const indexes = new WeakMap<Truth, ReadonlyMap<string, readonly Series[]>>();

/** The series by whose name of a distinction the words begin, whole: "woman in space" of "woman in space, in 1983". */
function calledSo(words: string, truth: Truth, counting: Counting): readonly Series[] {
  let index = indexes.get(truth);
  if (index === undefined) {
    const built = new Map<string, Series[]>();
    for (const series of allSeries(truth)) {
      for (const name of new Set(series.record.fact.holders.map((holder) => counting.standard(holder.toLowerCase()))))
        built.set(name, [...(built.get(name) ?? []), series]);
    }
    index = built;
    indexes.set(truth, index);
  }
  for (const { index: end } of [...words.matchAll(/$|(?=[^\p{L}\d])/gu)]) {
    const found = index.get(words.slice(0, end));
    if (found !== undefined && counting.ends(words.slice(end))) return found;
  }
  return [];
}

interface Holder {
  readonly ids: readonly string[];
  readonly member?: TruthRecord<EventFact>;
}

/** Those listed, else whoever is in a member and in none before it. */
function holdersOf({ record, members }: Series): readonly Holder[] {
  if (record.fact.ranked.length > 0) return record.fact.ranked.map((id) => ({ ids: [id] }));
  const seen = new Set<string>();
  return members.flatMap((member) => {
    const ids = member.fact.participants.filter((id) => !seen.has(id));
    for (const id of ids) seen.add(id);
    return ids.length === 0 ? [] : [{ member, ids }];
  });
}
