import type { Analysis, Annotation, Attribution, Mention, Sentence, Timex } from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import { bySpan, firstFrom, lastAtOrBefore, lastUpTo, overlaps, type Span } from "../../model/span.ts";
import type { DenialReader } from "../attributed.ts";
import type { QuoteAssertion } from "./assertion.ts";
import type { Manner } from "./manner.ts";

/** Fewer words say too little to be looked for. */
const FEWEST_WORDS = 3;
/** The entry of the cues whose words are somebody else's. */
const PASSED_ON = "cue/quote";

/** Makes the extraction: a claim that the words were said, and, where the text names them, claims of who said them, and when. */
export function createExtract(manner: Manner, isTakenBack: DenialReader) {
  return (analysis: Analysis): readonly Claim<QuoteAssertion>[] => {
    const quoted = analysis.attributions.map((attribution) => ({
      attribution,
      fragments: fragmentsOf(analysis.document.text, attribution),
    }));
    const said = quoted.flatMap(({ fragments }) => fragments).toSorted(bySpan);
    return quoted.flatMap(({ attribution, fragments }) =>
      fragments.flatMap((span) => claimsOf(analysis, attribution, span, said, manner, isTakenBack)),
    );
  };
}

function claimsOf(
  analysis: Analysis,
  attribution: Attribution,
  span: Span,
  said: readonly Span[],
  manner: Manner,
  isTakenBack: DenialReader,
): Claim<QuoteAssertion>[] {
  const { text } = analysis.document;
  const { cue, source } = attribution;
  const fragment: Annotation = { start: span.start, end: span.end, by: attribution.by };
  const sentence = sentenceAt(analysis.sentences, cue ?? span);
  const around = sentence === undefined ? [] : outside(analysis.timexes, attribution.content, sentence);
  // What another quotation of the sentence says dates nothing.
  const dated =
    cue === null
      ? []
      : around.filter((timex) => !isWithin(timex, said) && datesSaying(text, timex, cue, source, manner));
  const occasions = cue === null || sentence === undefined ? [] : occasionsOf(analysis, attribution, sentence);
  const assertion: Omit<QuoteAssertion, "aspect"> = {
    attribution,
    words: text.slice(span.start, span.end),
    start: span.start,
    asserted:
      cue === null ||
      (!isTakenBack(attribution, text) &&
        !isAsked(text, cue, sentence, manner) &&
        !isRepeated(text, cue, source, manner)),
    passedOn: cue?.by === PASSED_ON,
    named: sentence === undefined ? [] : outside(analysis.mentions, [span], sentence).flatMap(idsOf),
    dated,
    occasions,
  };
  const claim = (at: Span, aspect: QuoteAssertion["aspect"], basis: readonly Annotation[]): Claim<QuoteAssertion> => ({
    kind: "quote",
    span: { start: at.start, end: at.end },
    assertion: { aspect, ...assertion },
    basis: [fragment, ...basis],
    ...(cue === null ? {} : { trigger: { start: cue.start, end: cue.end } }),
  });
  const when = isRecalled(text, attribution, span, manner) ? undefined : (dated[0] ?? occasions[0]);
  return [
    claim(span, "wording", []),
    ...(source === null ? [] : [claim(source.head, "source", [source])]),
    ...(when === undefined ? [] : [claim(when, "occasion", [when])]),
  ];
}

/** Whether one of the ranges, which are in text order, holds it. */
function isWithin({ start, end }: Span, ranges: readonly Span[]): boolean {
  const before = ranges[lastUpTo(ranges, start)];
  return before !== undefined && end <= before.end;
}

/** "said his warning that they would face “fire and fury”": the words were said before, and not when he spoke of them. */
function isRecalled(text: string, { content }: Attribution, { start }: Span, manner: Manner): boolean {
  const [piece] = content;
  return (
    piece !== undefined &&
    piece.start < start &&
    manner.isRecalled(text.slice(Math.max(piece.start, start - 120), start))
  );
}

/** "Did she say, “…”?" */
function isAsked(text: string, cue: Span, sentence: Sentence | undefined, manner: Manner): boolean {
  return sentence !== undefined && manner.isAsked(text.slice(sentence.start, Math.min(cue.start, sentence.start + 40)));
}

/** "said Ortiz, quoting Lee": the words are somebody else's. */
function isRepeated(text: string, cue: Span, source: Span | null, manner: Manner): boolean {
  const after = (offset: number): boolean => manner.isRepeated(text.slice(offset, offset + 30));
  // "said, quoting the president", and "Pompeo, quoting the president, said".
  return after(Math.max(cue.end, source?.end ?? 0)) || (source !== null && after(source.end));
}

/** "said on Monday", "on Monday said": a date of the cue itself, not of something else in the sentence. */
function datesSaying(text: string, timex: Timex, cue: Span, source: Span | null, manner: Manner): boolean {
  if (timex.type !== "DATE" || timex.edtf === undefined || timex.bound !== undefined) return false;
  if (timex.start >= cue.end) return manner.reachesDate(text.slice(cue.end, Math.min(timex.start, cue.end + 80)));
  const from = source === null || source.end > timex.start ? cue.start - 30 : source.end;
  return timex.end <= cue.start && /^\s*(?:on|in)?\s*$/.test(text.slice(Math.max(0, from), timex.start));
}

/** The stretches between quotation marks: a direct quotation's pieces, or the quoted parts of a mixed one. */
function fragmentsOf(text: string, { style, content }: Attribution): Span[] {
  if (style === "indirect") return [];
  const pieces = style === "direct" ? content : content.flatMap((span) => quotedParts(text, span));
  return pieces.filter(({ start, end }) => wordCount(text.slice(start, end)) >= FEWEST_WORDS);
}

const QUOTED =
  /[“"„«]([^“”"„«»]+)[”"»]|''((?:[^']|'(?!'))+)''|(?<![\p{L}\p{N}])[‘']([^‘’'“”"]+(?:[’'](?=\p{L})[^‘’'“”"]+)*)[’'](?![\p{L}\p{N}])/gu;

function quotedParts(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(QUOTED)].map((match) => {
    const inner = match[1] ?? match[2] ?? match[3] ?? "";
    const at = start + match.index + match[0].indexOf(inner);
    return { start: at, end: at + inner.length };
  });
}

function wordCount(words: string): number {
  return words.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu)?.length ?? 0;
}

function sentenceAt(sentences: readonly Sentence[], span: Span): Sentence | undefined {
  return sentences[lastAtOrBefore(sentences, span.start, ({ end }) => end) + 1];
}

function idsOf({ referent }: Mention): readonly string[] {
  return referent.kind === "entity" ? [referent.id] : referent.kind === "ambiguous" ? referent.ids : [];
}

/** What stands in the sentence of the cue, and in none of what was said. Lists are in text order. */
function outside<T extends Span>(annotations: readonly T[], said: readonly Span[], sentence: Span): T[] {
  const found: T[] = [];
  for (let at = firstFrom(annotations, sentence.start); at < annotations.length; at++) {
    const one = annotations[at] as T;
    if (one.start >= sentence.end) break;
    if (!said.some((span) => overlaps(span, one))) found.push(one);
  }
  return found;
}

/** "said at the Hanoi summit": named events right behind "at" or "during". */
function occasionsOf(
  { document, events }: Analysis,
  attribution: Attribution,
  sentence: Span,
): QuoteAssertion["occasions"] {
  const { text } = document;
  return outside(events, attribution.content, sentence).flatMap((event) => {
    if (event.named.length === 0) return [];
    const before = text.slice(Math.max(sentence.start, event.start - 40), event.trigger.start);
    if (!/\b(?:at|during)\s+(?:the\s+)?(?:[\p{L}\p{N}.-]+\s+){0,4}$/u.test(before)) return [];
    return [{ start: event.trigger.start, end: event.trigger.end, by: event.by, ids: event.named }];
  });
}
