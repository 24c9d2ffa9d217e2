import type { Attribution } from "../../model/analysis.ts";
import type { Span } from "../../model/span.ts";
import type { Content } from "./content.ts";
import type { SourceReader } from "./mention.ts";
import type { Report } from "./report.ts";
import type { Item } from "./units.ts";

const EDGE = /[\s,;:—–-]/;

/** A report as attributions: pieces of one style make one, so that a style holds for every piece. */
export function toAttributions(
  text: string,
  items: readonly Item[],
  report: Report,
  sourceOf: SourceReader,
): Attribution[] {
  const source = report.source === undefined ? null : sourceOf(items, report.source);
  const cue = {
    start: (items[report.cue.first] as Item).start,
    end: (items[report.cue.last - 1] as Item).end,
    by: report.entry.id,
    factivity: report.entry.factivity,
  };
  const byStyle = new Map<Attribution["style"], Span[]>();
  for (const content of report.contents) {
    const { style, span } = pieceOf(text, items, content);
    if (span.end <= span.start) continue;
    byStyle.set(style, [...(byStyle.get(style) ?? []), span]);
  }
  const attributions: Attribution[] = [];
  for (const [style, content] of byStyle) {
    const { start, end } = extent([...content, cue, ...(source === null ? [] : [source])]);
    const { entry, confidence } = report;
    attributions.push({ start, end, by: entry.id, source, cue, content, style, confidence });
  }
  return attributions;
}

function pieceOf(
  text: string,
  items: readonly Item[],
  { first, last }: Content,
): { style: Attribution["style"]; span: Span } {
  const quoted = items.slice(first, last);
  const only = quoted[0]?.quotation;
  if (only !== undefined && quoted.slice(1).every((item) => item.pos === "PUNCT" && item.quotation === undefined)) {
    return { style: "direct", span: only.inner };
  }
  let [start, end] = [(quoted[0] as Item).start, (quoted.at(-1) as Item).end];
  while (start < end && EDGE.test(text[start] ?? "")) start++;
  while (end > start && EDGE.test(text[end - 1] ?? "")) end--;
  const style = quoted.some((item) => item.quotation !== undefined) ? "mixed" : "indirect";
  return { style, span: { start, end } };
}

/** The smallest range that covers all. */
function extent(spans: readonly Span[]): Span {
  let [start, end] = [Number.POSITIVE_INFINITY, 0];
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}
