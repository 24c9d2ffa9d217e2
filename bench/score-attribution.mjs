/*
 * Attributions against gold. A quotation is right where its range overlaps the gold's by four fifths of their joint length,
 * one to one; "end to end" where its source is right too. Both sides are cut at line breaks and stripped of outer marks.
 */

import { isRightSource, sourceForm } from "./score-sources.mjs";
import { countBy, overlapRatio, pairUp, scores, shared } from "./scoring.mjs";

/** @typedef {import("./score-sources.mjs").Quote} Quote */
/** @typedef {{ readonly id: string, readonly text: string, readonly ignore: readonly import("./scoring.mjs").Span[],
 *   readonly gold: readonly Quote[], readonly found: readonly Quote[] }} QuotePage */

const RIGHT = 0.8;
const EDGE = /[\s"“”„«»〝〞'‘’`,.;:!?…\-–—()[\]]/;

/** What of the gold is asked for; other gold is neither right nor wrong. @type {Readonly<Record<string, (quote: Quote) => boolean>>} */
const VIEWS = {
  direct: (quote) => quote.kind === "direct" && quote.speech !== false,
  "direct and mixed": (quote) => quote.kind !== "indirect" && quote.speech !== false,
  "speech of all kinds": (quote) => quote.speech !== false,
  all: () => true,
};

/** @param {readonly QuotePage[]} pages */
export function scoreAttributions(pages) {
  const cut = pages.map((page) => {
    const outside = (/** @type {Quote} */ quote) =>
      !page.ignore.some((span) => shared(quote, span) >= 0.5 * (quote.end - quote.start));
    const pieces = (/** @type {readonly Quote[]} */ quotes) =>
      quotes.flatMap((quote) => piecesOf(page.text, quote)).filter(outside);
    return { ...page, gold: pieces(page.gold), found: pieces(page.found) };
  });
  return Object.entries(VIEWS).map(([name, view]) => ({ name, ...scoreView(cut, view) }));
}

/**
 * @param {readonly QuotePage[]} pages
 * @param {(quote: Quote) => boolean} view
 */
function scoreView(pages, view) {
  const compared = pages.map(({ text, gold, found }) => {
    const asked = gold.filter((quote) => quote.nested !== true && view(quote));
    const rest = gold.filter((quote) => quote.nested === true || !view(quote));
    const given = found.filter(view);
    const pairs = pairUp(asked, given, (one, other) => atLeast(overlapRatio(one, other)));
    const matched = new Set(pairs.map(([, other]) => other));
    const counted = given.filter(
      (quote) =>
        matched.has(quote) ||
        !rest.some((one) => shared(quote, one) >= RIGHT * (quote.end - quote.start) || overlapRatio(quote, one) >= 0.5),
    );
    const sourced = pairs.filter(([one, other]) => isRightSource(text, one, other));
    return { asked, counted, pairs, sourced };
  });
  const gold = sum(compared, ({ asked }) => asked.length);
  const found = sum(compared, ({ counted }) => counted.length);
  const pairs = compared.flatMap((page) => page.pairs);
  const named = pairs.filter(([one]) => one.speaker != null || one.speakerName != null);
  const sourced = new Set(compared.flatMap((page) => page.sourced));
  return {
    gold,
    found,
    spans: scores(pairs.length, found, gold),
    sources: named.length === 0 ? 0 : named.filter((pair) => sourced.has(pair)).length / named.length,
    endToEnd: scores(sourced.size, found, gold),
    errors: countBy(compared.flatMap((page) => errorsOf(page, sourced))),
  };
}

/** @param {number} ratio */
function atLeast(ratio) {
  return ratio >= RIGHT ? ratio : 0;
}

/**
 * @param {{ asked: readonly Quote[], counted: readonly Quote[], pairs: readonly (readonly [Quote, Quote])[] }} page
 * @param {ReadonlySet<readonly [Quote, Quote]>} sourced
 */
function errorsOf({ asked, counted, pairs }, sourced) {
  const matched = new Set(pairs.flat());
  const near = (/** @type {Quote} */ quote, /** @type {readonly Quote[]} */ others) =>
    others.some((other) => shared(quote, other) > 0) ? "other extent" : "nothing there";
  return [
    ...asked.filter((quote) => !matched.has(quote)).map((quote) => `missed ${quote.kind}: ${near(quote, counted)}`),
    ...counted.filter((quote) => !matched.has(quote)).map((quote) => `spurious ${quote.kind}: ${near(quote, asked)}`),
    ...pairs
      .filter((pair) => !sourced.has(pair))
      .map(
        ([one, other]) => `source: ${sourceForm(one)} read as ${other.speaker == null ? "none" : sourceForm(other)}`,
      ),
  ];
}

/**
 * A quotation's parts between line breaks, without outer marks and a leading "that".
 * @param {string} text @param {Quote} quote @returns {readonly Quote[]}
 */
function piecesOf(text, quote) {
  const pieces = [];
  let start = quote.start;
  for (const part of text.slice(quote.start, quote.end).split(/(\n+)/)) {
    const piece = stripped(text, { ...quote, start, end: start + part.length });
    start += part.length;
    if (piece.end > piece.start) pieces.push(piece);
  }
  return pieces;
}

/** @param {string} text @param {Quote} quote @returns {Quote} */
function stripped(text, quote) {
  let { start, end } = quote;
  for (;;) {
    while (start < end && EDGE.test(text.charAt(start))) start++;
    while (end > start && EDGE.test(text.charAt(end - 1))) end--;
    const lead = /^that\s+/i.exec(text.slice(start, Math.min(end, start + 12)))?.[0].length ?? 0;
    if (lead === 0 || end - start <= lead + 3) return { ...quote, start, end };
    start += lead;
  }
}

/** @template T @param {readonly T[]} list @param {(item: T) => number} value */
function sum(list, value) {
  return list.reduce((total, item) => total + value(item), 0);
}
