/** Bounds the memory: after so many different runs all are forgotten (and made anew, in the same way). */
const MOST_RUNS = 50_000;
/** More than twice as many, so that a look-up ends soon; a power of two. */
const SLOTS = 1 << 17;
/** Room for the letters of all runs; where it ends they are forgotten too. */
const MOST_LETTERS = 1 << 20;

/**
 * Remembers what is made of each run of letters (UTF-16 units). A run is looked up where it stands in its text, without a copy of
 * it: most words of a text have been met before.
 */
export function createRunMemory<T>(make: (run: string) => T): (codes: Uint16Array, start: number, end: number) => T {
  // The number of a run, from 1 on, at the first free slot from its hash on.
  const slots = new Int32Array(SLOTS);
  // The letters of run `number` are those from the end of the run before it to its own.
  const letters = new Uint16Array(MOST_LETTERS);
  const ends = new Uint32Array(MOST_RUNS + 1);
  const made: T[] = [];

  const isAt = (number: number, codes: Uint16Array, start: number, end: number): boolean => {
    const first = ends[number - 1] as number;
    if ((ends[number] as number) - first !== end - start) return false;
    for (let index = start; index < end; index++) {
      if (letters[first + index - start] !== codes[index]) return false;
    }
    return true;
  };

  return (codes, start, end) => {
    let slot = hashOf(codes, start, end);
    for (let number = slots[slot] as number; number !== 0; number = slots[slot] as number) {
      if (isAt(number, codes, start, end)) return made[number - 1] as T;
      slot = (slot + 1) & (SLOTS - 1);
    }
    const run = codes.subarray(start, end);
    const value = make(String.fromCharCode(...run));
    if (made.length === MOST_RUNS || (ends[made.length] as number) + run.length > MOST_LETTERS) {
      slots.fill(0);
      made.length = 0;
      slot = hashOf(codes, start, end);
    }
    letters.set(run, ends[made.length]);
    made.push(value);
    slots[slot] = made.length;
    ends[made.length] = (ends[made.length - 1] as number) + run.length;
    return value;
  };
}

/** FNV-1a, folded to the number of slots. */
function hashOf(codes: Uint16Array, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let index = start; index < end; index++) value = Math.imul(value ^ (codes[index] as number), 0x01000193);
  return (value ^ (value >>> 15)) & (SLOTS - 1);
}
