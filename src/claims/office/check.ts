import type { Referent, RoleUse } from "../../model/analysis.ts";
import type { CheckContext, Claim, Verdict } from "../../model/claim.ts";
import { publishedDay } from "../../model/document.ts";
import { fromDay } from "../../model/edtf.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { HolderAssertion } from "./assertion.ts";
import { daysInSentence, hasSpokenOf, isClosed, touches } from "./context.ts";
import type { CourtesyReader } from "./courtesy.ts";
import type { OfficeFact } from "./fact.ts";
import { fittingTenure, type Times } from "./fit.ts";
import { holdersNamed, officeRecord, type Tenure, tenuresOf } from "./holders.ts";
import { checkOrdinal } from "./ordinal.ts";
import { refuteTenure } from "./refute.ts";
import { refuteOutlived } from "./refute-outlived.ts";
import { describeTenure } from "./wording.ts";

const RULE = "office/tenure";

/** Judges that somebody holds, held or will hold an office. */
export function checkTenure(
  claim: Claim<HolderAssertion>,
  truth: Truth,
  { analysis }: CheckContext,
  isKept: CourtesyReader,
): Verdict {
  const { aspect, person, name, role, use } = claim.assertion;
  if (aspect === "ordinal") return checkOrdinal(claim, truth, analysis);
  const day = publishedDay(analysis.document);
  if (day === null) {
    return unverified("too-vague", "when the article was published is not known, and so who held the office");
  }
  const own = tenuresMeant(person, role, truth);
  const tenures = own.length > 0 || use !== "title" ? own : tenuresOfNamesakes(name, role, truth);
  const times = { published: day, told: daysInSentence(analysis, truth, claim.span) };
  const fitting = fittingTenure(tenures, role.tense, use, times);
  if (fitting !== undefined && isOutlived(fitting, claim.assertion, times)) {
    const refuted = refuteOutlived(claim, tenures, truth, analysis, isKept);
    if (refuted !== undefined) return refuted;
    const key = `${fitting.office} ${fitting.id}`;
    if (!hasSpokenOf(analysis, truth, claim.span, key, tenures)) return heldUntil(fitting, truth);
  }
  if (fitting !== undefined) {
    return {
      label: "supported",
      rule: RULE,
      message: `on record: ${describeTenure(truth, fitting)}`,
      evidence: [officeRecord(truth, fitting.office) as TruthRecord<OfficeFact>],
    };
  }
  if (own.length < tenures.length) return unverified("ambiguous", "the name may mean several people");
  return refuteTenure(claim, tenures, times, truth, analysis) ?? unverified(...reasonOf(person, tenures));
}

/** A title of somebody who no longer holds the office, in words that speak of no time when they did. */
function isOutlived(tenure: Tenure, { role, use }: HolderAssertion, { published, told }: Times): boolean {
  // A number stays with its holder.
  if (
    role.tense !== "current" ||
    use !== "title" ||
    role.ordinal !== undefined ||
    tenure.lasting ||
    tenure.to >= published
  )
    return false;
  return !told.some((days) => isClosed(days) && touches(tenure, days));
}

function heldUntil(tenure: Tenure, truth: Truth): Verdict {
  return {
    label: "not-enough-info",
    rule: RULE,
    reason: "too-vague",
    message: `held the office until ${fromDay(tenure.to)}, and the text does not say of what time it tells: ${describeTenure(truth, tenure)}`,
    evidence: [officeRecord(truth, tenure.office) as TruthRecord<OfficeFact>],
  };
}

/** The tenures of those whom the name may mean in the offices that the words may mean. */
function tenuresMeant(person: Referent, { offices }: RoleUse, truth: Truth): readonly Tenure[] {
  const ids = person.kind === "entity" ? [person.id] : person.kind === "ambiguous" ? person.ids : [];
  return ids.flatMap((id) => tenuresOf(truth, id)).filter(({ office }) => offices.includes(office));
}

/** "President Clinton", where another Clinton was named before: whoever of that family name held the office may be meant. */
function tenuresOfNamesakes(name: string, { offices }: RoleUse, truth: Truth): readonly Tenure[] {
  return holdersNamed(truth, name)
    .flatMap((id) => tenuresOf(truth, id))
    .filter(({ office }) => offices.includes(office));
}

type Reason = "no-record" | "ambiguous" | "too-vague";

function reasonOf(person: Referent, tenures: readonly Tenure[]): [Reason, string] {
  if (person.kind === "ambiguous") return ["ambiguous", "the name may mean several people"];
  if (person.kind !== "entity") return ["no-record", "the name is not on record"];
  if (tenures.length === 0) return ["no-record", "no tenure is on record, and nothing rules one out"];
  return ["ambiguous", "the words may speak of another time than the article's"];
}

function unverified(reason: Reason, message: string): Verdict {
  return { label: "not-enough-info", rule: RULE, reason, message, evidence: [] };
}
