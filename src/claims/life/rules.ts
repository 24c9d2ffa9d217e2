import type { Rule } from "../../model/claim.ts";

const TRUTH = `
citations:
  - { id: register, type: book, title: Register of Births and Deaths, issued: 2025 }
entities:
  - { id: anna-keller, type: PERSON, names: [Anna Keller], gender: female }
events:
  - { id: anna-keller-born, type: birth, date: 1943-05-04, participants: [anna-keller], citations: [register] }
  - { id: anna-keller-dies, type: death, date: 2021-11-30, participants: [anna-keller], citations: [register] }
`;

/** What can be wrong about the beginning, the length and the end of a life. */
export const lifeRules: readonly Rule[] = [
  {
    id: "life/age",
    summary: "Somebody is older or younger than told",
    what: "An age beside a name (Keller, 72,; the 72-year-old Keller), against the recorded birth on the day of publication or a day that the sentence speaks of; an age at death, against the recorded birth and death; a birthday, against its date. A few days beside a birthday count as both ages. It is left alone where the words may speak of another day.",
    why: "Ages are copied from older stories and go wrong once a year.",
    example: {
      truth: TRUTH,
      published: "2021-12-02",
      article: "Anna Keller died on Tuesday at the age of 79.",
      expect: "1:43 error  Anna Keller, born 1943-05-04, was 78 at death, not 79  [life/age]",
    },
  },
  {
    id: "life/birth",
    summary: "Years of life begin with another year than that of the birth",
    what: "The first of two years in brackets behind a name (1943–2021), against the recorded birth. The second must be that of the recorded death, or the years may be those of something else.",
    why: "They are copied more often than checked.",
    example: {
      truth: TRUTH,
      published: "2022-05-05",
      article: "Anna Keller (1934–2021) founded it.",
      expect: "1:14 error  Anna Keller was born in 1943, not 1934  [life/birth]",
    },
  },
  {
    id: "life/death",
    summary: "Years of life end with another year than that of the death",
    what: "The second of two years in brackets behind a name, against the recorded death. The first must be that of the recorded birth.",
    why: "They are copied more often than checked.",
    example: {
      truth: TRUTH,
      published: "2022-05-05",
      article: "Anna Keller (1943–2012) founded it.",
      expect: "1:19 error  Anna Keller died in 2021, not 2012  [life/death]",
    },
  },
];
