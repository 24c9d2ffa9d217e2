import type { EventAssertion } from "../../src/claims/event/assertion.ts";
import type { EventFact } from "../../src/claims/event/fact.ts";
import type { EventMention } from "../../src/model/analysis.ts";
import type { Entity, Truth } from "../../src/model/truth.ts";
import { type Grounds, groundsOf, hasDay, isClosed, isElsewhere, isOnce } from "./event-truth.ts";
import { type Mutator, replacing } from "./mutant.ts";

/** Cities that the language knowledge lists: known as places to an article that the ground truth says nothing of. */
const CITIES = ["Geneva", "Cairo", "Oslo"];

/** Another city; the country instead of the city leaves it true. */
export const placeMutator: Mutator = {
  kind: "place",
  rules: ["event/place"],
  mutate: (right) => {
    const grounds = groundsOf(right);
    const mention = (right.finding.claim.assertion as EventAssertion).argument?.mention;
    if (grounds === undefined || mention?.form !== "name" || mention.referent.kind !== "entity") return [];
    // "crossed the line", "stepped into North Korea": no city stands there.
    if (!/\b(?:in|at) $/.test(right.document.text.slice(0, mention.start))) return [];
    const { event, fact } = grounds;
    const { truth, finding } = right;
    const listed = truth.entities
      .filter(({ id, type, within }) => type === "PLACE" && within.length > 0 && !touches(truth, fact, id))
      .slice(0, 2)
      .map(({ names }) => names[0] ?? "");
    const [container] = truth.entity(mention.referent.id)?.within ?? [];
    const wider = container === undefined ? undefined : truth.entity(container)?.names[0];
    const isKnown = isClosed(grounds, right) || hasDayAndParties(event, fact);
    const cities = CITIES.slice(0, 2).filter((name) => !isPlaceOf(truth, fact, name));
    return [
      ...listed
        .filter((name) => !isPlaceOf(truth, fact, name))
        .flatMap((name) =>
          replacing(
            finding.claim.span,
            [name],
            isKnown && !isPlaceOfAnother(truth, grounds, name) ? "false" : "unknowable",
          ),
        ),
      // Nothing tells where a city that the ground truth does not list lies to a place that the rules do not know.
      ...cities.flatMap((city) =>
        replacing(finding.claim.span, [city], isKnown && isElsewhere(city, fact, truth) ? "false" : "unknowable"),
      ),
      ...(wider === undefined ? [] : replacing(finding.claim.span, [wider], "true")),
    ];
  },
};

/** Somebody else who took no part; the full name leaves it true. */
export const participantMutator: Mutator = {
  kind: "participant",
  rules: ["event/participant"],
  mutate: (right) => {
    const grounds = groundsOf(right);
    const mention = (right.finding.claim.assertion as EventAssertion).argument?.mention;
    if (grounds === undefined || mention?.referent.kind !== "entity" || mention.type !== "PERSON") return [];
    if (mention.form !== "name" && mention.form !== "surname") return [];
    const { event, fact } = grounds;
    const { truth, finding, document } = right;
    const involved = new Set([
      ...fact.participants,
      ...fact.represents,
      ...fact.present,
      ...Object.values(fact.roles).flat(),
    ]);
    const others = peopleBut(truth, document.text, involved).slice(0, 3);
    const told = event.named.includes(fact.id) || (!isOnce(fact) && hasDay(event, fact) && hasPlace(event));
    // Beside somebody who was only there, the other may have been there as well.
    const isBesideParty = event.arguments.some(
      ({ role, mention: other }) =>
        role === "participant" &&
        other !== mention &&
        other?.referent.kind === "entity" &&
        [...fact.participants, ...fact.represents].includes(other.referent.id),
    );
    const known = fact.complete.includes("participants") && told && isBesideParty;
    const same = truth.entity(mention.referent.id)?.names[0] ?? right.words;
    return [
      ...replacing(mention.head, others, known ? "false" : "unknowable"),
      ...(finding.claim.span.end === mention.head.end ? replacing(mention.head, [same], "true") : []),
    ];
  },
};

const OPPOSITES: readonly [RegExp, string][] = [
  [/^without an? (?:agreement|deal|accord)$/i, "with a signed agreement"],
  [/^with an? (?:signed )?(?:agreement|deal|accord)$/i, "without an agreement"],
  [/^without (?:agreement|any agreement|any deal)$/i, "with a signed agreement"],
  [/^no (agreement|deal)$/i, "an agreement"],
  [/^(?:collapsed|broke down|fell apart)$/i, "ended with a signed agreement"],
];

/** The opposite outcome. */
export const outcomeMutator: Mutator = {
  kind: "outcome",
  rules: ["event/outcome"],
  mutate: ({ finding, words }) => {
    const opposite = OPPOSITES.find(([pattern]) => pattern.test(words));
    return opposite === undefined ? [] : replacing(finding.claim.span, [opposite[1]], "false");
  },
};

/** Names of people on record whom the article does not name and who are none of these. */
export function peopleBut(truth: Truth, text: string, involved: ReadonlySet<string>): readonly string[] {
  const isNew = ({ id, type, names, surname }: Entity): boolean =>
    type === "PERSON" && !involved.has(id) && !text.includes(surname ?? names[0]?.split(" ").at(-1) ?? "");
  return truth.entities.filter(isNew).map(({ names }) => names[0] ?? "");
}

function touches(truth: Truth, { place }: EventFact, id: string): boolean {
  return place.some((at) => truth.isWithin(at, id) || truth.isWithin(id, at));
}

function isPlaceOf(truth: Truth, { place }: EventFact, name: string): boolean {
  return place.some((id) => truth.entity(id)?.names.includes(name));
}

/** Without a date of its own, "met in Lowport" is true of another meeting of the same people. */
function isPlaceOfAnother(truth: Truth, { event, fact }: Grounds, name: string): boolean {
  if (event.arguments.some(({ timex }) => timex !== undefined && timex.bound === undefined)) return false;
  return truth
    .records<EventFact>("events")
    .some(
      ({ fact: other }) =>
        other.type === fact.type &&
        fact.participants.length > 0 &&
        fact.participants.every((id) => other.participants.includes(id)) &&
        isPlaceOf(truth, other, name),
    );
}

/** Nobody is in two places on one day. */
function hasDayAndParties(event: EventMention, fact: EventFact): boolean {
  return hasDay(event, fact) && event.arguments.filter(({ role }) => role === "participant").length > 1;
}

function hasPlace(event: EventMention): boolean {
  return event.arguments.some(({ role }) => role === "place");
}
