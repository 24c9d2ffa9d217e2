import type { Mention, Sentence, Timex, Token } from "../../model/analysis.ts";
import type { Span } from "../../model/span.ts";

/** An annotation with the tokens `[first, last)` it covers. */
export interface Placed<T> {
  readonly item: T;
  readonly first: number;
  readonly last: number;
}

/** One sentence with its mentions and time expressions, reachable by the token at which they begin or end. */
export interface SentenceView {
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly first: number;
  readonly last: number;
  readonly mentions: readonly Placed<Mention>[];
  readonly timexes: readonly Placed<Timex>[];
  readonly mentionFrom: ReadonlyMap<number, Placed<Mention>>;
  readonly mentionTo: ReadonlyMap<number, Placed<Mention>>;
  readonly timexFrom: ReadonlyMap<number, Placed<Timex>>;
  readonly timexTo: ReadonlyMap<number, Placed<Timex>>;
  /** True of the id of a listed event or series. */
  readonly isListed: (id: string) => boolean;
}

/** Makes views of sentences asked for in text order; each annotation is looked at once. */
export function createViewer(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  timexes: readonly Timex[],
  isListed: (id: string) => boolean,
): (sentence: Sentence, index: number) => SentenceView {
  const takeMentions = createTaker(tokens, mentions);
  const takeTimexes = createTaker(tokens, timexes);
  return (sentence, index) => {
    const inMentions = takeMentions(sentence);
    const inTimexes = takeTimexes(sentence);
    return {
      tokens,
      index,
      first: sentence.first,
      last: sentence.last,
      mentions: inMentions,
      timexes: inTimexes,
      mentionFrom: by("first", inMentions),
      mentionTo: by("last", inMentions),
      timexFrom: by("first", inTimexes),
      timexTo: by("last", inTimexes),
      isListed,
    };
  };
}

function by<T>(end: "first" | "last", items: readonly Placed<T>[]): ReadonlyMap<number, Placed<T>> {
  const map = new Map<number, Placed<T>>();
  for (const placed of items) map.set(placed[end], placed);
  return map;
}

function createTaker<T extends Span>(tokens: readonly Token[], items: readonly T[]) {
  let next = 0;
  return (sentence: Sentence): Placed<T>[] => {
    while (next < items.length && (items[next] as T).start < sentence.start) next++;
    const placed: Placed<T>[] = [];
    let at = sentence.first;
    for (; next < items.length && (items[next] as T).start < sentence.end; next++) {
      const item = items[next] as T;
      while (at < sentence.last && (tokens[at] as Token).end <= item.start) at++;
      let last = at;
      while (last < sentence.last && (tokens[last] as Token).start < item.end) last++;
      placed.push({ item, first: at, last });
    }
    return placed;
  };
}

/** Id of the listed event or series that a mention names. */
export function listedEvent({ isListed }: SentenceView, { type, referent }: Mention): string | undefined {
  return type === "EVENT" && referent.kind === "entity" && isListed(referent.id) ? referent.id : undefined;
}

/** The range of tokens `[first, last)`. */
export function spanOf(tokens: readonly Token[], first: number, last: number): { start: number; end: number } {
  return { start: (tokens[first] as Token).start, end: (tokens[last - 1] as Token).end };
}
