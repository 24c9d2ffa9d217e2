import type { Analysis, Mention, Referent } from "../../model/analysis.ts";
import { perArticle } from "../../model/memo.ts";
import { lastUpTo } from "../../model/span.ts";
import { isPersonNamed } from "./person.ts";

/** Mentions before a pronoun that are looked over. */
const REACH = 12;

/** The person whom the pronoun stands for is the one named last before it. */
export function isPlain({ start, referent }: Mention, { mentions }: Analysis): boolean {
  const last = lastUpTo(mentions, start - 1);
  const named = mentions.slice(Math.max(0, last + 1 - REACH), last + 1).findLast(isPersonNamed);
  return referent.kind === "entity" && named?.referent.kind === "entity" && named.referent.id === referent.id;
}

/** Ids of the people whom the article names besides those given: whom a pronoun may stand for instead. */
export function othersNamed(analysis: Analysis, given: readonly Referent[]): readonly string[] {
  return peopleIn(analysis).filter((id) => !given.some((one) => one.kind === "entity" && one.id === id));
}

const peopleIn = perArticle((analysis: Analysis): readonly string[] => [
  ...new Set(
    analysis.mentions.flatMap(({ type, referent }) =>
      type === "PERSON" && referent.kind === "entity"
        ? [referent.id]
        : referent.kind === "ambiguous"
          ? referent.ids
          : [],
    ),
  ),
]);
