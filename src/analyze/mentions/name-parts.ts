import { createWordFilter } from "../../model/signature.ts";
import type { MentionLexicon, NamePart } from "./lexemes.ts";
import { normalize, type Word } from "./words.ts";

type PartEntry = Exclude<MentionLexicon["names"][number], { kind: "surname-ending" }>;

/** What is known of single words inside names. */
export interface NameParts {
  /** By key. */
  readonly parts: ReadonlyMap<string, NamePart>;
  /** The same for a word of a text. */
  readonly partOf: (word: Word | undefined) => NamePart | undefined;
}

/** Indexes given names, particles and the like. */
export function createNameParts(entries: MentionLexicon["names"]): NameParts {
  const parts = new Map<string, NamePart>();
  for (const entry of entries) {
    if (entry.kind === "surname-ending") continue;
    for (const form of entry.forms) {
      const key = normalize(form);
      parts.set(key, withMeaning(parts.get(key) ?? NO_PART, entry));
    }
  }
  const mayBe = createWordFilter(parts.keys());
  const partOf = (word: Word | undefined): NamePart | undefined =>
    word !== undefined && mayBe(word.signature) ? parts.get(word.lower) : undefined;
  return { parts, partOf };
}

/** All have the same fields: what is read so often must have one shape. */
const NO_PART: NamePart = {
  given: undefined,
  head: undefined,
  particle: undefined,
  outsider: false,
  commonWord: false,
  body: undefined,
  compound: false,
};

function withMeaning(part: NamePart, entry: PartEntry): NamePart {
  switch (entry.kind) {
    case "given":
      return { ...part, given: entry.gender ?? "any" };
    case "head":
      return { ...part, head: part.head ?? { type: entry.type, of: entry.of } };
    case "particle":
      return { ...part, particle: { leads: entry.leads, person: entry.person } };
    case "outsider":
      return { ...part, outsider: true };
    case "common-word":
      return { ...part, commonWord: true };
    case "body":
      return { ...part, body: entry.id };
    case "compound":
      return { ...part, compound: true };
  }
}
