import type { Analysis } from "../../model/analysis.ts";
import { perArticle } from "../../model/memo.ts";

/** Ids of the people, bodies and things that the article mentions without doubt. */
export const castOf = perArticle(
  ({ mentions }: Analysis): ReadonlySet<string> =>
    new Set(
      mentions.flatMap(({ type, referent }) => (type !== "PLACE" && referent.kind === "entity" ? [referent.id] : [])),
    ),
);

/** Ids of all that the article mentions without doubt, places and events among them. */
export const mentionedIn = perArticle(
  ({ mentions }: Analysis): ReadonlySet<string> =>
    new Set(mentions.flatMap(({ referent }) => (referent.kind === "entity" ? [referent.id] : []))),
);
