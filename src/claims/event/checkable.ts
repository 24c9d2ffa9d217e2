import type { EventArgument, EventMention } from "../../model/analysis.ts";
import type { CheckContext } from "../../model/claim.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange } from "../../model/edtf.ts";
import type { Truth } from "../../model/truth.ts";
import { eventIndex } from "./facts.ts";

/** One person, or what came of it, is never enough to know an event by. A time or a place may be, in an article about it. */
export function isTooBare({ named, determiners, arguments: found }: EventMention): boolean {
  if (named.length > 0 || determiners.includes("recent") || determiners.includes("latest")) return false;
  const telling = found.filter(({ role, mention }) => mention !== undefined || role === "time" || role === "outcome");
  const [only] = telling;
  if (telling.length > 1 || only?.role === "time" || only?.role === "place") return false;
  return only?.mention?.referent.kind !== "group";
}

/** "three summits", "their letters": no one record is meant. "The Boston bombings" are one, by their name. */
export function isSeveral({ plural, named, arguments: found }: EventMention, truth: Truth): boolean {
  const isOne = named.some((id) => eventIndex(truth).byId.has(id));
  return (plural === true && !isOne) || found.some(({ role, number = 0 }) => role === "count" && number > 1);
}

/** "Trump meets Kim in Hanoi next month": a date after the article, unless the verb says that it is past. */
export function isToCome({ past, nominal, arguments: found }: EventMention, { analysis }: CheckContext): boolean {
  const day = publishedDay(analysis.document);
  if (past === true) return false;
  return found.some(({ timex }) => {
    const start = timex?.edtf === undefined ? undefined : dateRange(timex.edtf)?.start;
    // Without a publication date a verb in the present may stand before its date.
    return start !== undefined && start !== null && (day === null ? !nominal : start > day + 1);
  });
}

/** A participant whom the ground truth knows: if the record has him as a bystander, another event may be meant. */
export function isSomebody({ role, mention }: EventArgument): boolean {
  return role === "participant" && (mention?.referent.kind === "entity" || mention?.referent.kind === "ambiguous");
}
