/** Sequences of words, each with a number. */
export interface Trie {
  /** The number of the sequence that goes on from another with the word; it is made where there is none. */
  grow(node: number, word: string): number;
  /** The same, undefined where there is none. */
  after(node: number, word: string): number | undefined;
}

/** The number of the empty sequence. */
export const ROOT = 0;

/** Makes a tree of words. It is one table of numbers: nodes as objects would cost the collector more than all else. */
export function createTrie(): Trie {
  const words = new Map<string, number>();
  let nodes = 1;
  let size = 1024;
  // An edge takes three numbers of the table: from where, by which word (0: none), to where. It is put at the first free
  // place from its hash on.
  let table = new Int32Array(size * 3);
  // Whether a node leads on: most do not, and then a word need not be looked up.
  let leads = new Uint8Array(size);

  const placeOf = (node: number, word: number): number => {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & (size - 1);
    for (;;) {
      const at = slot * 3;
      const taken = table[at + 1];
      if (taken === 0 || (taken === word && table[at] === node)) return at;
      slot = (slot + 1) & (size - 1);
    }
  };
  const enlarge = (): void => {
    const before = table;
    size *= 2;
    table = new Int32Array(size * 3);
    const led = leads;
    leads = new Uint8Array(size);
    leads.set(led);
    for (let from = 0; from < before.length; from += 3) {
      const word = before[from + 1] as number;
      if (word !== 0) table.set(before.subarray(from, from + 3), placeOf(before[from] as number, word));
    }
  };
  return {
    grow(node, key) {
      let word = words.get(key);
      if (word === undefined) {
        word = words.size + 1;
        words.set(key, word);
      }
      const at = placeOf(node, word);
      if (table[at + 1] !== 0) return table[at + 2] as number;
      leads[node] = 1;
      table[at] = node;
      table[at + 1] = word;
      table[at + 2] = nodes++;
      if (nodes * 2 > size) enlarge();
      return nodes - 1;
    },
    after(node, key) {
      const word = leads[node] === 1 ? words.get(key) : undefined;
      if (word === undefined) return undefined;
      const at = placeOf(node, word);
      return table[at + 1] === 0 ? undefined : table[at + 2];
    },
  };
}
