import type { Analysis } from "../../model/analysis.ts";
import type { Claim, NonEmpty, Verdict } from "../../model/claim.ts";
import { sliceOf } from "../../model/span.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import { ordinalInDigits } from "../ordinals.ts";
import type { HolderAssertion } from "./assertion.ts";
import type { OfficeFact } from "./fact.ts";
import { holdersNamed, officeRecord, tenuresIn, tenuresOf } from "./holders.ts";
import { isCalled } from "./place.ts";
import { describeTenure, nameOf, officeName } from "./wording.ts";

const RULE = "office/ordinal";

/** Judges the number of a holder: the 45th president. Where the person never held the office, the tenure is what is wrong. */
export function checkOrdinal(
  { assertion, span }: Claim<HolderAssertion>,
  truth: Truth,
  { document }: Analysis,
): Verdict {
  const { person, role } = assertion;
  const ids = person.kind === "entity" ? [person.id] : person.kind === "ambiguous" ? person.ids : [];
  const numbered = ids
    .flatMap((id) => tenuresOf(truth, id))
    .filter(({ office, acting }) => role.offices.includes(office) && !acting);
  const fitting = numbered.find(({ ordinal }) => ordinal === role.ordinal);
  const recordOf = (office: string) => officeRecord(truth, office) as TruthRecord<OfficeFact>;
  if (fitting !== undefined) {
    const message = `on record: ${describeTenure(truth, fitting)} (number ${fitting.ordinal})`;
    return { label: "supported", rule: RULE, message, evidence: [recordOf(fitting.office)] };
  }
  const [first] = numbered;
  const words = sliceOf(document.text, role);
  const certain =
    person.kind === "entity" &&
    first !== undefined &&
    numbered.every(({ office }) => office === first.office) &&
    (role.offices.length === 1 || isCalled(recordOf(first.office).fact, words));
  const ordinals = numbered.flatMap(({ ordinal }) => (ordinal === undefined ? [] : [ordinalInDigits(ordinal)]));
  if (!certain || role.ordinal === undefined || ordinals.length < numbered.length) {
    const message = "no number is on record for this holder";
    return { label: "not-enough-info", rule: RULE, reason: "no-record", message, evidence: [] };
  }
  const holder = tenuresIn(truth, first.office).find(({ ordinal }) => ordinal === role.ordinal);
  // "Bush, the 41st president": the other one of that name.
  if (holder !== undefined && isNamesake(holder.id, assertion.name, truth))
    return {
      label: "not-enough-info",
      rule: RULE,
      reason: "ambiguous",
      message: "a namesake may be meant",
      evidence: [],
    };
  return {
    label: "refuted",
    rule: RULE,
    message: `${nameOf(truth, first.id)} is the ${ordinals.join(" and ")} ${officeName(truth, first.office)}${holder === undefined ? "" : `; the ${ordinalInDigits(role.ordinal)} is ${nameOf(truth, holder.id)}`}`,
    evidence: [recordOf(first.office)],
    actual: ordinalInDigits(role.ordinal),
    expected: ordinals as unknown as NonEmpty<string>,
    edits: ordinals.map((replacement) => ({ span, replacement, evidence: first.office })),
    certainty: "firm",
  };
}

/** The name, or its last word, is in the other's as well. */
function isNamesake(id: string, name: string, truth: Truth): boolean {
  const last = name.split(" ").at(-1) ?? name;
  return holdersNamed(truth, last).includes(id) || nameOf(truth, id).split(" ").includes(last);
}
