/** A half-open range `[start, end)` of UTF-16 code units in `Document.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when the two ranges share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The smallest range that covers both. */
export function union(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The words of the range, cut out of `text`. */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Index of the last item whose key is at most `offset`, in a list ordered by that key; -1 where there is none. O(log n). */
export function lastAtOrBefore<T>(list: readonly T[], offset: number, key: (item: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(list[middle] as T) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the last range that starts at `offset` or before, in a list in text order; -1 where there is none. O(log n). */
export function lastUpTo(list: readonly Span[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Span).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the first range that starts at `offset` or later, in a list in text order; its length where there is none. */
export function firstFrom(list: readonly Span[], offset: number): number {
  return lastUpTo(list, offset - 1) + 1;
}

/** Orders ranges by start, then by end: the order of every list of annotations. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
