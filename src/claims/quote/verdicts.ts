import type { Claim, Edit, NonEmpty, Verdict } from "../../model/claim.ts";
import type { DateRange } from "../../model/edtf.ts";
import type { Span } from "../../model/span.ts";
import type { QuoteAssertion } from "./assertion.ts";
import type { Match } from "./match.ts";
import { changedWords, stretch, wordDiff } from "./show.ts";
import type { QuotedWord } from "./words.ts";

/** All that bears on a quotation. */
export interface Situation {
  readonly quoted: readonly QuotedWord[];
  /** Records not younger than the article, those of the source first, then the same words, then the nearest in time. */
  readonly matches: readonly Match[];
  /** Whom the source may stand for. */
  readonly ids: readonly string[];
  /** The source is named, and nobody else can be meant. */
  readonly certain: boolean;
  /** Day of publication (days since 1970-01-01). */
  readonly day: number | undefined;
  /** When it was said, as the text has it. */
  readonly stated: readonly DateRange[];
  readonly nameOf: (id: string) => string;
}

/** Fewer words are common property: they can be borne out, never refuted. */
const FEWEST = 5;
/** So many words are not said twice by chance, whenever and by whomever. */
const DISTINCTIVE = 9;
/** Fewer words than that may have been said again; an article so many days after the record means the record. */
const NEAR_DAYS = 21;

/** Whether the words are those on record. */
export function verdictOfWording(claim: Claim<QuoteAssertion>, situation: Situation): Verdict {
  const { quoted, matches, ids, nameOf } = situation;
  const rule = "quote/wording";
  const own = matches.filter(({ record }) => ids.includes(record.fact.speaker));
  const [best] = own;
  if (best === undefined) {
    const [other] = matches;
    if (other === undefined || other.comparison.change !== "harmless")
      return unverified(rule, "no-record", "not on record", []);
    const who = `on record: ${nameOf(other.record.fact.speaker)}, ${other.record.fact.date}`;
    return unverified(rule, "ambiguous", `${who}; the source here is not known to be the same`, [other]);
  }
  const { comparison, record } = best;
  const where = `${nameOf(record.fact.speaker)}, ${record.fact.date}`;
  if (!claim.assertion.asserted)
    return unverified(rule, "not-asserted", `on record: ${where}; here not told as said`, [best]);
  if (comparison.change === "harmless") {
    return { label: "supported", rule, message: `on record: ${where}`, evidence: [record] };
  }
  const close = `close to the record of ${where}: “${stretch(best)}”`;
  if (record.fact.interpreter || record.fact.language !== "en") {
    return unverified(rule, "ambiguous", `${close}; recorded in translation, which may differ`, [best]);
  }
  if (comparison.change === "reworded") return unverified(rule, "ambiguous", close, [best]);
  if (ids.length > 1 || !isAltered(situation, best))
    return unverified(rule, "ambiguous", `${close}; perhaps said on another occasion`, [best]);
  const [actual, expected] = changedWords(best, claim.assertion.words);
  return {
    label: "refuted",
    rule,
    message: `quoted as “${actual}”, on record as “${expected}”: ${where}`,
    evidence: [record],
    actual,
    expected: [expected],
    edits: [{ span: claim.span, replacement: stretch(best), evidence: record.id }],
    certainty: situation.certain ? "firm" : "doubtful",
    diff: wordDiff(best),
  };

  /** An altered record, rather than like words said another time. */
  function isAltered(of: Situation, match: Match): boolean {
    const edits = match.comparison.hunks.filter(({ change }) => change !== undefined && change !== "harmless");
    const share = match.comparison.agreeing / quoted.length;
    return (
      match.comparison.agreeing >= FEWEST &&
      quoted.length > FEWEST &&
      edits.length <= 2 &&
      share >= 0.66 &&
      isSameOccasion(of, match)
    );
  }
}

/** Whether they were said by the one they are given to. */
export function verdictOfSource(claim: Claim<QuoteAssertion>, situation: Situation): Verdict {
  const { matches, ids, certain, quoted, nameOf } = situation;
  const rule = "quote/source";
  const exact = matches.filter(({ comparison }) => comparison.change === "harmless");
  const [best] = exact;
  if (best === undefined) return unverified(rule, "no-record", "not on record", []);
  if (!claim.assertion.asserted) return unverified(rule, "not-asserted", "not told as said", [best]);
  const own = exact.find(({ record }) => ids.includes(record.fact.speaker));
  const where = ({ record }: Match): string => `${nameOf(record.fact.speaker)}, ${record.fact.date}`;
  if (own !== undefined) {
    if (ids.length > 1)
      return unverified(rule, "ambiguous", `on record: ${where(own)}; the source may be another`, [own]);
    return { label: "supported", rule, message: `on record: ${where(own)}`, evidence: [own.record] };
  }
  const doubt = !certain || quoted.length <= FEWEST || !isSameOccasion(situation, best);
  if (doubt)
    return unverified(rule, "ambiguous", `on record: ${where(best)}; the source here is not known to be another`, [
      best,
    ]);
  const speakers = [...new Set(exact.map(({ record }) => nameOf(record.fact.speaker)))] as unknown as NonEmpty<string>;
  const [id = ""] = ids;
  return {
    label: "refuted",
    rule,
    message: `given to ${nameOf(id)}, on record said by ${speakers.join(" and ")} (${best.record.fact.date})`,
    evidence: exact.map(({ record }) => record),
    actual: nameOf(id),
    expected: speakers,
    edits: editsOf(claim.span, exact, nameOf),
    certainty: "firm",
  };
}

/** Whether they were said when, or where, the text has them said. */
export function verdictOfOccasion(claim: Claim<QuoteAssertion>, situation: Situation): Verdict {
  const { matches, ids, stated, quoted, nameOf } = situation;
  const { occasions, asserted } = claim.assertion;
  const rule = "quote/occasion";
  const own = matches.filter(
    ({ comparison, record }) => comparison.change === "harmless" && ids.includes(record.fact.speaker),
  );
  const [best] = own;
  if (best === undefined || ids.length !== 1) return unverified(rule, "no-record", "not on record", []);
  const [range] = stated;
  const named = occasions.flatMap((one) => one.ids);
  const fits = own.find((match) =>
    range === undefined
      ? match.record.fact.occasion !== undefined && named.includes(match.record.fact.occasion)
      : meets(match, range),
  );
  const where = `${nameOf(best.record.fact.speaker)}, ${best.record.fact.date}`;
  if (fits !== undefined) {
    return {
      label: "supported",
      rule,
      message: `on record: ${nameOf(fits.record.fact.speaker)}, ${fits.record.fact.date}`,
      evidence: [fits.record],
    };
  }
  const known =
    range !== undefined
      ? own.every(({ dates }) => dates !== undefined) && !range.approximate
      : own.every(({ record }) => record.fact.occasion !== undefined);
  // Words may be said again; only long ones name the occasion that they were said on.
  if (!known || !asserted || quoted.length < DISTINCTIVE || stated.length > 1) {
    return unverified(rule, "ambiguous", `on record: ${where}; they may have been said again`, [best]);
  }
  const expected = own.map(({ record }) =>
    range === undefined ? (record.fact.occasion ?? record.fact.date) : record.fact.date,
  ) as unknown as NonEmpty<string>;
  return {
    label: "refuted",
    rule,
    message: `said on another occasion: on record as ${expected.join(" and ")}: ${nameOf(best.record.fact.speaker)}`,
    evidence: own.map(({ record }) => record),
    actual: range === undefined ? named.join(", ") : dateText(claim),
    expected,
    edits: own.map(({ record }) => ({ span: claim.span, replacement: record.fact.date, evidence: record.id })),
    certainty: "doubtful",
  };
}

function dateText({ assertion }: Claim<QuoteAssertion>): string {
  return assertion.dated[0]?.edtf ?? assertion.dated[0]?.value ?? "";
}

/** The text means the time of the record: it says so, or it is so near, or the words are too many to be said again. */
function isSameOccasion({ quoted, stated, day }: Situation, match: Match): boolean {
  const [range] = stated;
  if (range !== undefined) return meets(match, range);
  if (quoted.length >= DISTINCTIVE) return true;
  const said = match.dates?.end;
  return day === undefined || (said !== null && said !== undefined && day - said <= NEAR_DAYS);
}

/** A day apart is no difference: the world has time zones. */
function meets({ dates }: Match, { start, end }: DateRange): boolean {
  if (dates === undefined) return true;
  const [from, to] = [dates.start ?? Number.NEGATIVE_INFINITY, dates.end ?? Number.POSITIVE_INFINITY];
  return from <= (end ?? Number.POSITIVE_INFINITY) + 1 && (start ?? Number.NEGATIVE_INFINITY) - 1 <= to;
}

function unverified(
  rule: string,
  reason: "no-record" | "ambiguous" | "not-asserted",
  message: string,
  matches: readonly Match[],
): Verdict {
  return { label: "not-enough-info", rule, reason, message, evidence: matches.map(({ record }) => record) };
}

function editsOf(span: Span, matches: readonly Match[], nameOf: (id: string) => string): Edit[] {
  const byName = new Map(matches.map(({ record }) => [nameOf(record.fact.speaker), record.id]));
  return [...byName].map(([replacement, evidence]) => ({ span, replacement, evidence }));
}
