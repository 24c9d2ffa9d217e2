import type { Analysis, Mention } from "../../model/analysis.ts";
import type { Claim, NonEmpty, Verdict } from "../../model/claim.ts";
import type { Truth } from "../../model/truth.ts";
import { certainDate, deathOf } from "../life/records.ts";
import { isIntroduced } from "../sure.ts";
import type { HolderAssertion } from "./assertion.ts";
import { isBackground } from "./background.ts";
import { isToldOfThen } from "./bygone.ts";
import { hasSpokenOf } from "./context.ts";
import { BEFORE_OFFICE, type Times } from "./fit.ts";
import { holdersAt, officeRecord, type Tenure } from "./holders.ts";
import { namesItsPlace } from "./place.ts";
import { refuteBareOffice, refuteBareTitle, refuteNotYetFormer } from "./refute-bare.ts";
import { refuteNever } from "./refute-never.ts";
import { refutedHolder } from "./verdict.ts";
import { describeTenure, nameOf, officeName } from "./wording.ts";

/** Days after taking office in which an article may still tell of the time before. */
const SETTLED = 60;
/** Days after leaving office in which the news may still tell of whoever left by the title. */
const LEAVING = 14;

/**
 * The verdict on words that no tenure bears out, where they are wrong for sure: one office, named with its place; one person,
 * on record; somebody else in office on the day of publication; and no time that the text speaks of explains the words.
 */
export function refuteTenure(
  claim: Claim<HolderAssertion>,
  tenures: readonly Tenure[],
  times: Times,
  truth: Truth,
  analysis: Analysis,
): Verdict | undefined {
  const { published } = times;
  const { person, role, use } = claim.assertion;
  const [office, ...others] = role.offices;
  const record = office === undefined ? undefined : officeRecord(truth, office);
  const isNamed = record !== undefined && others.length === 0 && namesItsPlace(claim, record.fact, truth, analysis);
  if (role.tense === "former") {
    const refuted = refuteNotYetFormer(claim, tenures, published, truth, analysis);
    if (refuted !== undefined) return refuted;
  }
  if (!isNamed && use === "apposition") return refuteBareOffice(claim, tenures, published, truth, analysis);
  if (!isNamed && use === "title") return refuteBareTitle(claim, tenures, published, truth, analysis);
  if (record === undefined || office === undefined || others.length > 0 || person.kind !== "entity") return undefined;
  if (!isNamed) return undefined;
  // "US President Wilson" is no Wilson on record who never held it, but another one.
  const mention = claim.basis.find((one): one is Mention => "referent" in one);
  if (tenures.length === 0 && (mention === undefined || !isIntroduced(mention, analysis))) return undefined;
  const holders = holdersAt(truth, office, published);
  if (holders.length === 0) return undefined;
  const name = nameOf(truth, person.id);

  if (role.tense === "former") {
    const [only, ...more] = tenures;
    if (only === undefined || more.length > 0 || only.acting || published - only.from < SETTLED) return undefined;
    return refutedHolder(claim, record, truth, {
      message: `${name} is not a former holder: ${describeTenure(truth, only)}`,
      expected: [officeName(truth, office)],
      replacements: [],
      certainty: "doubtful",
    });
  }

  if (use === "past") return tenures.length > 0 ? undefined : refuteNever(claim, record, times, truth, analysis);
  if (role.tense !== "current" && role.tense !== "acting") return undefined;
  if (tenures.some(({ from }) => from > published && from - published <= BEFORE_OFFICE)) return undefined;
  // "The outgoing Prime Minister of Freedonia, Otto Brandt, left by bicycle": two days after the handover.
  if (tenures.some(({ to }) => to < published && published - to <= LEAVING)) return undefined;
  const started = tenures.some(({ from }) => from <= published);
  const meant = role.tense === "acting" ? holders.filter(({ acting }) => acting) : holders;
  if (meant.length === 0) return undefined;
  // "met Otto Brandt, the Freedonian premier": of the dead the words tell what they were.
  if (use === "apposition" && started && isDead(person.id, published, truth)) return undefined;
  // A title stays with whoever held the office; and acting holders are not always listed.
  if (role.tense === "acting" && (started || !record.fact.gapless)) return undefined;
  if (use === "title" && (started || (tenures.length === 0 && !record.fact.gapless))) return undefined;
  if (started && isBackground(claim, tenures, published, truth, analysis)) return undefined;
  if (hasSpokenOf(analysis, truth, claim.span, `${office} ${person.id}`, tenures)) return undefined;
  if (isToldOfThen(claim.span, tenures, truth, analysis)) return undefined;
  const names = meant.map(({ id }) => nameOf(truth, id)) as unknown as NonEmpty<string>;
  return refutedHolder(claim, record, truth, {
    message: `${name} was not ${role.tense === "acting" ? "acting " : ""}${officeName(truth, office)} on ${analysis.document.published}: on record is ${names.join(" and ")}`,
    expected: names,
    replacements: names,
    certainty: use === "title" ? "doubtful" : "firm",
  });
}

function isDead(person: string, published: number, truth: Truth): boolean {
  const end = certainDate(deathOf(truth, person))?.end;
  return end !== undefined && end !== null && end < published;
}
