import type { Analysis } from "../../model/analysis.ts";
import type { Claim, NonEmpty, Verdict } from "../../model/claim.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { SuccessionAssertion } from "./assertion.ts";
import type { OfficeFact } from "./fact.ts";
import { holdersAt, officeRecord, type Tenure, tenuresIn, tenuresOf } from "./holders.ts";
import { describeTenure, nameOf, officeName } from "./wording.ts";

const RULE = "office/successor";

/** Judges who held an office right after whom. */
export function checkSuccession({ assertion, span }: Claim<SuccessionAssertion>, truth: Truth, _: Analysis): Verdict {
  const { before, after, role } = assertion;
  if (before.kind !== "entity" || after.kind !== "entity")
    return unverified("ambiguous", "it is not certain who is meant");
  const named = (office: string): boolean => role === null || role.offices.includes(office);
  const terms = tenuresOf(truth, after.id).filter(({ office }) => named(office));
  for (const term of terms) {
    const previous = predecessorsOf(truth, term).find(({ id }) => id === before.id);
    if (previous !== undefined) {
      return {
        label: "supported",
        rule: RULE,
        message: `on record: ${describeTenure(truth, previous)}, then ${describeTenure(truth, term)}`,
        evidence: [officeRecord(truth, term.office) as TruthRecord<OfficeFact>],
      };
    }
  }
  const shared = new Set(tenuresOf(truth, before.id).map(({ office }) => office));
  const offices = [...new Set(terms.map(({ office }) => office))].filter((office) => shared.has(office));
  const [office, ...more] = offices;
  const record = office === undefined ? undefined : officeRecord(truth, office);
  if (office === undefined || record === undefined || more.length > 0)
    return unverified("no-record", "no office on record that both held");
  const earlier = tenuresOf(truth, before.id).filter((term) => term.office === office);
  // A tenure that was over before the other one's first cannot be meant.
  const inOffice = terms.filter((term) => term.office === office);
  const later = inOffice.filter((term) => earlier.some(({ from }) => from < term.from));
  const own = later.length > 0 ? later : inOffice;
  const previous = own.flatMap((term) => predecessorsOf(truth, term));
  const next = tenuresIn(truth, office).filter((one) =>
    predecessorsOf(truth, one).some((term) => earlier.includes(term)),
  );
  if (!record.fact.gapless || own.some((term) => predecessorsOf(truth, term).length === 0))
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
    certainty: "firm",
  };
}

/** Who held the office right before: on the last day before the tenure, and the last who did not just act. */
function predecessorsOf(truth: Truth, { office, id, from }: Tenure): readonly Tenure[] {
  if (!Number.isFinite(from)) return [];
  const at = new Set([...holdersAt(truth, office, from - 1), ...holdersAt(truth, office, from)].map((one) => one.id));
  const earlier = tenuresIn(truth, office).filter((one) => one.id !== id && one.from < from);
  const direct = earlier.filter((one) => at.has(one.id) && one.to >= from - 1);
  const full = earlier.findLast(({ acting, to }) => !acting && to <= from + 1);
  return full === undefined || direct.includes(full) ? direct : [...direct, full];
}

function unverified(reason: "no-record" | "ambiguous", message: string): Verdict {
  return { label: "not-enough-info", rule: RULE, reason, message, evidence: [] };
}
