import type { Rule } from "../../model/claim.ts";

/** What can be wrong about a number told of an event. */
export const quantityRules: readonly Rule[] = [
  {
    id: "quantity/value",
    summary: "A number told of an event is not the one on record",
    what: "Deaths, votes, shares, money, lengths and the like, against the number that the record of the event gives, in the same unit. Words such as “at least”, “about”, “nearly” and “dozens” are taken at their word, rounding is allowed. A number of a part (children, one town, one day) is never too low. A toll is never too low in an article from the first 30 days, while it still rises, and one too high is only a warning then.",
    why: "Numbers are what is copied most and checked least.",
    example: {
      truth: `
entities:
  - { id: florida, type: PLACE, names: [Florida] }
events:
  - id: challenger-disaster
    type: disaster
    names: [Challenger disaster]
    date: 1986-01-28
    place: [florida]
    quantities: [{ measure: deaths, value: 7 }]
`,
      published: "2019-05-01",
      article: "The Challenger disaster killed nine people.",
      expect: "1:32 error  nine killed, on record: 7 (Challenger disaster, 1986-01-28)  [quantity/value]",
    },
  },
  {
    id: "quantity/self",
    summary: "The headline counts otherwise than its article",
    what: "How many were killed, injured, missing or the like, in the headline and where the first sentences tell of it. Both must be exact and whole; the headline's number must stand nowhere else in the article, nor be the sum of two that do.",
    why: "Most readers see the headline only. It needs no ground truth.",
    example: {
      truth: "",
      published: "2018-07-02",
      format: "markdown",
      article:
        "# Bus crash kills 12\n\nA bus crash near the old mine killed 21 people on Sunday. The police said that the road was wet.",
      expect: "3:38 warning  21 killed here, 12 in the headline at 1:19  [quantity/self]",
    },
  },
];
