import type { Rule } from "../../model/claim.ts";

const TRUTH = `
citations:
  - { id: almanac, type: book, title: Almanac of Governments, issued: 2025 }
entities:
  - { id: freedonia, type: PLACE, names: [Freedonia], demonyms: [Freedonian] }
  - { id: anna-keller, type: PERSON, names: [Anna Keller], gender: female }
  - { id: paul-marsh, type: PERSON, names: [Paul Marsh], gender: male }
offices:
  - id: freedonia-president
    names: [President of Freedonia]
    titles: [president]
    of: [freedonia]
    gapless: true
    through: 2025-06-30
    tenures:
      - { holder: anna-keller, from: 2012-03-01, to: 2020-03-01, ordinal: 6 }
      - { holder: paul-marsh, from: 2020-03-01, ordinal: 7 }
    citations: [almanac]
`;

/** What can be wrong about an office. */
export const officeRules: readonly Rule[] = [
  {
    id: "office/tenure",
    summary: "Somebody is given an office that somebody else holds",
    what: "Whether a person holds, held or will hold the office that the text gives them, at the time it speaks of: the day of publication, or a date in the same sentence. A title before the name of a former holder is courtesy and never wrong. It is refuted only where the office is named with its place, the record lists who held it on the day of publication, and the text has spoken of no time that explains the words.",
    why: "Offices change hands, and phrases are copied from older stories.",
    example: {
      truth: TRUTH,
      published: "2025-05-05",
      article: "Freedonia's president, Anna Keller, opened the talks.",
      expect:
        "1:24 error  Anna Keller was not President of Freedonia on 2025-05-05: on record is Paul Marsh  [office/tenure]",
    },
  },
  {
    id: "office/ordinal",
    summary: "The number of a holder of an office is wrong",
    what: "The ordinal before an office (the 45th president), against the numbers on record for that person's tenures.",
    why: "It is easily miscounted, and easily checked.",
    example: {
      truth: TRUTH,
      published: "2025-05-05",
      article: "Paul Marsh, the 8th president of Freedonia, opened the talks.",
      expect: "1:17 error  Paul Marsh is the 7th President of Freedonia  [office/ordinal]",
    },
  },
];
