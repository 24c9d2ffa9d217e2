import type { Analysis, Mention, Token } from "../../model/analysis.ts";
import { firstFrom, type Span } from "../../model/span.ts";
import type { Truth } from "../../model/truth.ts";
import type { EventFact } from "./fact.ts";

const NAMES = new Set(["name", "titled", "surname"]);
const NOUNS = new Set(["NOUN", "PROPN"]);
const LONG_NAME = /^\p{Lu}\p{L}{3,}$/u;

/** Those that lie in a range. */
export function within<T extends Span>(list: readonly T[], { start, end }: Span): readonly T[] {
  const found: T[] = [];
  for (let index = firstFrom(list, start); index < list.length; index++) {
    const one = list[index] as T;
    if (one.start >= end) break;
    if (one.end <= end) found.push(one);
  }
  return found;
}

/** The words name the event. */
export function isNameOf({ type, referent }: Mention, { id }: EventFact): boolean {
  return type === "EVENT" && referent.kind === "entity" && referent.id === id;
}

/** It is of the record: somebody of it, its place, or what that lies in. */
export function belongs({ referent }: Mention, fact: EventFact, truth: Truth): boolean {
  if (referent.kind !== "entity") return false;
  const { id } = referent;
  const parties = [fact.participants, fact.represents, fact.present, ...Object.values(fact.roles)];
  return (
    parties.some((ids) => ids.includes(id)) ||
    fact.place.some((place) => truth.isWithin(place, id) || truth.isWithin(id, place))
  );
}

/** A name or an entity that is no mere modifier: "the U.S. barracks", "its former prime minister". */
export function isSomethingElse({ form, referent, type, end }: Mention, { tokens }: Analysis, head?: Token): boolean {
  if (referent.kind === "role") return false;
  const next = tokens[firstFrom(tokens, end)];
  const isModifier = type !== "PERSON" && next !== undefined && next.start <= end + 1 && NOUNS.has(next.pos);
  if (isModifier && head !== undefined && next !== head) return false;
  return referent.kind !== "unlisted" || NAMES.has(form);
}

/** A word of the name stands in one of the record's: "the Ponte Morandi". */
export function sharesName({ start, end, referent }: Mention, { names }: EventFact, { document }: Analysis): boolean {
  if (referent.kind !== "unlisted") return false;
  const words = document.text.slice(start, end).split(/[^\p{L}]+/u);
  return words.some(
    (word) => LONG_NAME.test(word) && names.some((name) => name.toLowerCase().includes(word.toLowerCase())),
  );
}
