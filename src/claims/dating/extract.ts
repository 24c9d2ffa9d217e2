import type { Analysis, Timex, Token } from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import { lastUpTo } from "../../model/span.ts";
import { attributionOf } from "../attributed.ts";
import { namesMonth } from "../date-words.ts";
import type { DatingAssertion } from "./assertion.ts";
import type { CueFinder } from "./cue.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** "late on May 4". */
const PARTS = new Set(["START", "MID", "END"]);
/** Days of an article that are looked at: the whole of it may be read for each. */
const MOST = 200;
const IN_WORDS = /\d/;

/** Makes the extraction: one claim for each day of the calendar that verbs or nouns of the tellings are told with. */
export function createExtract(findCue: CueFinder) {
  return (analysis: Analysis): readonly Claim<DatingAssertion>[] => {
    const { tokens, timexes, sentences, document } = analysis;
    const claims: Claim<DatingAssertion>[] = [];
    const isDate = (at: number): boolean => isDayAt(timexes, tokens[at]);
    for (const timex of timexes) {
      if (claims.length >= MOST) break;
      const day = dayOf(timex, document.text);
      if (day === undefined) continue;
      const index = lastUpTo(sentences, timex.start);
      const sentence = sentences[index];
      if (sentence === undefined) continue;
      const first = lastUpTo(tokens, timex.start);
      const last = lastUpTo(tokens, timex.end - 1) + 1;
      const cue = findCue(tokens, sentence, first, last, isDate);
      if (cue === undefined) continue;
      const span = { start: timex.start, end: timex.end };
      const trigger = { start: (tokens[cue.first] as Token).start, end: (tokens[cue.last - 1] as Token).end };
      const attributedTo = attributionOf(analysis, span);
      claims.push({
        kind: "dating",
        span,
        assertion: { timex, day, cue, sentence: index },
        basis: [timex],
        trigger,
        ...(attributedTo === undefined ? {} : { attributedTo }),
      });
    }
    return claims;
  };
}

/** The day of a date that gives it by its number and month. */
function dayOf({ type, edtf, bound, mod, start, end }: Timex, text: string): string | undefined {
  if (
    (type !== "DATE" && type !== "TIME") ||
    edtf === undefined ||
    bound !== undefined ||
    (mod !== undefined && !PARTS.has(mod))
  )
    return undefined;
  const day = edtf.replace("~", "");
  const words = text.slice(start, end);
  return DAY.test(day) && IN_WORDS.test(words) && namesMonth(words) ? day : undefined;
}

function isDayAt(timexes: readonly Timex[], token: Token | undefined): boolean {
  if (token === undefined) return false;
  const timex = timexes[lastUpTo(timexes, token.start)];
  return timex?.edtf !== undefined && timex.end > token.start && DAY.test(timex.edtf);
}
