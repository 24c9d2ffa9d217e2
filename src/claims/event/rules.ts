import type { Rule } from "../../model/claim.ts";

const TRUTH = `
entities:
  - { id: trump, type: PERSON, names: [Donald Trump], gender: male }
  - { id: kim, type: PERSON, names: [Kim Jong-un], surname: Kim, gender: male }
  - { id: singapore, type: PLACE, names: [Singapore] }
  - { id: vietnam, type: PLACE, names: [Vietnam] }
  - { id: hanoi, type: PLACE, names: [Hanoi], within: [vietnam] }
events:
  - id: singapore-summit
    type: meeting
    names: [Singapore summit]
    date: 2018-06-12
    place: [singapore]
    participants: [trump, kim]
    complete: [participants]
  - id: hanoi-summit
    type: meeting
    names: [Hanoi summit]
    date: 2019-02-27/2019-02-28
    place: [hanoi]
    participants: [trump, kim]
    complete: [participants]
    outcomes: [{ type: no-agreement, text: ended without an agreement }]
series:
  - { id: trump-kim, types: [meeting], participants: [trump, kim], members: [singapore-summit, hanoi-summit], complete: { through: 2019-06-29 } }
`;

/** What can be wrong about an event. */
export const eventRules: readonly Rule[] = [
  {
    id: "event/date",
    summary: "An event is dated otherwise than on record",
    what: "The date that the text gives an event, against the date of the one record that everything else in the sentence fits.",
    why: "A wrong date moves an event out of its order: causes come after their effects, and officials act before they are in office.",
    example: {
      truth: TRUTH,
      published: "2019-05-01",
      article: "Donald Trump met Kim Jong-un in Singapore in July 2018.",
      expect:
        "1:46 error  dated 2018-07, on record as 2018-06-12: Singapore summit (2018-06-12, Singapore)  [event/date]",
    },
  },
  {
    id: "event/place",
    summary: "An event is placed elsewhere than on record",
    what: "The place that the text gives an event, against the record that participants and date fit. A place within the recorded one, or around it, agrees.",
    why: "Meetings are known by their places; a wrong one names another event.",
    example: {
      truth: TRUTH,
      published: "2019-05-01",
      article: "Donald Trump met Kim Jong-un in Hanoi on June 12, 2018.",
      expect:
        "1:33 error  placed in Hanoi, on record in Singapore: Singapore summit (2018-06-12, Singapore)  [event/place]",
    },
  },
  {
    id: "event/participant",
    summary: "Somebody takes part in an event who did not",
    what: "The people in an event, against a record that declares its participants complete and that place and date fit.",
    why: "Who did it is the first thing a reader takes from a sentence.",
    example: {
      truth: `${TRUTH.replace("entities:", "entities:\n  - { id: obama, type: PERSON, names: [Barack Obama], gender: male }")}`,
      published: "2019-05-01",
      article: "Barack Obama met Kim Jong-un in Singapore in June 2018.",
      expect:
        "1:1 error  Barack Obama took no part; on record is Donald Trump: Singapore summit (2018-06-12, Singapore)  [event/participant]",
    },
  },
  {
    id: "event/role",
    summary: "Somebody is told to have done what another did",
    what: "The part that the text gives somebody in an event whose sides differ (who won and who lost, who attacked whom), against the part on record. The name of the event, or both sides and the date, must tell which one is meant.",
    why: "The right names the wrong way round turn a sentence into its opposite.",
    example: {
      truth: `
entities:
  - { id: keller, type: PERSON, names: [Anna Keller] }
  - { id: marsh, type: PERSON, names: [Paul Marsh] }
events:
  - id: election-2016
    type: election
    names: [2016 presidential election]
    date: 2016-11-08
    participants: [keller]
    roles: { winner: [keller], loser: [marsh] }
`,
      published: "2019-05-01",
      article: "Paul Marsh defeated Anna Keller in November 2016.",
      expect:
        "1:1 error  Paul Marsh told as winner, on record is Anna Keller: 2016 presidential election (2016-11-08)  [event/role]",
    },
  },
  {
    id: "event/outcome",
    summary: "An event ends otherwise than on record",
    what: "What came of an event, where the text says the opposite of what is recorded: an agreement, or none.",
    why: "The outcome is the news.",
    example: {
      truth: TRUTH,
      published: "2019-05-01",
      article:
        "Donald Trump met Kim Jong-un in Hanoi in February 2019. The Hanoi summit ended with a signed agreement.",
      expect:
        "1:80 error  told as “with a signed agreement”, on record: ended without an agreement: Hanoi summit (2019-02-27/2019-02-28, Hanoi)  [event/outcome]",
    },
  },
  {
    id: "event/interval",
    summary: "Two events lie further apart, or closer, than told",
    what: "A length between two events (eight months after the Singapore summit) against the dates of both records, rounded as people round. An approximate length is left alone.",
    why: "Intervals are worked out in the head, and worked out wrong.",
    example: {
      truth: TRUTH,
      published: "2019-05-01",
      article: "Donald Trump and Kim Jong-un are wary. The Hanoi summit came three months after the Singapore summit.",
      expect:
        "1:62 error  three months after, on record 8.5 months: Hanoi summit (2019-02-27/2019-02-28, Hanoi) and Singapore summit (2018-06-12, Singapore)  [event/interval]",
    },
  },
  {
    id: "event/anniversary",
    summary: "An anniversary is counted wrongly",
    what: "The number of an anniversary, or of the years since an event, told of a day (Friday marks the 75th anniversary of the armistice), against the date of the record. The day must be told beside the number, and an anniversary must fall on the event's own day, give or take ten. A number of years up to the day of writing is rounded as people round.",
    why: "It is worked out once, in the head, and then repeated by everyone.",
    example: {
      truth: TRUTH,
      published: "2019-06-13",
      article: "Wednesday marked the second anniversary of the Singapore summit.",
      expect:
        "1:22 error  told as second anniversary, on record 1st: Singapore summit (2018-06-12, Singapore)  [event/anniversary]",
    },
  },
  {
    id: "event/occurrence",
    summary: "An event is on record",
    what: "Whether the record knows the event that the text tells of. It is never refuted: what is not on record may have happened all the same.",
    why: "It shows which record the event was held against.",
    example: {
      truth: TRUTH,
      published: "2019-05-01",
      article: "Donald Trump met Kim Jong-un in Singapore in June 2018.",
      expect: "",
    },
  },
  {
    id: "event/self",
    summary: "The article dates one event in two ways",
    what: "Two dates that the article gives one event, more than a day apart: an event with a name, the birth or death of one person, the founding of one body, or a meeting of the same people in the same place on the same day of another month. Both must be told as facts, in the same voice, each with its day, month or year in the words. Events that may have happened twice are left alone.",
    why: "One of the two is a slip. It needs no ground truth.",
    example: {
      truth: "",
      published: "2018-07-02",
      article:
        "The painter Elena Marchetti died in Turin on June 12, 2018. She was born in Rome. When Marchetti died on June 21, 2018, few people knew her name.",
      expect: "1:106 warning  “died” is dated June 21, 2018 here, June 12, 2018 at 1:46  [event/self]",
    },
  },
];
