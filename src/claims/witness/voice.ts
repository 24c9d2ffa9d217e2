import type { Analysis, Attribution, Mention } from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import { attributionOf } from "../attributed.ts";

/** Who a mention stands for, listed or not, if one person or thing only; undefined where it is open. */
export function identityOf({ referent }: Mention): string | undefined {
  if (referent.kind === "entity") return referent.id;
  return referent.kind === "unlisted" ? `unlisted ${referent.name.toLowerCase().replace(/\s+/g, " ")}` : undefined;
}

/** Whose word a claim is: the article's own, or one source's; undefined where the source is not known. Two voices may differ without fault. */
export function voiceOf({ attributedTo, span }: Pick<Claim, "attributedTo" | "span">, analysis: Analysis) {
  const attribution = attributedTo ?? attributionOf(analysis, span);
  return attribution === undefined ? "the article" : sourceOf(attribution);
}

/** Whom the words are given to; undefined where the article leaves it open. */
export function sourceOf({ source }: Attribution): string | undefined {
  return source === null || source.plural ? undefined : identityOf(source);
}
