import type { Analysis } from "../../model/analysis.ts";
import type { Claim, NonEmpty, Verdict } from "../../model/claim.ts";
import { overlaps, type Span, sliceOf } from "../../model/span.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { HolderAssertion } from "./assertion.ts";
import { daysInSentence, hasSpokenOf } from "./context.ts";
import type { OfficeFact } from "./fact.ts";
import { BEFORE_OFFICE } from "./fit.ts";
import { holdersAt, officeRecord, type Tenure } from "./holders.ts";
import { isCalled } from "./place.ts";
import { refutedHolder } from "./verdict.ts";
import { describeTenure, nameOf, officeName } from "./wording.ts";

/** Days after leaving office in which the news may still tell of its last weeks. */
const SETTLED = 120;

/** What a bare title tells of somebody named in full who held one office by that title, and no other. */
interface Bare {
  readonly first: Tenure;
  readonly office: string;
  readonly record: TruthRecord<OfficeFact>;
}

function bareOf(
  { assertion: { person, role, name } }: Claim<HolderAssertion>,
  tenures: readonly Tenure[],
  truth: Truth,
  { document }: Analysis,
): Bare | undefined {
  const [first] = tenures;
  if (person.kind !== "entity" || first === undefined || !name.includes(" ")) return undefined;
  const { office } = first;
  const record = officeRecord(truth, office);
  if (record === undefined || tenures.some((tenure) => tenure.office !== office)) return undefined;
  return isCalled(record.fact, sliceOf(document.text, role)) ? { first, office, record } : undefined;
}

/** "Former President Joe Biden" years before he was: nobody is a former holder before the first day. */
export function refuteNotYetFormer(
  claim: Claim<HolderAssertion>,
  tenures: readonly Tenure[],
  published: number,
  truth: Truth,
  analysis: Analysis,
): Verdict | undefined {
  const bare = bareOf(claim, tenures, truth, analysis);
  if (bare === undefined || bare.first.from - published <= BEFORE_OFFICE) return undefined;
  return notYet(claim, bare, [officeName(truth, bare.office)], [], truth, analysis);
}

function notYet(
  claim: Claim<HolderAssertion>,
  { first, office, record }: Bare,
  expected: NonEmpty<string>,
  replacements: readonly string[],
  truth: Truth,
  { document }: Analysis,
): Verdict {
  return refutedHolder(claim, record, truth, {
    message: `${nameOf(truth, first.id)} was not yet ${officeName(truth, office)} on ${document.published}: on record is ${describeTenure(truth, first)}`,
    expected,
    replacements,
    certainty: "doubtful",
  });
}

/** "The outgoing president, X," of a body or country that the article names: somebody else held the office at the time. */
export function refuteBareOffice(
  claim: Claim<HolderAssertion>,
  tenures: readonly Tenure[],
  published: number,
  truth: Truth,
  analysis: Analysis,
): Verdict | undefined {
  const bare = bareOf(claim, tenures, truth, analysis);
  const { role, when } = claim.assertion;
  if (bare === undefined || when === undefined || role.tense !== "current") return undefined;
  const { first } = bare;
  if (tenures.some(({ from, to }) => from - BEFORE_OFFICE <= published && published <= to + SETTLED)) return undefined;
  const names = holdersAt(truth, bare.office, published).map(({ id }) => nameOf(truth, id));
  if (names.length === 0 || !isBodyNamed(bare, role, analysis)) return undefined;
  const isThen = (days: { readonly to: number }): boolean => days.to < published - SETTLED;
  if (daysInSentence(analysis, truth, claim.span).some(isThen)) return undefined;
  if (hasSpokenOf(analysis, truth, claim.span, `${bare.office} ${first.id}`, tenures)) return undefined;
  return refutedHolder(claim, bare.record, truth, {
    message: `${nameOf(truth, first.id)} was not ${officeName(truth, bare.office)} on ${analysis.document.published}: on record is ${names.join(" and ")}`,
    expected: names as unknown as NonEmpty<string>,
    replacements: names,
    certainty: "doubtful",
  });
}

/** Besides these words the article names the body or country whose office it is, or the office itself. */
function isBodyNamed({ office, record }: Bare, own: Span, { mentions }: Analysis): boolean {
  return mentions.some(({ referent, role }) => {
    if (referent.kind === "entity" && record.fact.of.includes(referent.id)) return true;
    const use = referent.kind === "role" ? referent.role : role;
    return use !== undefined && !overlaps(use, own) && use.offices.length === 1 && use.offices[0] === office;
  });
}

/** "President Joe Biden" years before he was: a bare title is somebody's who holds it, held it, or is about to. */
export function refuteBareTitle(
  claim: Claim<HolderAssertion>,
  tenures: readonly Tenure[],
  published: number,
  truth: Truth,
  analysis: Analysis,
): Verdict | undefined {
  const bare = bareOf(claim, tenures, truth, analysis);
  if (bare === undefined || claim.assertion.role.tense !== "current") return undefined;
  const { first, office } = bare;
  if (first.from - published <= BEFORE_OFFICE) return undefined;
  const holders = holdersAt(truth, office, published);
  if (holders.length === 0 || hasSpokenOf(analysis, truth, claim.span, `${office} ${first.id}`, tenures))
    return undefined;
  const names = holders.map(({ id }) => nameOf(truth, id)) as unknown as NonEmpty<string>;
  return notYet(claim, bare, names, names, truth, analysis);
}
