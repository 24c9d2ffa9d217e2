/** Numbers kept under hashes, 8 bytes each. Whoever looks some up sees for himself what they really stand for. */
export interface HashedNumbers {
  /** Numbers from 0 to 2 097 151; larger ones are not kept. */
  add(hash: number, number: number): void;
  /** The numbers added under the hash, in ascending order, but no more than `most`. O(log n) after the first call. */
  at(hash: number, most: number): readonly number[];
}

/** A number takes the low 21 bits of an entry, the hash the 32 bits above. */
const NUMBERS = 2 ** 21;

/** Makes an empty list: one sorted array of floats, which costs the collector nothing. */
export function createHashedNumbers(): HashedNumbers {
  let entries = new Float64Array(64);
  let count = 0;
  let sorted = 0;
  return {
    add(hash, number) {
      if (number >= NUMBERS) return;
      if (count === entries.length) {
        const larger = new Float64Array(count * 2);
        larger.set(entries);
        entries = larger;
      }
      entries[count++] = hash * NUMBERS + number;
    },
    at(hash, most) {
      if (sorted < count) entries.subarray(0, count).sort();
      sorted = count;
      const found: number[] = [];
      for (let at = lowerBound(entries, count, hash * NUMBERS); at < count && found.length < most; at++) {
        const entry = entries[at] as number;
        if (entry >= (hash + 1) * NUMBERS) break;
        const number = entry % NUMBERS;
        if (found.at(-1) !== number) found.push(number);
      }
      return found;
    },
  };
}

function lowerBound(sorted: Float64Array, length: number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What the hash of no letters is. */
export const NO_LETTERS = 0x811c9dc5;

/** FNV-1a: the hash of what `seed` is the hash of and the letters behind it; 32 bits. */
export function hashOf(letters: string, seed = NO_LETTERS): number {
  let value = seed;
  for (let at = 0; at < letters.length; at++) value = Math.imul(value ^ letters.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
