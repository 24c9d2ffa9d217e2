import { describe, expect, test } from "vitest";
import { eventsIn, outline } from "./read.ts";

describe("a date before its verb", () => {
  test.each([
    ["Anna Voss on May 21, 1994, met Ben Hale.", "participant: Anna Voss | time: May 21, 1994 | participant: Ben Hale"],
    ["Anna Voss, who on May 21, 1994, met Ben Hale, left.", "participant: Anna Voss | time: May 21, 1994"],
    ["Anna Voss in May 1994 narrowly defeated Ben Hale.", "participant(winner): Anna Voss | time: May 1994"],
    [
      "Anna Voss in May 1994 held a summit with Ben Hale.",
      "participant: Anna Voss | participant: Ben Hale | time: May 1994",
    ],
    ["The May 21, 1994, attack on Osterby shook Norland.", "time: May 21, 1994 | place: Osterby"],
    ["Anna Voss in May 1994 became the first leader to visit Norland.", "place: Norland | time: May 1994"],
    ["Ben Hale arrived in Osterby in May 1994 for a state visit.", "time: May 1994"],
    [
      "Osterby, Norland, May 21, 1994: Anna Voss and Ben Hale meet.",
      "time: May 21, 1994 | place: Osterby | place: Norland",
    ],
    ["May 21, 1994. Anna Voss and Ben Hale meet.", "time: May 21, 1994"],
    ["May 21, 1994. Anna Voss met Ben Hale.", "[time: May 21, 1994]"],
    ["OSTERBY, May 21, 1994: Anna Voss met Ben Hale.", "[time: May 21, 1994] | [place: OSTERBY]"],
  ])("%s", (text, wanted) => {
    expect(outline(text).join()).toContain(wanted);
  });

  test.each([
    ["The man who met Anna Voss in May 1994 died.", "death"],
    ["The visit of Anna Voss in May 1994 saddened those who died.", "death"],
    ["Anna Voss, elected in 1994, became the first leader to visit Norland.", "visit"],
    ["In 1994 Anna Voss was the first leader to visit Norland.", "visit"],
    ["Anna Voss arrived in Osterby in May 1994 for a summit with Ben Hale.", "meeting"],
  ])("%s", (text, type) => {
    const dated = eventsIn(text).filter(
      (event) => event.type === type && event.arguments.some(({ role }) => role === "time"),
    );
    expect(
      dated.flatMap((event) => event.arguments).filter(({ role, via }) => role === "time" && via === "syntax"),
    ).toEqual([]);
  });
});

describe("what stands between", () => {
  test.each([
    ["Anna Voss met Ben Hale, the leader of Norland, in Osterby in May 1994.", "place: Osterby | time: May 1994"],
    ["Anna Voss met Ben Hale in the small port of Osterby.", "place: Osterby"],
    [
      "Anna Voss, the third of them, who later painted, died in May 1994.",
      "participant(deceased): Anna Voss | time: May 1994",
    ],
    [
      "Anna Voss — watched by Carl Ode — signed the Osterby Accord.",
      "osterby-accord | participant(signatory): Anna Voss",
    ],
    ["Norland's Anna Voss was captured and killed in May 1994.", "participant(deceased): Anna Voss | time: May 1994"],
    ["The Osterby Accord, which Anna Voss and Ben Hale signed in May 1994, ended it.", "agreement | osterby-accord"],
    ["The earthquake, felt as far as Westerby, struck in May 1994.", "time: May 1994"],
    ["They left during the visit, which took place in May 1994.", "time: May 1994"],
    ["Norland launched a surprise attack on Sudria in May 1994.", "attack | participant(attacker): Norland"],
    ["Ten people were killed and twenty others injured in May 1994 in Osterby.", "time: May 1994 | place: Osterby"],
    ["OSTERBY -- Anna Voss died in May 1994.", "participant(deceased): Anna Voss"],
  ])("%s", (text, wanted) => {
    expect(outline(text).join()).toContain(wanted);
  });

  test.each([
    ["Anna Voss met Ben Hale, a day after Carl Ode, in Osterby, left.", "place"],
    ["Anna Voss met Ben Hale in Osterby, Westerby's news agency said.", "place: Westerby"],
    ["Anna Voss met Ben Hale on the outskirts of Osterby.", "Osterby"],
    ["Norland launched a new product in May 1994.", "launch"],
  ])("%s", (text, unwanted) => {
    expect(outline(text).join()).not.toContain(unwanted);
  });
});

describe("a listed event as the subject", () => {
  test.each([
    ["The River War, long feared, began in May 1910.", "beginning | participant: River War | time: May 1910"],
    ["The Osterby summit went down in May 1910.", "crash | osterby-summit | time: May 1910"],
    [
      "Norland bought Sudria in May 1910.",
      "merger | participant(buyer): Norland | participant(bought): Sudria | time: May 1910",
    ],
    [
      "Norland agreed to buy Sudria in May 1910.",
      "merger | participant(buyer): Norland | participant(bought): Sudria | time: May 1910",
    ],
  ])("%s", (text, wanted) => {
    expect(outline(text).join()).toContain(wanted);
  });

  test.each([
    "Prices in Norland went down in May 1910.",
    "Norland bought Sudria bonds in May 1910.",
    "Norland bought a fifth of Sudria in May 1910.",
    "Norland bought 20 percent of Sudria in May 1910.",
    "Norland bought shares in Sudria in May 1910.",
  ])("%s", (text) => {
    expect(outline(text)).toEqual([]);
  });
});

describe("leading dates and what measures", () => {
  test.each([
    ["Ten years ago, on May 21, 1994, Anna Voss met Ben Hale.", "time: May 21, 1994"],
    ["OSTERBY, Norland (AP) — On May 21, 1994, Anna Voss met Ben Hale.", "time: May 21, 1994"],
    ["Late on the evening of May 21, 1994, Anna Voss met Ben Hale.", "May 21, 1994"],
    ["Anna Voss met Ben Hale on May 21, 1994, after a long flight.", "time: May 21, 1994"],
    ["Anna Voss met Ben Hale on 21 May 1994 after a long flight.", "time: 21 May 1994"],
    ["Norland made history on 21 May 1994 with the launch of a rocket.", "participant: a rocket | time: 21 May 1994"],
    ["The attack in Osterby, Norland, left ten dead on May 21, 1994.", "time: May 21, 1994"],
    ["The summit in Osterby (May 20-21, 1994) was long.", "time: May 20 | time: 21, 1994"],
    ["Anna Voss met Ben Hale on live television in May 1994.", "time: May 1994"],
    ["The signing of the Osterby Accord in May 1994 ended it.", "agreement | osterby-accord | "],
    ["The sinking of the Osterby summit ended it.", "shipwreck | osterby-summit"],
  ])("%s", (text, wanted) => {
    expect(outline(text).join()).toContain(wanted);
  });

  test.each([
    "Anna Voss left a week after a summit in Osterby.",
    "Anna Voss met Ben Hale a year before a summit in Osterby.",
    "The treaty was discussed on May 21, 1994, with the launch of a rocket in mind.",
  ])("%s", (text) => {
    expect(outline(text).join()).not.toContain(" time:");
  });
});
