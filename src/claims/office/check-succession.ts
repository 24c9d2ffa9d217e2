import type { Analysis, Mention, Referent } from "../../model/analysis.ts";
import type { Claim, NonEmpty, Verdict } from "../../model/claim.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange } from "../../model/edtf.ts";
import { sliceOf } from "../../model/span.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import { isSurelyNamed } from "../sure.ts";
import type { SuccessionAssertion } from "./assertion.ts";
import type { OfficeFact } from "./fact.ts";
import { holdersAt, officeRecord, type Tenure, tenuresIn, tenuresOf } from "./holders.ts";
import { roleOf } from "./person.ts";
import { isCalled } from "./place.ts";
import { isPlain, othersNamed } from "./rivals.ts";
import { describeTenure, nameOf, officeName } from "./wording.ts";

const RULE = "office/successor";
/** Days between two holders in which nobody else is appointed for good. */
const INTERIM = 45;
/** Days by which the records of two holders may overlap. */
const HANDOVER = 7;
/** Days between a date told and a tenure, above which the words are of something else. */
const APART = 400;
/** Days around its beginning in which an article tells of a tenure as news. */
const NEWS = 120;

/** Judges who held an office right after whom. */
export function checkSuccession(claim: Claim<SuccessionAssertion>, truth: Truth, analysis: Analysis): Verdict {
  const { assertion, span, basis } = claim;
  const { before, after, role } = assertion;
  if (before.kind !== "entity" || after.kind !== "entity")
    return unverified("ambiguous", "it is not certain who is meant");
  const named = (office: string): boolean => role === null || role.offices.includes(office);
  const terms = tenuresOf(truth, after.id).filter(({ office }) => named(office));
  const link = linkOf(truth, terms, before.id);
  if (link !== undefined) {
    const { previous, term } = link;
    return {
      label: "supported",
      rule: RULE,
      message: `on record: ${describeTenure(truth, previous)}, then ${describeTenure(truth, term)}`,
      evidence: [officeRecord(truth, term.office) as TruthRecord<OfficeFact>],
    };
  }
  const shared = new Set(tenuresOf(truth, before.id).map(({ office }) => office));
  const offices = [...new Set(terms.map(({ office }) => office))].filter((office) => shared.has(office));
  const [office, ...more] = offices;
  const record = office === undefined ? undefined : officeRecord(truth, office);
  if (office === undefined || record === undefined || more.length > 0)
    return unverified("no-record", "no office on record that both held");
  if (!isCertain(basis as readonly Mention[], assertion, analysis, truth))
    return unverified("ambiguous", "it is not certain who is meant");
  const isImplied = (basis as readonly Mention[]).some(({ form }) => form === "pronoun");
  if (!isOf(assertion, record, truth, analysis, isImplied)) return unverified("ambiguous", "another post may be meant");
  const earlier = tenuresOf(truth, before.id).filter((term) => term.office === office);
  // A tenure that was over before the other one's first cannot be meant.
  const inOffice = terms.filter((term) => term.office === office);
  const later = inOffice.filter((term) => earlier.some(({ from }) => from < term.from));
  const own = later.length > 0 ? later : inOffice;
  const previous = own.flatMap((term) => predecessorsOf(truth, term));
  const next = tenuresIn(truth, office).filter((one) =>
    predecessorsOf(truth, one).some((term) => earlier.includes(term)),
  );
  if (!own.every((term) => isPredecessorKnown(truth, term, record.fact.gapless)))
    return unverified("no-record", "not all holders are on record");
  const wrongIsBefore = assertion.person === before;
  const right = (wrongIsBefore ? previous : next).filter(({ acting }) => !acting);
  const names = [...new Set(right.map(({ id }) => nameOf(truth, id)))];
  if (names.length === 0) return unverified("no-record", "not all holders are on record");
  return {
    label: "refuted",
    rule: RULE,
    message: `${nameOf(truth, after.id)} did not follow ${nameOf(truth, before.id)} as ${officeName(truth, office)}: on record is ${names.join(" and ")}`,
    evidence: [record],
    actual: assertion.name,
    expected: names as unknown as NonEmpty<string>,
    edits: names.map((replacement) => ({ span, replacement, evidence: office })),
    certainty: isImplied ? "doubtful" : "firm",
  };
}

/** Of an office with gaps it is known, too, whom somebody followed within weeks. */
function isPredecessorKnown(truth: Truth, term: Tenure, gapless: boolean): boolean {
  const previous = predecessorsOf(truth, term);
  return gapless ? previous.length > 0 : previous.some(({ acting, to }) => !acting && term.from - to <= INTERIM);
}

/** Both are named beyond doubt; or the one whom a pronoun leaves to the reader has no rival in the article. */
function isCertain(
  mentions: readonly Mention[],
  { before, after }: SuccessionAssertion,
  analysis: Analysis,
  truth: Truth,
): boolean {
  return mentions.every((mention) => {
    if (mention.form !== "pronoun") return isSurelyNamed(mention, analysis);
    if (!isPlain(mention, analysis)) return false;
    const isBefore = mention.referent === before;
    return !othersNamed(analysis, [before, after]).some((id) =>
      isBefore
        ? linkOf(truth, tenuresOf(truth, idOf(after)), id) !== undefined
        : linkOf(truth, tenuresOf(truth, id), idOf(before)) !== undefined,
    );
  });
}

function idOf(referent: Referent): string {
  return referent.kind === "entity" ? referent.id : "";
}

/** The words do not speak of another post; a pronoun's article speaks of this one. People follow each other in a party, too. */
function isOf(
  { role, elsewhere, date, after }: SuccessionAssertion,
  { id, fact }: TruthRecord<OfficeFact>,
  truth: Truth,
  { mentions, document }: Analysis,
  isImplied: boolean,
): boolean {
  const told = date === null ? undefined : dateRange(date);
  const starts = tenuresOf(truth, idOf(after)).filter(({ office }) => office === id);
  if (
    told !== undefined &&
    !starts.some(({ from }) => from >= (told.start ?? from) - APART && from <= (told.end ?? from) + APART)
  )
    return false;
  if (role !== null) return isCalled(fact, sliceOf(document.text, role));
  const published = publishedDay(document);
  const isNews = published !== null && starts.some(({ from }) => Math.abs(from - published) <= NEWS);
  if (elsewhere) return false;
  return !isImplied || isNews || mentions.some((mention) => roleOf(mention)?.offices.includes(id));
}

/** A tenure that came right after one of the person; where there are several, no acting ones. */
function linkOf(
  truth: Truth,
  terms: readonly Tenure[],
  before: string,
): { readonly previous: Tenure; readonly term: Tenure } | undefined {
  const links = terms.flatMap((term) =>
    predecessorsOf(truth, term)
      .filter(({ id }) => id === before)
      .map((previous) => ({ previous, term })),
  );
  return links.find(({ previous, term }) => !previous.acting && !term.acting) ?? links[0];
}

/** Who held the office right before: on the last day before the tenure, and the last who did not just act. */
function predecessorsOf(truth: Truth, { office, id, from }: Tenure): readonly Tenure[] {
  if (!Number.isFinite(from)) return [];
  const at = new Set([...holdersAt(truth, office, from - 1), ...holdersAt(truth, office, from)].map((one) => one.id));
  const earlier = tenuresIn(truth, office).filter((one) => one.id !== id && one.from < from);
  const direct = earlier.filter((one) => at.has(one.id) && one.to >= from - 1);
  // The day of the handover may be on record as one of several.
  const full = earlier.findLast(({ acting, to }) => !acting && to <= from + HANDOVER);
  return full === undefined || direct.includes(full) ? direct : [...direct, full];
}

function unverified(reason: "no-record" | "ambiguous", message: string): Verdict {
  return { label: "not-enough-info", rule: RULE, reason, message, evidence: [] };
}
