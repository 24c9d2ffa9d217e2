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
    what: "Whether a person holds, held or will hold the office that the text gives them, at the time it speaks of: the day of publication, or a date in the same sentence. A title before the name of a former holder may be courtesy or history; it is wrong where the clause tells the news (by its date, its tense or its passage) and the title is one that nobody keeps, or stands with the name of its place. Of the dead it is never wrong. It is refuted only where the office is named with its place, the record lists who held it on the day of publication, and the text has spoken of no time that explains the words.",
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
    what: "The ordinal before an office (the 45th president), against the numbers on record for that person's tenures; told beside the name or by a verb (became the 45th president). A namesake who bears the number is meant, it may be.",
    why: "It is easily miscounted, and easily checked.",
    example: {
      truth: TRUTH,
      published: "2025-05-05",
      article: "Paul Marsh, the 8th president of Freedonia, opened the talks.",
      expect: "1:17 error  Paul Marsh is the 7th President of Freedonia  [office/ordinal]",
    },
  },
  {
    id: "office/start",
    summary: "A tenure began at another time",
    what: "When somebody became president, took office, was sworn in, or has held an office since, against the recorded tenures; “from 2012 to 2020” is judged as a beginning and an end. The date is wrong, or the holder, where the date is that of another. A resignation may be told before it takes effect, and an oath may be that of another term.",
    why: "Elections, oaths and the first day in office are taken for each other.",
    example: {
      truth: TRUTH,
      published: "2025-05-05",
      article: "Paul Marsh became president of Freedonia in March 2021.",
      expect:
        "1:45 error  begun March 2021, on record: Paul Marsh, President of Freedonia from 2020-03-01  [office/start]",
    },
  },
  {
    id: "office/end",
    summary: "A tenure ended at another time",
    what: "When somebody left office, resigned, was removed, or until when they served, against the recorded tenures.",
    why: "The announcement, the election of a successor and the last day are taken for each other.",
    example: {
      truth: TRUTH,
      published: "2025-05-05",
      article: "Anna Keller, president of Freedonia from 2012 to 2018, wrote a book.",
      expect:
        "1:50 error  ended 2018, on record: Anna Keller, President of Freedonia from 2012-03-01 to 2020-03-01  [office/end]",
    },
  },
  {
    id: "office/successor",
    summary: "Somebody followed somebody else in an office",
    what: "Who succeeded whom (X succeeded Y, Y's successor, his predecessor), against the tenures of an office whose holders are all on record. Both must have held it; an acting holder between them is passed over.",
    why: "A tenure between two others is easily forgotten.",
    example: {
      truth: `${TRUTH.replace("tenures:", "tenures:\n      - { holder: otto-brandt, from: 2008-03-01, to: 2012-03-01, ordinal: 5 }").replace("offices:", "  - { id: otto-brandt, type: PERSON, names: [Otto Brandt], gender: male }\noffices:")}`,
      published: "2025-05-05",
      article: "Paul Marsh succeeded Otto Brandt as president of Freedonia.",
      expect:
        "1:22 error  Paul Marsh did not follow Otto Brandt as President of Freedonia: on record is Anna Keller  [office/successor]",
    },
  },
];
