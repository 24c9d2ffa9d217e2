import type { Analysis, Annotation, EventMention, Mention, Timex } from "../model/analysis.ts";
import type { Claim, Verdict } from "../model/claim.ts";
import type { Truth } from "../model/truth.ts";
import { isAnaphoric, isAntecedentSure } from "./antecedent.ts";
import { isSurelyCounted } from "./counted.ts";

/** Parts of an event's name, by which it is known whoever else is told of. */
const BY_NAME = new Set(["name", "antecedent"]);

/**
 * Why an accusation hangs on words that may be read otherwise: a pronoun or a group that may stand for somebody else, or a time
 * counted from one of several; null where it does not. A group, and whatever is known by its name alone, is never what is wrong.
 */
export function doubtOf({ basis }: Claim, verdict: Verdict, analysis: Analysis, truth: Truth): string | null {
  const isOpen = (mention: Mention): boolean =>
    mention.type !== "ORGANIZATION" && isAnaphoric(mention) && !isAntecedentSure(mention, analysis, truth);
  const judge = (mention: Mention | undefined, timex: Timex | undefined): string | null => {
    if (mention !== undefined && isOpen(mention)) return "it is not certain who is meant";
    if (timex !== undefined && !isSurelyCounted(timex, analysis))
      return "it is not certain from when the time is counted";
    return null;
  };
  const [event, accused] = basis;
  if (event === undefined || !isEvent(event)) {
    const doubts = basis.map((one) => (isTimex(one) ? judge(undefined, one) : null));
    return doubts.find((doubt) => doubt !== null) ?? null;
  }
  const [link] = "links" in verdict ? (verdict.links ?? []) : [];
  const isKnownByName = link?.identified.some(({ role, weight }) => BY_NAME.has(role) && weight > 0) === true;
  for (const argument of event.arguments) {
    const isAccused = argument === accused;
    if (isAccused && argument.mention?.form === "group") return "it is not certain who is meant";
    const isIdentifying =
      link === undefined ||
      link.identified.some(({ span, role }) => role === argument.role && span?.start === argument.start);
    if (!isAccused && (isKnownByName || !isIdentifying)) continue;
    const doubt = judge(argument.mention, argument.timex);
    if (doubt !== null) return doubt;
  }
  return null;
}

function isEvent(one: Annotation): one is EventMention {
  return "trigger" in one && "arguments" in one;
}

function isTimex(one: Annotation): one is Timex {
  return "certainty" in one && "anchor" in one;
}
