import { describe, expect, test } from "vitest";
import { attributionsOf, shown } from "./read.ts";

describe("direct speech", () => {
  test.each([
    ["Q S V", "“The dam will hold,” the engineer said.", ["direct the engineer | said | The dam will hold,"]],
    ["Q V S", "“The dam will hold,” said Mara Voss.", ["direct Mara Voss | said | The dam will hold,"]],
    [
      "Q V S, apposition",
      "“It holds,” said Mara Voss, head of the water board.",
      ["direct Mara Voss | said | It holds,"],
    ],
    ["S V Q", "Mara Voss said, “The dam will hold.”", ["direct Mara Voss | said | The dam will hold."]],
    ["S V : Q", "Mara Voss told reporters: “The dam will hold.”", ["direct Mara Voss | told | The dam will hold."]],
    ["British comma outside", "“The dam will hold”, said Mara Voss.", ["direct Mara Voss | said | The dam will hold"]],
    [
      "split in the sentence",
      "“The dam,” Voss said, “will hold for years.”",
      ["direct Voss | said | The dam, / will hold for years."],
    ],
    [
      "split over sentences",
      "“The dam will hold,” Voss said. “We checked it twice.”",
      ["direct Voss | said | The dam will hold,", "direct Voss | said | We checked it twice."],
    ],
    ["exclamation", "“It holds!” Voss shouted.", ["direct Voss | shouted | It holds!"]],
    ["question", "“Will it hold?” Voss asked.", ["direct Voss | asked | Will it hold?"]],
    [
      "long apposition",
      "“It holds,” Mara Voss, who has led the regional water board since the flood of 1998, told a crowd.",
      ["direct Mara Voss | told | It holds,"],
    ],
    [
      "a name in brackets",
      "“It holds,” Sen. Mara Voss (D-Ohio) said.",
      ["direct Sen. Mara Voss (D-Ohio) | said | It holds,"],
    ],
    ["straight marks", '"The dam will hold," Voss said.', ["direct Voss | said | The dam will hold,"]],
    ["doubled single marks", "''The dam will hold,'' Voss said.", ["direct Voss | said | The dam will hold,"]],
    ["guillemets", "«The dam will hold», Voss said.", ["direct Voss | said | The dam will hold"]],
    ["single marks", "‘The dam will hold,’ Voss said.", ["direct Voss | said | The dam will hold,"]],
    [
      "nested",
      "“She told me ‘it holds’ and left,” Voss said.",
      ["direct Voss | said | She told me ‘it holds’ and left,"],
    ],
    [
      "a participle behind it says nothing twice",
      "“It holds,” Voss told reporters, recalling the flood of that year.",
      ["direct Voss | told | It holds,", "indirect Voss | recalling | the flood of that year"],
    ],
    ["a dash", "“The dam will hold.” — Mara Voss", ["direct Mara Voss | - | The dam will hold."]],
  ])("%s", (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe("mixed and indirect speech", () => {
  test.each([
    ["that", "Mara Voss said that the dam would hold.", ["indirect Mara Voss | said | the dam would hold"]],
    ["bare", "Mara Voss says the dam will hold.", ["indirect Mara Voss | says | the dam will hold"]],
    ["time between", "Voss said Monday that the dam would hold.", ["indirect Voss | said | the dam would hold"]],
    [
      "parenthetical",
      "The dam, Voss said, will hold for years.",
      ["indirect Voss | said | The dam / will hold for years"],
    ],
    ["at the end", "The dam will hold, the board said.", ["indirect the board | said | The dam will hold"]],
    [
      "inverted",
      "The dam will hold, said the head of the board.",
      ["indirect the head of the board | said | The dam will hold"],
    ],
    [
      "according to, after",
      "The dam was full, according to the water board.",
      ["indirect the water board | according to | The dam was full"],
    ],
    [
      "according to, before",
      "According to Voss, the dam was full.",
      ["indirect Voss | According to | the dam was full"],
    ],
    [
      "mixed",
      "Voss called the plan “a gift to the builders.”",
      ["mixed Voss | called | the plan “a gift to the builders.”"],
    ],
    [
      "a group",
      "Several lawmakers said the vote was rigged.",
      ["indirect Several lawmakers | said | the vote was rigged"],
    ],
    [
      "a role for somebody",
      "A spokesman for the ministry said it was over.",
      ["indirect A spokesman for the ministry | said | it was over"],
    ],
    ["who", "Voss, who said the dam was safe, left.", ["indirect who | said | the dam was safe"]],
    [
      "two reports with one subject",
      "Voss said the dam was safe and warned that the river was not.",
      ["indirect Voss | said | the dam was safe", "indirect Voss | warned | the river was not"],
    ],
    [
      "a participle",
      "Voss defended the dam, adding that the river was the danger.",
      ["indirect Voss | defended | the dam", "indirect Voss | adding | the river was the danger"],
    ],
    [
      "a date before the subject",
      "On Tuesday, Voss said the dam was safe.",
      ["indirect Voss | said | the dam was safe"],
    ],
    ["a denial", "Voss denied that the dam had leaked.", ["indirect Voss | denied | the dam had leaked"]],
  ])("%s", (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  test("factivity comes from the cue", () => {
    const factivity = (text: string): string | undefined => attributionsOf(text)[0]?.cue?.factivity;
    expect(factivity("Voss denied that the dam had leaked.")).toBe("deny");
    expect(factivity("Voss admitted that the dam had leaked.")).toBe("admit");
    expect(factivity("Voss promised to repair the dam.")).toBe("plan");
    expect(factivity("Voss asked whether the dam had leaked.")).toBe("ask");
  });
});

describe("floating quotations", () => {
  test("are carried forward", () => {
    expect(shown("“It holds,” Voss said.\n“We checked it twice, and then again.”")).toEqual([
      "direct Voss | said | It holds,",
      "direct Voss | - | We checked it twice, and then again.",
    ]);
  });

  test("stop where another speaks", () => {
    const found = shown("“It holds,” Voss said.\nOrtiz said the wall was old.\n“It will break one day, believe me.”");
    expect(found.at(-1)).toBe("direct Ortiz | - | It will break one day, believe me.");
  });

  test("are not carried over a long stretch of other text", () => {
    const found = attributionsOf(
      "“It holds,” Voss said.\nOne.\nTwo.\nThree.\nFour.\n“It will break one day, believe me.”",
    );
    expect(found.at(-1)?.source).toBeNull();
  });

  test("take their source from a lead-in", () => {
    expect(shown("Voss put it this way in her letter:\n“It will hold for years to come.”").at(-1)).toBe(
      "direct Voss | - | It will hold for years to come.",
    );
  });

  test("a paragraph may open the marks again, or not", () => {
    const again = shown("Voss said: “It holds.\n“It will hold for years.”");
    expect(again).toEqual(["direct Voss | said | It holds.", "direct Voss | - | It will hold for years."]);
    const not = shown("Voss said: “It holds.\nIt will hold for years.”");
    expect(not).toEqual(again);
  });
});

describe("transcripts", () => {
  test("labels name who speaks", () => {
    expect(shown("VOSS: It holds, I said.\nREED: Does it?\nVOSS: It does.")).toEqual([
      "direct VOSS | - | It holds, I said.",
      "direct REED | - | Does it?",
      "direct VOSS | - | It does.",
    ]);
    expect(shown("Q: Does it hold?\nA: It does.")).toEqual(["direct Q | - | Does it hold?", "direct A | - | It does."]);
  });

  test("a quoted transcript goes on in its paragraphs", () => {
    expect(shown("“VOSS: It holds.\n“We checked it twice.\n“REED: Did you?”")).toEqual([
      "direct VOSS | - | It holds.",
      "direct VOSS | - | We checked it twice.",
      "direct REED | - | Did you?",
    ]);
  });

  test("one label alone is a heading", () => {
    expect(shown("UPDATE: The dam broke.\nIt rained.\nLONDON: It rained.")).toEqual([]);
  });
});

describe("what is no speech", () => {
  test.each([
    ["a title", "She read “The Great Dam” on the train."],
    ["distance", "The so-called “experts” were paid."],
    ["an apostrophe", "The lawyers' dog and the dogs' bowls weren't moved in the '90s."],
    ["feet and inches", "The wall is 6'2\" high and 3'4\" wide."],
    ["a passive", "The dam was said to be safe."],
    ["a noun", "The say of the board is final."],
  ])("%s", (_, text) => {
    expect(shown(text)).toEqual([]);
  });

  test("an unclosed mark swallows no more than its paragraph", () => {
    expect(shown("Voss said: “It holds.\nThe river rose.\nOrtiz said the wall was old.")).toEqual([
      "direct Voss | said | It holds.",
      "indirect Ortiz | said | the wall was old",
    ]);
  });
});
