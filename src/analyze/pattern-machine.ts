/*
 * The pattern machines of wink-nlp's tagger, over tables. wink-nlp's own automaton looks each step up by number in an object,
 * and so took longer than all the rest of the tagging.
 */

/** The words `[first, last]` that a pattern says something about, and the number of the tag; negative: whatever the word. */
export type Match = readonly [first: number, last: number, tag: number];

/** Finds the patterns among the first `length` symbols: numbers of tags, or of words that have a hint. */
export type PatternMachine = (symbols: Int32Array, length: number) => Match[];

type ByState<T> = Readonly<Record<string, T>>;

/** How wink-nlp writes a machine down. */
type Written = readonly [
  states: number,
  lastState: number,
  steps: ByState<Readonly<Record<string, number>>>,
  tags: ByState<string>,
  marks: ByState<readonly [before: number, after: number]>,
];

const ROOT = 0;
/** The symbol of a line feed, which is passed over. */
const IGNORED = 0;
/** The step to the pattern that stands where no longer one does. */
const OTHERWISE = 2070003;
/** The symbols of hints are counted from here on; below the tables' width, those of tags from 0. */
const HINTS = 1080000;
const [TAGS, WIDTH] = [32, 128];

/** Makes a machine out of what wink-nlp's model holds. */
export function createPatternMachine(json: string): PatternMachine {
  const [, lastState, steps, names, marks] = JSON.parse(json) as Written;
  const table = new Uint16Array((lastState + 1) * WIDTH);
  const otherwise = new Uint16Array(lastState + 1);
  for (const [state, row] of Object.entries(steps)) {
    otherwise[Number(state)] = row[OTHERWISE] ?? ROOT;
    for (const [symbol, next] of Object.entries(row)) {
      const column = columnOf(Number(symbol));
      if (column < WIDTH) table[Number(state) * WIDTH + column] = next;
    }
  }
  // 0: the state ends no pattern.
  const tags = Int16Array.from({ length: lastState + 1 }, (_, state) => Number(names[state] ?? 0));
  const matchOf = (first: number, last: number, state: number): Match => {
    const [before, after] = marks[state] ?? [0, 0];
    return [first + before, last - after, tags[state] as number];
  };
  return (symbols, length) => {
    const found: Match[] = [];
    for (let start = 0; start < length; start++) {
      let state = ROOT;
      let first = start;
      let ended = ROOT;
      let last = start;
      for (let at = start; at < length; at++) {
        const symbol = symbols[at] as number;
        if (symbol === IGNORED) continue;
        if (state === ROOT) first = at;
        const column = columnOf(symbol);
        state = column < WIDTH ? (table[state * WIDTH + column] as number) : ROOT;
        if (state === ROOT) break;
        if (tags[state] !== 0) {
          ended = state;
          last = at;
          break;
        }
        if (otherwise[state] !== ROOT) {
          ended = otherwise[state] as number;
          last = at;
        }
      }
      if (ended === ROOT) continue;
      found.push(matchOf(first, last, ended));
      start = last;
    }
    return found;
  };
}

/** Beyond the width for whatever is neither a tag nor a hint. */
function columnOf(symbol: number): number {
  if (symbol < TAGS) return symbol;
  return symbol >= HINTS ? symbol - HINTS + TAGS : WIDTH;
}
