import type { Analysis, EventArgument, EventMention } from "../../model/analysis.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange } from "../../model/edtf.ts";
import type { Truth } from "../../model/truth.ts";
import type { Candidate, Links } from "./candidate.ts";
import { isInCompleteSeries } from "./closure.ts";
import { compareDate } from "./compare.ts";
import { nameSpan } from "./extract.ts";
import type { EventFact } from "./fact.ts";
import type { Ontology } from "./ontology.ts";
import { leewayOf } from "./relative.ts";

/** An argument that the records refute: the likeliest record first, others that one edit would also reach. */
export interface Refutation {
  readonly argument: EventArgument;
  readonly candidates: readonly [Candidate, ...Candidate[]];
  /** The same sentence agrees with another record if another argument is changed. */
  readonly alternatives: readonly { readonly argument: EventArgument; readonly candidate: Candidate }[];
}

/**
 * Finds the one argument that is wrong, if the others are enough to know the event by. Never where some record fits as it is,
 * and never where two arguments would have to change.
 */
export function refute(
  event: EventMention,
  links: Links,
  truth: Truth,
  ontology: Ontology,
  analysis: Analysis,
): Refutation | undefined {
  // "the previous summit" is not the one on record that it would have to be.
  if (event.determiners.some((word) => OTHERS.has(word))) return undefined;
  const fits = links.filter(({ conflicting, evidence }) => conflicting.length === 0 && evidence >= 1.5);
  if (fits.some(({ misnamed }) => !misnamed)) return undefined;
  const near = links.filter((candidate) => {
    if (candidate.misnamed) return false;
    const [argument, ...others] = candidate.conflicting;
    return (
      argument !== undefined &&
      others.length === 0 &&
      candidate.results.get(argument) === "conflict" &&
      isKnown(event, candidate, argument, truth, ontology, analysis)
    );
  });
  const [first, ...rest] = near;
  const argument = first?.conflicting[0];
  if (first === undefined || argument === undefined) return undefined;
  const same = rest.filter((candidate) => candidate.conflicting[0] === argument);
  const alternatives = rest.flatMap((candidate) => {
    const other = candidate.conflicting[0];
    return other === undefined || other === argument ? [] : [{ argument: other, candidate }];
  });
  // "the February 2019 Singapore summit": the name may be wrong instead.
  const name: EventArgument = { ...nameSpan(analysis, event), role: "object", via: "syntax", by: event.by };
  for (const candidate of first.named ? fits : []) alternatives.push({ argument: name, candidate });
  return { argument, candidates: [first, ...same], alternatives };
}

const OTHERS = new Set("previous last earlier prior next another other further latest subsequent former".split(" "));

/** True when what agrees leaves no doubt which event is meant, so that what does not agree is wrong. */
function isKnown(
  event: EventMention,
  candidate: Candidate,
  wrong: EventArgument,
  truth: Truth,
  ontology: Ontology,
  { document }: Analysis,
): boolean {
  const { text } = document;
  const { named, agreeing, allParties, inArticle, record } = candidate;
  const agrees = (role: EventArgument["role"]): boolean => agreeing.some((argument) => argument.role === role);
  const closed = isInCompleteSeries(candidate, truth, publishedDay(document));
  const where = agrees("place");
  const someParty = agrees("participant");
  const when = agreeing.some(({ role, timex }) => role === "time" && isFine(timex?.edtf));
  // "the Singapore summit" may be somebody else's; "the Challenger disaster" is what it is.
  const known = named && (inArticle || someParty || allParties || !ontology.isMutual(record.fact.type));
  switch (wrong.role) {
    case "time":
      if (wrong.via === "discourse") return false;
      if (!isStated(wrong, text) && !isWrongInAnyYear(wrong, record.fact, text)) return false;
      if (ontology.isOnce(event.type) && allParties) return true;
      return known || (allParties && (where || closed)) || (closed && where && someParty);
    case "place":
      return known ? when || allParties : allParties && when && (closed || isDay(agreeing));
    case "participant":
      if (!record.fact.complete.includes("participants")) return false;
      return where && when && (closed || someParty || named || isDay(agreeing));
    case "outcome":
      return known || (allParties && (when || where));
    default:
      return false;
  }
}

/** The year stands in the words, or they count from a day that is known: a date merely filled in may be filled in wrongly. */
function isStated({ timex, start, end }: EventArgument, text: string): boolean {
  return (
    timex?.certainty === "explicit" || (timex !== undefined && leewayOf(timex, text.slice(start, end)) !== undefined)
  );
}

const DATE = /^(\d{4})(-\d{2}(?:-\d{2})?)$/;
const MONTH = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/i;

/** An event longer ago is hardly told by its month alone: some other one may be meant. */
const FRESH = 400;

/** "died on October 8": the year is filled in, but neither that year nor the one before or after it brings the month near. */
function isWrongInAnyYear({ timex, start, end }: EventArgument, fact: EventFact, text: string): boolean {
  const words = text.slice(start, end);
  const [, year, rest] = DATE.exec(timex?.edtf ?? "") ?? [];
  if (timex === undefined || year === undefined || !MONTH.test(words)) return false;
  const said = dateRange(timex.edtf ?? "")?.start ?? Infinity;
  if (Math.abs(said - (dateRange(fact.date)?.start ?? Infinity)) > FRESH) return false;
  return [-1, 1].every((step) => {
    const edtf = `${String(Number(year) + step).padStart(4, "0")}${rest}`;
    return compareDate({ ...timex, edtf }, fact, words) === "conflict";
  });
}

function isFine(edtf: string | undefined): boolean {
  const precision = edtf === undefined ? undefined : dateRange(edtf)?.precision;
  return precision === "day" || precision === "month" || precision === "interval";
}

function isDay(agreeing: readonly EventArgument[]): boolean {
  return agreeing.some(
    ({ role, timex }) => role === "time" && timex?.edtf !== undefined && dateRange(timex.edtf)?.precision === "day",
  );
}
