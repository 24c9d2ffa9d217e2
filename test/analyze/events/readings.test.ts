import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventsIn, outline } from "./read.ts";

describe("who does what", () => {
  test.each([
    ["Anna Voss defeated Ben Hale in May 2010.", "participant(winner): Anna Voss | participant(loser): Ben Hale"],
    [
      "Ben Hale was defeated by Anna Voss in May 2010.",
      "participant(loser): Ben Hale | participant(winner): Anna Voss",
    ],
    [
      "Anna Voss, who defeated Ben Hale in May 2010, left.",
      "participant(winner): Anna Voss | participant(loser): Ben Hale",
    ],
    ["After defeating Ben Hale, Anna Voss left.", "participant(winner): Anna Voss | participant(loser): Ben Hale"],
    ["Anna Voss (R) defeated Ben Hale in May 2010.", "participant(winner): Anna Voss | participant(loser): Ben Hale"],
    ["Ben Hale lost to Anna Voss in May 2010.", "participant(loser): Ben Hale | participant(winner): Anna Voss"],
    [
      "The victory of Anna Voss over Ben Hale came late.",
      "participant(winner): Anna Voss | participant(loser): Ben Hale",
    ],
    ["The defeat of Ben Hale by Anna Voss came late.", "participant(loser): Ben Hale | participant(winner): Anna Voss"],
  ])("%s", (text, wanted) => {
    expect(outline(text)[0]).toContain(wanted);
  });

  test("of two persons a relative clause is about the nearer", () => {
    expect(outline("Ben Hale is the brother of Anna Voss, who had herself been assassinated in 1963.")).toEqual([
      "assassination | participant(deceased): Anna Voss | time: 1963",
    ]);
  });

  test("the noun before a participle, not the name behind it, is the subject", () => {
    expect(outline("An actor playing Anna Voss died in May 2010.")).toEqual([
      "death | participant(deceased): An actor | time: May 2010",
    ]);
  });

  test("an office is no participant", () => {
    expect(outline("Anna Voss was elected president in May 2010.")).toEqual([
      "election | participant(winner): Anna Voss | object: president | time: May 2010",
    ]);
  });
});

describe("names that tell of an event", () => {
  test.each([
    ["The River War began in May 1910.", "beginning | participant: River War | time: May 1910"],
    ["The Osterby Accord was signed in May 1910.", "agreement | osterby-accord | time: May 1910"],
    [
      "Norland signed the Osterby Accord in May 1910.",
      "agreement | osterby-accord | participant(signatory): Norland | time: May 1910",
    ],
    ["The Osterby summit, held in May 1910, was long.", "meeting | osterby-summit | time: May 1910"],
  ])("%s", (text, wanted) => {
    expect(outline(text)).toEqual([wanted]);
  });

  test("what a name is said to be has its date", () => {
    const told = outline(
      "The Osterby summit was a meeting between Anna Voss and Ben Hale, which took place in May 1910.",
    );
    expect(told[1]).toBe("meeting | osterby-summit | participant: Anna Voss | participant: Ben Hale | time: May 1910");
  });
});

describe("dates apart from the words", () => {
  test.each([
    ["May 21, 1994: Anna Voss met Ben Hale.", "time: May 21, 1994"],
    ["May 21, 1994 — Anna Voss and Ben Hale meet.", "time: May 21, 1994"],
    ["May 21, 1994 — Anna Voss met Ben Hale.", "[time: May 21, 1994]"],
    ["Anna Voss met Ben Hale (May 21, 1994) in Osterby.", "time: May 21, 1994"],
    ["Norland marked the anniversary of the Osterby summit in May 1994.", "[time: May 1994]"],
  ])("%s", (text, wanted) => {
    expect(outline(text).join()).toContain(wanted);
  });

  test.each([
    "A film about the Osterby summit came out in May 1994.",
    "Trials over the Osterby summit took place in May 1994.",
    "A year after the Osterby summit, in May 1994, nothing had changed.",
  ])("%s", (text) => {
    expect(outline(text).join()).not.toContain(" time:");
  });
});

describe("several events, several nouns", () => {
  test("two places and dates under one verb are two events", () => {
    expect(outline("Anna Voss met Ben Hale in Osterby in June 2018 and in Westerby in February 2019.")).toEqual([
      "meeting | participant: Anna Voss | participant: Ben Hale | place: Osterby | time: June 2018",
      "meeting | participant: Anna Voss | participant: Ben Hale | place: Westerby | time: February 2019",
    ]);
  });

  test("what follows a list of nouns belongs to each", () => {
    expect(outline("Anna Voss had a meeting, a lunch and a press conference with Ben Hale in Osterby.")).toEqual([
      "meeting | participant: Anna Voss | participant: Ben Hale | place: Osterby",
    ]);
  });

  test("a rank is read over adjectives", () => {
    expect(outline("Norland conducted its sixth and most powerful nuclear test in May 2017.")[0]).toContain(
      "participant(tester): Norland | ordinal: sixth",
    );
  });
});

describe("whatever the text", () => {
  const word = fc.constantFrom(
    ..."Anna Voss met Ben Hale in Osterby in 2018 and , ( ) who was which by summit the River War began ended signed Osterby Accord : — elected president as won an election May 21, 1994 killed of his".split(
      " ",
    ),
  );
  const inPairs = (text: string): void => {
    for (const { start, end, arguments: found } of eventsIn(text)) {
      expect(start).toBeLessThan(end);
      for (const one of found) {
        expect(one.start).toBeLessThan(one.end);
        expect(one.end).toBeLessThanOrEqual(text.length);
      }
    }
  };

  test("spans lie in it, and a second reading is the same", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(" ");
        inPairs(text);
        expect(eventsIn(text)).toEqual(eventsIn(text));
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    "River War began ",
    "Osterby summit held in 2018, ",
    "Anna Voss, killed in 2018 and ",
    "( 2018 ) met ",
    "who which ",
  ])("%s a thousand times", (text) => {
    inPairs(text.repeat(1000));
  });
});
