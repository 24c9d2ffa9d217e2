import type { Analysis, Mention, Quantity } from "../../model/analysis.ts";
import { firstFrom, lastUpTo } from "../../model/span.ts";

/** Mentions before a number that are looked at. */
const MOST = 6;
/** Characters after a number in which "for" or "to" may say whose it is. */
const REACH = 30;
const AGAINST = /\b(?:than|against|to|over|from|beating|defeating|defeated|beat|versus|with|and|or|between)\s*$/i;
const LEADS = /^(?:\s+of the vote)?\s+(?:for|by|went to|in favou?r of)\s+$/i;

/** Ids of entities whose number it is: who stands before it as the one acting, or after it as "for Biden". Undefined where it is open. */
export function ownerOf(quantity: Quantity, analysis: Analysis): string | undefined {
  const {
    mentions,
    sentences,
    document: { text },
  } = analysis;
  const sentence = sentences[quantity.sentence];
  if (sentence === undefined) return undefined;
  const end = Math.max(quantity.end, quantity.cue.end);
  const next = lastUpTo(mentions, end) + 1;
  const after = mentions[next];
  if (after !== undefined && after.start - end <= REACH && LEADS.test(text.slice(end, after.start))) {
    return idOf(after);
  }
  const from = Math.min(quantity.start, quantity.cue.start);
  let at = lastUpTo(mentions, from - 1);
  for (let looked = 0; looked < MOST; looked++, at--) {
    const mention = mentions[at];
    if (mention === undefined || mention.start < sentence.start) return undefined;
    if (!isActor(mention)) continue;
    // "to Trump's 232", "Clinton, with 227": whoever acts is another.
    const before = text.slice(Math.max(sentence.start, mention.start - 20), mention.start);
    const isGapped = /\band\s*$/i.test(before) && quantity.start - mention.end <= 2;
    if ((AGAINST.test(before) || isObject(mention, analysis)) && !isGapped) return undefined;
    return idOf(mention);
  }
  return undefined;
}

/** "had beaten Trump": whoever stands right behind a verb is not the one who acts. */
function isObject({ start }: Mention, { tokens }: Analysis): boolean {
  return tokens[firstFrom(tokens, start) - 1]?.pos === "VERB";
}

function isActor({ type, form }: Mention): boolean {
  return (type === "PERSON" || type === "ORGANIZATION" || type === "OTHER") && form !== "demonym";
}

function idOf({ referent }: Mention): string | undefined {
  return referent.kind === "entity" ? referent.id : undefined;
}
