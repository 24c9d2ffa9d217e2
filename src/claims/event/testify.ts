import type { Lexicon } from "../../lexicon/index.ts";
import type { Analysis, EventArgument, EventMention } from "../../model/analysis.ts";
import type { CheckContext, Claim, Discord } from "../../model/claim.ts";
import { sliceOf } from "../../model/span.ts";
import { createContrastFinder, sentenceWords } from "../witness/contrast.ts";
import { ownRecord, placeOf, shownWords } from "../witness/record.ts";
import { areApart, differInMonth, type ToldDate, toldDate } from "../witness/told-date.ts";
import { identityOf, voiceOf } from "../witness/voice.ts";
import type { EventAssertion, ToldEvent } from "./assertion.ts";
import type { Ontology } from "./ontology.ts";

/** A claim of when something happened, with all by which another place of the article may tell of the same. */
interface Statement {
  readonly claim: Claim<ToldEvent>;
  readonly date: ToldDate;
  readonly voice: string;
  readonly keys: readonly { readonly name: string; readonly once: boolean }[];
}

/** A date further from its verb is perhaps that of something else. */
const FARTHEST = 80;
/** Dates of one event that are held against each other. */
const MOST_DATES = 8;

/** Makes the check of the article's own dates: two for one event, which can have one only. */
export function createTestify(ontology: Pick<Ontology, "recordedAs">, lexicon: Pick<Lexicon, "events" | "contrasts">) {
  const findContrast = createContrastFinder(lexicon.contrasts);
  /** Whom an event happens to that happens to nobody twice: what stands behind its "of". */
  const patients = new Map(lexicon.events.flatMap(({ once, type, roles }) => (once ? [[type, roles.of]] : [])));

  const keysOf = (event: EventMention): Statement["keys"] => {
    const [name, ...names] = event.named;
    if (name !== undefined) return names.length === 0 ? [{ name: `named ${name}`, once: true }] : [];
    const parties = event.arguments.filter(({ role }) => role === "participant");
    if (patients.has(event.type)) {
      const [who, ...others] = parties.filter(({ as }) => as === patients.get(event.type));
      const id = who === undefined || others.length > 0 ? undefined : identityOfParty(who);
      if (id === undefined) return [];
      return ontology.recordedAs(event.type).map((type) => ({ name: `${type} of ${id}`, once: true }));
    }
    const ids = parties.map(identityOfParty);
    const [place, ...places] = event.arguments.filter(({ role, via }) => role === "place" && via !== "discourse");
    const where = places.length > 0 || place === undefined ? undefined : identityOfParty(place);
    if (where === undefined || ids.length < 2 || ids.includes(undefined)) return [];
    return [{ name: `${event.type} of ${ids.toSorted().join(" and ")} in ${where}`, once: false }];
  };

  const statementOf = (claim: Claim<EventAssertion>, analysis: Analysis): Statement | undefined => {
    const { assertion } = claim;
    if (assertion.event === undefined) return undefined;
    const { event, argument, interval, anniversary } = assertion;
    if (
      interval !== undefined ||
      anniversary !== undefined ||
      argument?.timex === undefined ||
      !isTold(event, argument)
    )
      return undefined;
    const date = toldDate(argument.timex, sliceOf(analysis.document.text, argument.timex));
    const voice = date === undefined ? undefined : voiceOf(claim, analysis);
    if (date === undefined || voice === undefined) return undefined;
    return { claim: { ...claim, assertion }, date, voice, keys: keysOf(event) };
  };

  return (claims: readonly Claim<EventAssertion>[], { analysis }: CheckContext): Discord<EventAssertion>[] => {
    const told = new Map<string, Statement[]>();
    const discords: Discord<EventAssertion>[] = [];
    for (const claim of claims) {
      const statement = statementOf(claim, analysis);
      const other = statement?.keys
        .map(({ name, once }) => told.get(name)?.find((one) => isApart(one, statement, once, analysis)))
        .find((one) => one !== undefined);
      if (statement !== undefined && other !== undefined) discords.push(discordOf(statement, other, analysis));
      else for (const { name } of statement?.keys ?? []) remember(told, name, statement as Statement);
    }
    return discords;
  };

  function isApart(a: Statement, b: Statement, once: boolean, analysis: Analysis): boolean {
    if (a.voice !== b.voice || a.claim.assertion.event.sentence === b.claim.assertion.event.sentence) return false;
    if (!areApart(a.date, b.date) || !(once || differInMonth(a.date, b.date))) return false;
    const kinds = once
      ? (["correction", "report", "kinship"] as const)
      : (["correction", "report", "repetition"] as const);
    return [a, b].every(({ claim }) => findContrast(sentenceWords(analysis, claim.span), kinds) === undefined);
  }
}

function identityOfParty({ mention }: EventArgument): string | undefined {
  return mention === undefined || mention.plural ? undefined : identityOf(mention);
}

/** Told as a fact, of one event, with one date, which stands near it. */
function isTold(event: EventMention, argument: EventArgument): boolean {
  const { modality, polarity, plural, trigger, arguments: found } = event;
  if (modality !== "asserted" || polarity !== "positive" || plural === true || argument.via !== "syntax") return false;
  if (found.some(({ role, number = 0 }) => role === "ordinal" || (role === "count" && number > 1))) return false;
  if (found.filter(({ role }) => role === "time").length > 1) return false;
  return Math.max(argument.start - trigger.end, trigger.start - argument.end) <= FARTHEST;
}

function remember(told: Map<string, Statement[]>, name: string, statement: Statement): void {
  const known = told.get(name);
  if (known === undefined) told.set(name, [statement]);
  else if (known.length < MOST_DATES) known.push(statement);
}

function discordOf({ claim }: Statement, { claim: other }: Statement, analysis: Analysis): Discord<EventAssertion> {
  const { text } = analysis.document;
  const [actual, expected] = [claim, other].map(({ span }) => shownWords(text, span)) as [string, string];
  const { event, argument } = other.assertion;
  const record = ownRecord(analysis, other.span, {
    names: [sliceOf(text, event.trigger)],
    date: argument?.timex?.edtf,
  });
  return {
    claim,
    other,
    verdict: {
      label: "refuted",
      rule: "event/self",
      message: `“${sliceOf(text, claim.assertion.event.trigger)}” is dated ${actual} here, ${expected} at ${placeOf(analysis, other.span)}`,
      evidence: [record],
      actual,
      expected: [expected],
      edits: [
        { span: claim.span, replacement: sliceOf(text, other.span), evidence: record.id },
        { span: other.span, replacement: sliceOf(text, claim.span), evidence: record.id },
      ],
      certainty: "doubtful",
    },
  };
}
