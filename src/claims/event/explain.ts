import type { Analysis, EventArgument, EventMention } from "../../model/analysis.ts";
import type { Link, Sign } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import type { Candidate } from "./candidate.ts";
import { nameSpan } from "./extract.ts";

const FIELDS: Readonly<Record<string, string>> = {
  time: "date",
  place: "place",
  participant: "participants",
  outcome: "outcomes",
};

/**
 * Tells which words identified the record of a candidate and which were checked: those of `argument`, where one is asked
 * about, and whatever does not agree. The weights add up to the candidate's evidence.
 */
export function explainLink(
  { record, results, weights, evidence }: Candidate,
  event: EventMention,
  argument: EventArgument | null,
  analysis: Analysis,
  by?: string,
): Link {
  const shares = new Map<string, number>();
  for (const [{ role }, result] of results) {
    if (result === "agree") shares.set(role, (shares.get(role) ?? 0) + 1);
  }
  const spent = new Set<string>();
  const identified: Sign[] = [];
  const checked: Sign[] = [];
  const tell = (role: "name" | "antecedent" | "once" | "cast" | "recency", field: string, span: Span | null): void => {
    if (weights[role] > 0) identified.push({ span, role, field, result: "agree", weight: weights[role] });
  };
  tell("name", "names", nameSpan(analysis, event));
  tell("antecedent", "names", event.trigger);
  for (const [one, result] of results) {
    const field = FIELDS[one.role];
    if (field === undefined) continue;
    const weight = result === "agree" ? shareOf(one.role, weights, shares, spent) : 0;
    const sign: Sign = { span: { start: one.start, end: one.end }, role: one.role, field, result, weight };
    if (one === argument || result === "conflict" || result === "foreign") checked.push(sign);
    else if (result === "agree") identified.push(sign);
  }
  tell("once", "type", null);
  tell("cast", "participants", null);
  tell("recency", "date", null);
  return { record: record.id, identified, checked, evidence, ...(by === undefined ? {} : { by }) };
}

/** Participants carry their weight together; of several dates or places the first has it all. */
function shareOf(
  role: EventArgument["role"],
  weights: Candidate["weights"],
  shares: ReadonlyMap<string, number>,
  spent: Set<string>,
): number {
  if (role === "participant") return weights.participant / (shares.get(role) ?? 1);
  if (spent.has(role) || !(role === "time" || role === "place" || role === "outcome")) return 0;
  spent.add(role);
  return weights[role];
}
