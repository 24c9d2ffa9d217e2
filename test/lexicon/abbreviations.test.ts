import { describe, expect, test } from "vitest";
import { createTokenizer } from "../../src/analyze/tokens.ts";
import { loadLexicon } from "../../src/lexicon/index.ts";
import { textReader } from "../../src/read/text.ts";

const lexicon = loadLexicon();
const read = createTokenizer(lexicon);

function sentencesOf(text: string): string[] {
  const { document } = textReader.read({ uri: "-", raw: text, rawLine: 1 }, {});
  if (document === undefined) throw new Error("plain text can always be read");
  return read(document).sentences.map(({ start, end }) => text.slice(start, end));
}

describe.each(lexicon.abbreviations.map((entry) => [entry.id, entry] as const))(
  "%s",
  (_, { forms, ends, examples }) => {
    test.each(examples.map((example) => [example.text, example] as const))("%s", (text, { sentences }) => {
      expect(sentencesOf(text)).toEqual(sentences);
    });

    test("no form ends a sentence before a name", () => {
      for (const form of forms) expect(sentencesOf(`It was ${form} Smith who came.`)).toHaveLength(1);
    });

    test("only the forms that may end one do so before a word that begins sentences", () => {
      const count = ends === "maybe" ? 2 : 1;
      for (const form of forms) expect(sentencesOf(`It was ${form} The rest came.`), form).toHaveLength(count);
    });
  },
);
