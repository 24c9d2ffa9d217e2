import type { Rule } from "../../model/claim.ts";

const TRUTH = `
entities:
  - { id: lee, type: PERSON, names: [Ann Lee], surname: Lee, gender: female }
  - { id: ortiz, type: PERSON, names: [Bruno Ortiz], surname: Ortiz, gender: male }
quotations:
  - { id: lee-bridge, speaker: lee, text: "We will not close the old bridge this year, and nobody on this council wants to.", date: 2021-03-08 }
`;

/** What can be wrong about a quotation. */
export const quoteRules: readonly Rule[] = [
  {
    id: "quote/wording",
    summary: "A quotation says something else than the record",
    what: "The words between the marks, against the verbatim record of the same speaker. Case, punctuation, contractions, numerals, spelling variants, brackets, ellipses, [sic] and truncation are no difference. Other words are noted, never reported. A negation, modal, number, name or opposite gained, lost or exchanged is.",
    why: "Quotation marks vouch for every word. One word dropped can turn a refusal into a promise.",
    example: {
      truth: TRUTH,
      published: "2021-03-09",
      article: "“We will close the old bridge this year,” Ann Lee said.",
      expect:
        "1:2 error  quoted as “We will close the old bridge”, on record as “We will not close the old bridge”: Ann Lee, 2021-03-08  [quote/wording]",
    },
  },
  {
    id: "quote/splice",
    summary: "Two quotations put together as one",
    what: "A quotation whose first words stand in one record and whose last words in another, of another day. Both parts must be five words or more and together leave none over, but for a conjunction between them. Parts of one day, or of one occasion, may be quoted together. Reported one level lower, unless both parts are too long to be said twice.",
    why: "Quotation marks promise one breath. Sentences of different days answer different questions.",
    example: {
      truth: `${TRUTH}  - { id: lee-school, speaker: lee, text: "The council has found the money for a new school.", date: 2019-05-02 }\n`,
      published: "2021-03-09",
      article:
        "“We will not close the old bridge this year. The council has found the money for a new school,” Ann Lee said.",
      expect:
        "1:2 error  put together from two records: “We will not close the old bridge this year” (Ann Lee, 2021-03-08) and “The council has found the money for a new school” (Ann Lee, 2019-05-02)  [quote/splice]",
    },
  },
  {
    id: "quote/source",
    summary: "Right words, said by somebody else",
    what: "The named source of a quotation whose words are on record, against the recorded speaker. A pronoun, an office that leaves a choice, or a source that nobody knows is never accused.",
    why: "Words count by who said them.",
    example: {
      truth: TRUTH,
      published: "2021-03-09",
      article: "“We will not close the old bridge this year,” Bruno Ortiz said.",
      expect: "1:47 error  given to Bruno Ortiz, on record said by Ann Lee (2021-03-08)  [quote/source]",
    },
  },
  {
    id: "quote/occasion",
    summary: "Right words, said at another time",
    what: "The date or named event that the text gives a quotation, against the record of the same words by the same speaker. Short words may be said twice and are left alone; where they are on record twice, the date chooses the record.",
    why: "An old quotation told as a new one misleads without a wrong word.",
    example: {
      truth: TRUTH,
      published: "2021-06-01",
      article:
        "“We will not close the old bridge this year, and nobody on this council wants to,” Ann Lee said on May 28, 2021.",
      expect: "1:100 warning  said on another occasion: on record as 2021-03-08: Ann Lee  [quote/occasion]",
    },
  },
  {
    id: "quote/self",
    summary: "The article quotes one sentence in two ways",
    what: "Two quotations of one speaker, or of a headline and its article, that are the same but for one word, number or name in the middle. At least eight words must agree. Words left out, brackets and ellipses are no difference, and what is said in one breath is not held against itself.",
    why: "What was said can be written in one way only. It needs no ground truth.",
    example: {
      truth: "",
      article:
        "“We will not close a single one of the seven schools this year,” Elena Marchetti said.\n\nParents were not convinced when Marchetti said, “We will not close a single one of the nine schools this year.”",
      expect:
        "3:50 warning  quoted as “one of the nine schools this year” here, as “one of the seven schools this year” at 1:2  [quote/self]",
    },
  },
];
