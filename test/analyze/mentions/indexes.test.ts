import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createHashedNumbers } from "../../../src/analyze/mentions/hashed.ts";
import type { CutName } from "../../../src/analyze/mentions/indexing.ts";
import { createPersons } from "../../../src/analyze/mentions/persons.ts";
import { createSuggestions } from "../../../src/analyze/mentions/suggestions.ts";
import { createTrie, ROOT } from "../../../src/analyze/mentions/trie.ts";
import { wordsOfName } from "../../../src/analyze/mentions/words.ts";

const word = fc.constantFrom("a", "b", "c", "de", "constructor", "__proto__");

describe("the trie", () => {
  it("gives each sequence of words one number, and none to those that were never grown", () => {
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 4 }), { maxLength: 40 }), fc.array(word), (grown, asked) => {
        const trie = createTrie();
        const numbers = new Map<string, number>([["", ROOT]]);
        for (const words of grown) {
          let node = ROOT;
          for (const [index, each] of words.entries()) {
            node = trie.grow(node, each);
            const key = words.slice(0, index + 1).join(" ");
            expect(numbers.get(key) ?? node).toBe(node);
            numbers.set(key, node);
          }
        }
        expect(new Set(numbers.values()).size).toBe(numbers.size);
        let node: number | undefined = ROOT;
        for (const [index, each] of asked.entries()) {
          node = node === undefined ? undefined : trie.after(node, each);
          expect(node).toBe(numbers.get(asked.slice(0, index + 1).join(" ")));
        }
      }),
    );
  });

  it("keeps all edges when its table grows", () => {
    const trie = createTrie();
    const nodes = Array.from({ length: 5000 }, (_, at) => trie.grow(at % 7 === 0 ? ROOT : 1, `w${at}`));
    expect(nodes.map((_, at) => trie.after(at % 7 === 0 ? ROOT : 1, `w${at}`))).toEqual(nodes);
    expect(trie.after(1, "w0")).toBeUndefined();
  });
});

it("numbers are found under their hash alone, in order, once, and no more than asked for", () => {
  const list = createHashedNumbers();
  for (let number = 200; number >= 0; number--) list.add(number % 3 === 0 ? 0xffffffff : number % 3, number);
  list.add(1, 1);
  expect(list.at(1, 3)).toEqual([1, 4, 7]);
  expect(list.at(0xffffffff, 2)).toEqual([0, 3]);
  expect(list.at(2, 1000)).toHaveLength(67);
  expect(list.at(3, 10)).toEqual([]);
  list.add(3, 9);
  expect(list.at(3, 10)).toEqual([9]);
});

function cut(name: string, surname?: string): CutName {
  const entry = { id: name.toLowerCase(), kind: "entity", type: "PERSON", names: [name] } as const;
  return { entry: surname === undefined ? entry : { ...entry, surname }, name, words: wordsOfName(name) };
}

it("a person is found by the letters of the name only where an end of it is spelt alike", () => {
  const persons = createPersons();
  for (const name of [cut("Kim Jong-un", "Kim"), cut("Ada Berg")]) persons.add(name);
  const found = (...words: string[]) => persons.spelledAs(words).map(({ id }) => id);
  expect(found("kim", "jongun")).toEqual(["kim jong-un"]);
  expect(found("kimjong", "un")).toEqual(["kim jong-un"]);
  expect(found("kimjo", "ngun")).toEqual([]);
  expect(found("kim", "jongil")).toEqual([]);
  expect([...persons.surnames.keys()]).toEqual(["kim", "berg"]);
});

it("a name almost like one listed person's is a misspelling, like two persons' it is neither's", () => {
  const { add, suggest } = createSuggestions();
  for (const name of ["Kim Jong-un", "Anna Kellermann", "Anna Kollermann", "Ho"]) add(cut(name));
  expect(suggest(["kim", "jung", "un"])).toEqual({ id: "kim jong-un", name: "Kim Jong-un" });
  expect(suggest(["kim", "jong", "il"])).toBeUndefined();
  expect(suggest(["kim", "jong", "un"])).toBeUndefined();
  expect(suggest(["kim", "jung"])).toBeUndefined();
  expect(suggest(["anna", "kallermann"])).toBeUndefined();
  expect(suggest(["hu"])).toBeUndefined();
});
