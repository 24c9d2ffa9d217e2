import type { ReportedSpeechEntry } from "../lexicon/reported-speech.ts";
import type { Analysis, Attribution } from "../model/analysis.ts";
import { perArticle } from "../model/memo.ts";
import { lastUpTo, type Span } from "../model/span.ts";

interface Content extends Span {
  readonly attribution: Attribution;
}

/** The attribution whose content holds the range: then its source says it, not the article. Logarithmic; contents do not nest. */
export function attributionOf(analysis: Analysis, span: Span): Attribution | undefined {
  const list = contentsOf(analysis);
  const candidate = list[lastUpTo(list, span.start)];
  return candidate !== undefined && span.end <= candidate.end ? candidate.attribution : undefined;
}

/** True where the text says that it was denied, or never or perhaps not said. */
export type DenialReader = (attribution: Attribution, text: string) => boolean;

/** Makes a reader out of the words of reported speech. */
export function createDenialReader(entries: readonly ReportedSpeechEntry[]): DenialReader {
  const words = entries.filter(({ kind }) => kind === "negation").flatMap((entry) => entry.words);
  const alternatives = words.map((word) => `${word.startsWith("n't") ? "" : "\\b"}${word.replace("'", "['’]")}`);
  const negation = new RegExp(`(?:${alternatives.join("|")})\\b`, "i");
  return ({ cue }, text) => cue !== null && (cue.factivity === "deny" || negation.test(text.slice(cue.start, cue.end)));
}

/**
 * True where what was said is not told as a fact: the source denies, asks or demands it, the text only says that it is claimed, or
 * that it was not said.
 */
export function isDisowned(attribution: Attribution, text: string, isTakenBack: DenialReader): boolean {
  const factivity = attribution.cue?.factivity;
  return factivity === "doubt" || factivity === "ask" || factivity === "plan" || isTakenBack(attribution, text);
}

const contentsOf = perArticle(({ attributions }: Analysis): readonly Content[] =>
  attributions
    .flatMap((attribution) => attribution.content.map(({ start, end }) => ({ start, end, attribution })))
    .sort((a, b) => a.start - b.start || b.end - a.end),
);
