import type { Analysis, EventArgument, EventMention, Timex } from "../../model/analysis.ts";
import type { CheckContext, Claim, Verdict } from "../../model/claim.ts";
import { publishedDay } from "../../model/document.ts";
import { lastOf, perArticle } from "../../model/memo.ts";
import { lastUpTo } from "../../model/span.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import { rankedMember } from "../series/ranked.ts";
import { isSurelyNamed } from "../sure.ts";
import type { Anniversary } from "./anniversary.ts";
import { antecedentOf, isBareDefinite } from "./antecedent.ts";
import type { EventAssertion } from "./assertion.ts";
import type { Candidate, Links } from "./candidate.ts";
import { checkAnniversary } from "./check-anniversary.ts";
import { checkInterval } from "./check-interval.ts";
import { isSeveral, isSomebody, isToCome, isTooBare } from "./checkable.ts";
import { explainLink } from "./explain.ts";
import type { EventFact } from "./fact.ts";
import { eventIndex } from "./facts.ts";
import { linkEvent } from "./link.ts";
import { refuteNewsDay } from "./news-day.ts";
import type { Ontology } from "./ontology.ts";
import { type Refutation, refute } from "./refute.ts";
import type { Memory } from "./remembered.ts";
import { topicOf } from "./topic.ts";
import { notAsserted, refuted, unverified } from "./verdicts.ts";
import { describe, ruleOf } from "./wording.ts";

/** Evidence that a record without a conflict needs to count as the event meant. */
const ENOUGH = 3;
const SIBLINGS = 4;
/** Characters between a time of day and the place where the clock shows it. */
const CLOCK = 8;
/** Records that came near, of which an undecided verdict tells. */
const SHOWN = 3;

interface Linked {
  readonly links: Links;
  readonly refutations: readonly Refutation[];
}

/** Makes the check of event claims: link the mention to a record by evidence, then judge the one argument. */
export function createCheck(ontology: Ontology, remembered: Memory) {
  const linksIn = lastOf((_: Truth) => perArticle((_: Analysis) => new Map<EventMention, Linked>()));

  const linkOnce = (event: EventMention, truth: Truth, { analysis }: CheckContext): Linked => {
    const known = linksIn(truth)(analysis);
    let link = known.get(event);
    if (link === undefined) {
      const antecedent = isBareDefinite(event) ? antecedentOf(event, analysis, ontology) : undefined;
      const record =
        antecedent === undefined
          ? topicOf(event, analysis, truth, ontology)
          : recordOf(antecedent, truth, { analysis });
      const isLost = record === undefined && isTooBare(event);
      const links = isLost ? [] : linkEvent(event, analysis, truth, ontology, record);
      const sure = refute(event, links, truth, ontology, analysis);
      const refutations = sure.length > 0 ? sure : refuteNewsDay(event, truth, ontology, analysis);
      link = { links, refutations: refutations.map((one) => ofItsRank(one, event, truth, analysis)) };
      known.set(event, link);
    }
    return link;
  };

  /** "a meeting in Beijing in January", in an article that names nobody who met there; or told of somebody who was only there. */
  const isAnybodys = (event: EventMention, { named, inArticle, agreeing }: Candidate): boolean => {
    if (named || agreeing.some(({ role }) => role === "participant")) return false;
    return event.arguments.some(isSomebody) || (ontology.isMutual(event.type) && !inArticle);
  };

  /** The one record that an event is surely about, by its words or by its rank in a series. */
  const recordOf = (event: EventMention, truth: Truth, context: CheckContext): TruthRecord<EventFact> | undefined => {
    const { links, refutations } = linkOnce(event, truth, context);
    const fitting = links.filter(({ misnamed, conflicting }) => !misnamed && conflicting.length === 0);
    const [best, second] = fitting;
    const sure = best !== undefined && best.evidence >= ENOUGH && best.evidence > (second?.evidence ?? 0);
    if (refutations.length > 0) return undefined;
    return sure && !isAnybodys(event, best) ? best.record : rankedMember(event, truth, context.analysis);
  };

  /** The record of the head of "the signing of the armistice", else that of the same kind by which it is further told. */
  const commemorated = (
    { events: [head, ...more], named, told, day }: Anniversary,
    truth: Truth,
    context: CheckContext,
  ): TruthRecord<EventFact> | undefined => {
    // Years counted to no day of the year bear no second witness: whom the words mean must be certain.
    const isCertain = ({ role, mention }: EventArgument): boolean =>
      role === "participant" && mention !== undefined && isSurelyNamed(mention, context.analysis);
    const isOne = head.named.length > 0 || (!ontology.isMutual(head.type) && head.arguments.some(isCertain));
    if (told === "since" && !isOne) {
      const record = recordOf(head, truth, context);
      return record !== undefined && day !== null && isItsDay(day, record) ? record : undefined;
    }
    const types = ontology.recordedAs(head.type);
    return (
      recordOf(head, truth, context) ??
      [
        ...more.map((event) => recordOf(event, truth, context)),
        ...named.map((id) => eventIndex(truth).byId.get(id)),
      ].find((record) => record !== undefined && types.includes(record.fact.type))
    );
  };

  /** "met Xi in Dalian and Trump in Singapore": words that two events of one verb share, and that are right of the other. */
  const isBorneOut = ({ start }: EventArgument, event: EventMention, truth: Truth, context: CheckContext): boolean =>
    siblingsOf(event, context.analysis).some((sibling) => {
      const [best] = linkOnce(sibling, truth, context).links;
      if (best === undefined || best.misnamed || best.conflicting.length > 0) return false;
      return best.agreeing.some((argument) => argument.start === start);
    });

  /** "was killed on Monday in Kabul, Sunday evening in Oslo": where else the clock is read, of what has just been told. */
  const isOfClock = ({ argument, candidates }: Refutation, event: EventMention, truth: Truth, context: CheckContext) =>
    argument.role === "place" &&
    event.arguments.some(({ role, end }) => role === "time" && end < argument.start && argument.start - end <= CLOCK) &&
    siblingsOf(event, context.analysis).some((sibling) => {
      const [best] = linkOnce(sibling, truth, context).links;
      return best?.record === candidates[0].record && best.conflicting.length === 0 && sibling.start <= event.start;
    });

  return ({ assertion, span }: Claim<EventAssertion>, truth: Truth, context: CheckContext): Verdict => {
    const words = context.analysis.document.text.slice(span.start, span.end);
    const { elapsed } = assertion;
    const day = publishedDay(context.analysis.document);
    const byMemory = (): Verdict => {
      const record = elapsed === undefined ? undefined : remembered(elapsed, truth, context.analysis);
      return checkAnniversary(elapsed, record, day, truth, words);
    };
    if (assertion.event === undefined) return byMemory();
    const { event, argument, interval, anniversary } = assertion;
    if (anniversary !== undefined) {
      const verdict = checkAnniversary(anniversary, commemorated(anniversary, truth, context), day, truth, words);
      return verdict.label === "not-enough-info" && elapsed !== undefined ? byMemory() : verdict;
    }
    if (interval !== undefined) {
      const ends = [interval.event, interval.from].map((end) => recordOf(end, truth, context));
      return checkInterval(interval, ends[0], ends[1], truth, words);
    }
    const rule = argument === null ? "event/occurrence" : ruleOf(argument);
    if (event.modality !== "asserted" || event.polarity === "negative") return notAsserted(rule, event);
    if (isToCome(event, context)) return notAsserted(rule, { ...event, modality: "planned" });
    if (isSeveral(event, truth)) return unverified(rule, "several");
    const { links, refutations } = linkOnce(event, truth, context);
    const refutation = refutations.find((one) => one.argument === argument);
    const isExcused = (one: Refutation): boolean =>
      isBorneOut(one.argument, event, truth, context) || isOfClock(one, event, truth, context);
    if (refutation !== undefined && !isExcused(refutation))
      return refuted(refutation.rule ?? rule, event, refutation, context, truth);
    const candidates = links.filter(({ misnamed }) => !misnamed);
    const [best] = candidates;
    const near = (verdict: Verdict): Verdict =>
      // Of an event that stays undecided one verdict is shown, that on the whole.
      argument !== null
        ? verdict
        : {
            ...verdict,
            links: candidates.slice(0, SHOWN).map((one) => explainLink(one, event, null, context.analysis)),
          };
    if (best === undefined) return unverified(rule, isTooBare(event) ? "ambiguous" : "no-record");
    if (refutations.length > 0 || best.conflicting.length > 0 || best.evidence < ENOUGH || isAnybodys(event, best))
      return near(unverified(rule, "ambiguous"));
    const equals = candidates.filter(
      ({ conflicting, evidence }) => conflicting.length === 0 && evidence === best.evidence,
    );
    const fits = (candidate: Candidate): boolean => argument === null || candidate.results.get(argument) === "agree";
    if (equals.length > 1) return near(unverified(rule, "ambiguous"));
    if (!equals.every(fits)) return near(unverified(rule, "too-vague"));
    return {
      label: "supported",
      rule,
      message: `on record: ${equals.map(({ record }) => describe(record, truth)).join("; ")}`,
      evidence: equals.map(({ record }) => record),
      links: equals.map((candidate) => explainLink(candidate, event, argument, context.analysis)),
    };
  };
}

/** "its fifth test, in August": of all records that the words may mean, the one of that rank. */
function ofItsRank(refutation: Refutation, event: EventMention, truth: Truth, analysis: Analysis): Refutation {
  if (refutation.candidates.length === 1) return refutation;
  const ranked = rankedMember(event, truth, analysis);
  const meant = refutation.candidates.find(({ record }) => record === ranked);
  return meant === undefined ? refutation : { ...refutation, candidates: [meant] };
}

/** The day is that of the record in another year. */
function isItsDay({ edtf = "" }: Timex, { fact }: TruthRecord<EventFact>): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(edtf) && fact.date.slice(4, 10) === edtf.slice(4);
}

/** The other events told by the same words; few, and side by side. */
function siblingsOf(event: EventMention, { events }: Analysis): readonly EventMention[] {
  const last = lastUpTo(events, event.start);
  return events
    .slice(Math.max(0, last - SIBLINGS), last + 1)
    .filter((other) => other !== event && other.trigger.start === event.trigger.start);
}
