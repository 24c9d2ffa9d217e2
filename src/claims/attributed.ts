import type { Analysis, Attribution } from "../model/analysis.ts";
import { lastAtOrBefore, type Span } from "../model/span.ts";

interface Content extends Span {
  readonly attribution: Attribution;
}

const contents = new WeakMap<Analysis, readonly Content[]>();

/** The attribution whose content holds the range: then its source says it, not the article. Logarithmic; contents do not nest. */
export function attributionOf(analysis: Analysis, span: Span): Attribution | undefined {
  const list = contentsOf(analysis);
  const candidate = list[lastAtOrBefore(list, span.start, ({ start }) => start)];
  return candidate !== undefined && span.end <= candidate.end ? candidate.attribution : undefined;
}

function contentsOf(analysis: Analysis): readonly Content[] {
  let list = contents.get(analysis);
  if (list === undefined) {
    list = analysis.attributions
      .flatMap((attribution) => attribution.content.map(({ start, end }) => ({ start, end, attribution })))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    contents.set(analysis, list);
  }
  return list;
}
