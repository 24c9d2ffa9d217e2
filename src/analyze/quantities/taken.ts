import type { Mention, Timex, Token } from "../../model/analysis.ts";
import type { Span } from "../../model/span.ts";

/** True where a number is part of a name or of a date. Asked in text order, it looks at each annotation once. */
export function createTaken(mentions: readonly Mention[], timexes: readonly Timex[]): (token: Token) => boolean {
  const isInName = createCursor(mentions, ({ form, head, referent }) => {
    if (form !== "name" && form !== "surname" && form !== "titled") return undefined;
    // A capital at the beginning of a sentence makes "Thirty-nine" look like a name.
    return referent.kind === "unlisted" ? { start: head.start + 1, end: head.end } : head;
  });
  const isInDate = createCursor(timexes, (timex) => (timex.type === "DURATION" ? undefined : timex));
  return (token) => isInDate(token) || isInName(token);
}

function createCursor<T>(list: readonly T[], spanOf: (item: T) => Span | undefined): (token: Token) => boolean {
  let next = 0;
  let reached = -1;
  return ({ start }) => {
    for (; next < list.length; next++) {
      const span = spanOf(list[next] as T);
      if (span === undefined) continue;
      if (span.start > start) break;
      reached = Math.max(reached, span.end);
    }
    return start < reached;
  };
}
