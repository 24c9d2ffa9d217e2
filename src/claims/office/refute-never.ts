import type { Analysis } from "../../model/analysis.ts";
import type { Claim, NonEmpty, Verdict } from "../../model/claim.ts";
import { dateRange } from "../../model/edtf.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import { lifeOf } from "../life/records.ts";
import type { HolderAssertion } from "./assertion.ts";
import type { OfficeFact } from "./fact.ts";
import type { Times } from "./fit.ts";
import { holdersAt, holdersNamed, officeRecord, tenuresIn, tenuresOf } from "./holders.ts";
import { refutedHolder } from "./verdict.ts";
import { nameOf, officeName } from "./wording.ts";

/** Days of age before which nobody heads a state. */
const YOUNGEST = 25 * 365;
/** What goes on behind the words of an office makes it that of something smaller: "president of South Korea's league". */
const GOES_ON = /^(?:['’]s\b|-|\s+(?!The\b|On\b|In\b)\p{Lu}|\s+(?:of|for|at)\s)/u;

/** "X was president in 2015", of somebody who never held the office: at a time whose holders are all on record, or at any. */
export function refuteNever(
  claim: Claim<HolderAssertion>,
  record: TruthRecord<OfficeFact>,
  { published, told }: Times,
  truth: Truth,
  { document }: Analysis,
): Verdict | undefined {
  const { person, role, name } = claim.assertion;
  if (!record.fact.gapless || person.kind !== "entity" || GOES_ON.test(document.text.slice(role.end, role.end + 12)))
    return undefined;
  if (hasNamesake(claim.assertion, record, truth)) return undefined;
  const then = told.flatMap(({ from, to }) => [from, to]).map((day) => holdersAt(truth, record.id, day));
  const isKnownThen = then.length > 0 && then.every((holders) => holders.length > 0);
  if (!isKnownThen && !isOnList(person.id, record, published, truth)) return undefined;
  const names = [...new Set(isKnownThen && told.length === 1 ? then.flat().map(({ id }) => nameOf(truth, id)) : [])];
  const office = officeName(truth, record.id);
  return refutedHolder(claim, record, truth, {
    message:
      names.length > 0
        ? `${name} is not among those on record as ${office} then: ${names.join(" and ")}`
        : `${nameOf(truth, person.id)} is not among those on record as ${office}`,
    expected: (names.length > 0 ? names : [office]) as unknown as NonEmpty<string>,
    replacements: names,
    certainty: "doubtful",
  });
}

/** "Mr Lee was president": another of that family name held the office. */
export function hasNamesake(
  { person, name }: Pick<HolderAssertion, "person" | "name">,
  { fact }: TruthRecord<OfficeFact>,
  truth: Truth,
): boolean {
  if (name.includes(" ")) return false;
  const namesakes = holdersNamed(truth, name).filter((id) => person.kind !== "entity" || id !== person.id);
  return fact.tenures.some(({ holder }) => namesakes.includes(holder));
}

/** True where a tenure would be on the list: it begins early enough in a life, or the person headed another country. */
function isOnList(person: string, { id, fact }: TruthRecord<OfficeFact>, published: number, truth: Truth): boolean {
  if (holdersAt(truth, id, published).length === 0) return false;
  const from = tenuresIn(truth, id)[0]?.from ?? Number.POSITIVE_INFINITY;
  const birth = dateRange(lifeOf(truth, person).birth?.fact.date ?? "")?.start ?? Number.NEGATIVE_INFINITY;
  return birth + YOUNGEST >= from || tenuresOf(truth, person).some(({ office }) => isForeign(office, fact, truth));
}

/** The offices are those of two countries, neither within the other. */
function isForeign(office: string, { of }: OfficeFact, truth: Truth): boolean {
  const places = officeRecord(truth, office)?.fact.of ?? [];
  return (
    [...places, ...of].every((id) => truth.entity(id)?.type === "PLACE") &&
    places.every((a) => of.every((b) => !truth.isWithin(a, b) && !truth.isWithin(b, a)))
  );
}
