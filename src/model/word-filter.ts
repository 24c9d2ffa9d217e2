/** False only for words that are none of the listed ones; true for those, and for a few others. */
export type WordFilter = (word: string) => boolean;

/** First and last letters are told apart by their low five bits, lengths up to 31. */
const BITS = 5;
const LOW = (1 << BITS) - 1;

/**
 * Makes a test that turns down most words of a text by length, first and last letter, in a few machine steps: a look-up by hash
 * in front of which it stands is made for a small part of them.
 */
export function createWordFilter(words: Iterable<string>): WordFilter {
  const lengths = new Uint32Array(1 << (2 * BITS));
  for (const word of words) lengths[slotOf(word)] = (lengths[slotOf(word)] as number) | (1 << (word.length & LOW));
  return (word) => (((lengths[slotOf(word)] as number) >>> (word.length & LOW)) & 1) === 1;
}

function slotOf(word: string): number {
  return ((word.charCodeAt(0) & LOW) << BITS) | (word.charCodeAt(word.length - 1) & LOW);
}
