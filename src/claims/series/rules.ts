import type { Rule } from "../../model/claim.ts";

const TRUTH = `
entities:
  - { id: usa, type: PLACE, names: [United States], aliases: [U.S.], demonyms: [American] }
  - { id: trump, type: PERSON, names: [Donald Trump], gender: male }
  - { id: kim, type: PERSON, names: [Kim Jong-un], surname: Kim, gender: male }
  - { id: singapore, type: PLACE, names: [Singapore] }
  - { id: hanoi, type: PLACE, names: [Hanoi] }
  - { id: north-korea, type: PLACE, names: [North Korea] }
offices:
  - { id: us-president, names: [President of the United States], titles: [president], of: [usa], tenures: [{ holder: trump, from: 2017-01-20, to: 2021-01-20 }] }
events:
  - { id: singapore-summit, type: meeting, names: [Singapore summit], date: 2018-06-12, place: [singapore], participants: [trump, kim] }
  - { id: hanoi-summit, type: meeting, names: [Hanoi summit], date: 2019-02-27/2019-02-28, place: [hanoi], participants: [trump, kim] }
  - { id: crossing, type: crossing, date: 2019-06-30, place: [north-korea], participants: [trump] }
series:
  - { id: trump-kim, types: [meeting], participants: [trump, kim], members: [singapore-summit, hanoi-summit], complete: { through: 2019-06-29 } }
  - { id: us-presidents-in-north-korea, types: [crossing, visit], by: { office: us-president, sitting: true }, place: [north-korea], members: [crossing], complete: { through: 2025-08-26 } }
`;

/** What can be wrong about ranks and counts. */
export const seriesRules: readonly Rule[] = [
  {
    id: "series/ordinal",
    summary: "An event has another rank in its series",
    what: "A rank (a fourth meeting) against the members of a complete series by the article's date. A prospective event is the one after the last on record. Within some time (the first since 2007, the second in a decade) it is counted from then on.",
    why: "A wrong rank makes up a meeting that never was, or loses one.",
    example: {
      truth: TRUTH,
      published: "2019-05-01",
      article: "The prospect of a fifth summit between Donald Trump and Kim Jong-un has emerged.",
      expect:
        "1:19 error  fifth, but two on record: the next is the third (Singapore summit, Hanoi summit)  [series/ordinal]",
    },
  },
  {
    id: "series/count",
    summary: "A series has more or fewer members than told",
    what: "A count (three previous summits, met twice) against a complete series by the article's date. The only one is a count of one. Approximate counts and counts of a part are left alone.",
    why: "Counts are checked last and quoted longest.",
    example: {
      truth: TRUTH,
      published: "2019-05-01",
      article: "Donald Trump and Kim Jong-un have met three times.",
      expect: "1:39 error  three counted, on record are two (Singapore summit, Hanoi summit)  [series/count]",
    },
  },
  {
    id: "series/rank",
    summary: "Somebody was not the nth to do it",
    what: "“The first sitting president to …” against a complete series of the holders of an office who did so.",
    why: "Firsts are headlines.",
    example: {
      truth: TRUTH,
      published: "2019-07-01",
      article: "Donald Trump stepped into North Korea, the second sitting U.S. president to do so.",
      expect: "1:44 error  the second, on record as the first of one  [series/rank]",
    },
  },
  {
    id: "series/latest",
    summary: "Another member of a series is the latest",
    what: "“The latest”, “the most recent” or “the last” with its date or place, against the last member of a complete series by the article's date. “The last” may be the one before it as well. Where the date is that of another member, the word is wrong, else the date.",
    why: "What was the latest when a story was first written is not any more.",
    example: {
      truth: TRUTH,
      published: "2019-05-01",
      article: "The latest meeting between Donald Trump and Kim Jong-un took place in Singapore in June 2018.",
      expect: "1:5 error  the latest by then is the second, Hanoi summit  [series/latest]",
    },
  },
  {
    id: "series/member",
    summary: "No member of a series has that date",
    what: "Each of several dates that are told of several events at once (tests in 2006, 2009 and 2013), against the members of a complete series.",
    why: "One wrong year hides well between right ones.",
    example: {
      truth: TRUTH,
      published: "2019-05-01",
      article: "The meetings between Donald Trump and Kim Jong-un in 2016 and 2019 are well known.",
      expect: "1:54 error  none on record in 2016: 2018-06-12, 2019-02-27/2019-02-28  [series/member]",
    },
  },
  {
    id: "series/first",
    summary: "Somebody else was the first",
    what: "“Donald Trump was the second sitting president in North Korea”, where a series declares in `holders` how whoever is in a member is called after a rank. Only what is declared is judged: a first of any other description is left alone.",
    why: "Firsts are headlines, and headlines are copied.",
    example: {
      truth: `${TRUTH.trimEnd()}\n  - { id: visitors, types: [crossing], holders: [visitor of the line], members: [crossing], complete: { through: 2025-08-26 } }\n`,
      published: "2019-07-01",
      article: "Kim Jong-un was the first visitor of the line.",
      expect: "1:1 error  Kim Jong-un was not the first: the first is Donald Trump  [series/first]",
    },
  },
];
