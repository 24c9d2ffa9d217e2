import { describe, expect, test } from "vitest";
import { find, read, referent, roleOf } from "./harness.ts";

describe("offices without a name", () => {
  test.each([
    ["It was the president of the United States again.", "the president of the United States", "current:us-president"],
    ["It was South Korea's president again.", "South Korea's president", "current:rok-president"],
    ["It was South Korea’s president again.", "South Korea’s president", "current:rok-president"],
    ["It was the North Korean leader again.", "the North Korean leader", "current:dprk-leader"],
    ["It was the young North Korean leader again.", "the young North Korean leader", "current:dprk-leader"],
    ["It was the U.S. president again.", "the U.S. president", "current:us-president"],
    ["It was the former U.S. president again.", "the former U.S. president", "former:us-president"],
    ["It was the first sitting U.S. president again.", "the first sitting U.S. president", "current:us-president"],
    ["It was the then South Korean president again.", "the then South Korean president", "then:rok-president"],
    ["It was the leader of North Korea again.", "the leader of North Korea", "current:dprk-leader"],
    ["It was the UN secretary-general again.", "the UN secretary-general", "current:un-chief"],
  ])("%s", (text, words, expected) => expect(referent(text, words)).toBe(expected));

  test("ordinals", () => {
    const [mention] = find("It was the 45th president of the United States again.");
    expect(mention?.referent).toMatchObject({ kind: "role", role: { ordinal: 45, offices: ["us-president"] } });
  });

  test.each([
    "the French president",
    "France's president",
    "the president of France",
    "the president of the company",
    "the company's president",
    "the opposition leader",
    "the South Korean opposition leader",
    "the US congressional leader",
    "the deputy president",
    "Google's president",
    "Singapore's president",
  ])("%s is none of the listed offices", (words) => {
    for (const { referent: to } of find(`It was ${words} again.`)) expect(["unlisted", "entity"]).toContain(to.kind);
    expect(read(`It was ${words} again.`).join()).not.toContain("president|");
  });

  test("nobody in particular", () => {
    expect(referent("No U.S. president had done so.", "No U.S. president")).toBe("?No U.S. president");
    expect(referent("It fell to every South Korean president.", "every South Korean president")).toMatch(/^\?/);
    expect(referent("Anna Keller ran for president.", "president")).toBe("?president");
  });

  test("a bare title leaves open what the article does not tell", () => {
    expect(referent("It was the president again.", "the president")).toBe("current:us-president|rok-president");
    expect(referent("It rained in South Korea. It was the president again.", "the president")).toBe(
      "current:rok-president",
    );
    expect(referent("The French president called. It was the president again.", "the president")).toBe(
      "?the president",
    );
    expect(referent("It was the chairman again.", "the chairman")).toBe("?the chairman");
    expect(referent("It was the UN chief again.", "the UN chief")).toBe("current:un-chief");
  });

  test("a place may follow the holder's name", () => {
    expect(roleOf("It was President Trump of the United States.", "President Trump")).toBe("current:us-president");
    expect(roleOf("It was President Xi Jinping of China.", "President Xi Jinping")).toBe("current:");
  });
});

describe("offices before a name", () => {
  test.each([
    ["It was President Trump again.", "President Trump", "donald-trump", "current:us-president|rok-president"],
    ["It was US President Donald Trump again.", "US President Donald Trump", "donald-trump", "current:us-president"],
    [
      "It was South Korean President Moon Jae-in.",
      "South Korean President Moon Jae-in",
      "moon-jae-in",
      "current:rok-president",
    ],
    ["It was then-President Obama again.", "then-President Obama", "barack-obama", "then:us-president|rok-president"],
    [
      "It was former president Bush again.",
      "former president Bush",
      "george-w-bush",
      "former:us-president|rok-president",
    ],
    ["It was ex-president Obama again.", "ex-president Obama", "barack-obama", "former:us-president|rok-president"],
    [
      "It was President-elect Lee Jae-myung.",
      "President-elect Lee Jae-myung",
      "lee-jae-myung",
      "elect:us-president|rok-president",
    ],
    [
      "It was acting president Lee again.",
      "acting president Lee",
      "lee-jae-myung",
      "acting:us-president|rok-president",
    ],
    ["It was Chairman Kim Jong-un.", "Chairman Kim Jong-un", "kim-jong-un", "current:dprk-leader"],
    ["It was Secretary Pompeo again.", "Secretary Pompeo", "mike-pompeo", "current:us-secretary"],
    [
      "It was North Korean leader Kim Jong Un.",
      "North Korean leader Kim Jong Un",
      "kim-jong-un",
      "current:dprk-leader",
    ],
    [
      "It was UN Secretary-General António Guterres.",
      "UN Secretary-General António Guterres",
      "ant-nio-guterres",
      "current:un-chief",
    ],
    ["It was French President Emmanuel Macron.", "French President Emmanuel Macron", "?Emmanuel Macron", "current:"],
    ["It was Mayor Smith again.", "Mayor Smith", "?Smith", "current:"],
    ["It was Health Minister Anna Keller.", "Health Minister Anna Keller", "?Anna Keller", "current:"],
    ["It was Vice President Mike Pence.", "Vice President Mike Pence", "?Mike Pence", "current:"],
    ["It was Emergencies Minister Anna Keller.", "Emergencies Minister Anna Keller", "?Anna Keller", "current:"],
  ])("%s", (text, words, to, role) => {
    expect(referent(text, words)).toBe(to);
    expect(roleOf(text, words)).toBe(role);
  });

  test("an adverb is no tense", () => {
    expect(roleOf("Trump left, and then President Obama spoke.", "President Obama")).toBe(
      "current:us-president|rok-president",
    );
  });
});

describe("apposition and copula", () => {
  test("the office first", () => {
    const text = "It was South Korea's president, Moon Jae-in, again.";
    expect(read(text)).toEqual(["South Korea's president → moon-jae-in", "Moon Jae-in → moon-jae-in"]);
    expect(roleOf(text, "Moon Jae-in")).toBe("current:rok-president");
  });

  test("the name first", () => {
    const text = "Moon Jae-in, the president of South Korea, spoke.";
    expect(read(text)).toEqual(["Moon Jae-in → moon-jae-in", "the president of South Korea → moon-jae-in"]);
    expect(roleOf(text, "Moon Jae-in")).toBe("current:rok-president");
    expect(roleOf("Moon Jae-in, then South Korea's president, spoke.", "Moon Jae-in")).toBe("then:rok-president");
  });

  test("an office that is not listed", () => {
    expect(referent("It was the French president, Emmanuel Macron, again.", "the French president")).toBe(
      "?Emmanuel Macron",
    );
  });

  test("copula", () => {
    expect(roleOf("Moon Jae-in is South Korea's president.", "Moon Jae-in")).toBe("current:rok-president");
    expect(roleOf("Moon Jae-in was South Korea's president.", "Moon Jae-in")).toBe("then:rok-president");
    expect(roleOf("Moon Jae-in is a former president of South Korea.", "Moon Jae-in")).toBe("former:rok-president");
    expect(roleOf("Moon Jae-in, who was president of South Korea, spoke.", "Moon Jae-in")).toBe("then:rok-president");
  });

  test.each([
    "Moon Jae-in is not South Korea's president.",
    "If Moon Jae-in was South Korea's president, it would rain.",
    "Was it said that Moon Jae-in is South Korea's president?",
    "Moon Jae-in is South Korea's president's guest.",
    "After meeting Moon Jae-in, the U.S. president, who was tired, left.",
    "They were Trump, Moon Jae-in, the North Korean leader, and Xi Jinping.",
    "They were the North Korean leader, Moon Jae-in, and Xi Jinping.",
    "Hosting Moon Jae-in, the U.S. president smiled.",
  ])("no office is given in: %s", (text) => expect(roleOf(text, "Moon Jae-in")).toBeUndefined());
});

describe("demonyms", () => {
  test.each([
    ["It was a South Korean plan.", "South Korean", "south-korea"],
    ["It was an American plan.", "American", "united-states"],
    ["It was the Russians again.", "Russians", "russia"],
    ["It was a U.S. plan.", "U.S.", "united-states"],
    ["It was a French plan.", "French", "?France"],
  ])("%s", (text, words, expected) => {
    expect(referent(text, words)).toBe(expected);
    expect(find(text).map((mention) => mention.form)).toEqual(["demonym"]);
  });

  test("led by a country, the country is named", () => {
    expect(read("It was a U.S.-led plan.")).toEqual(["U.S. → united-states"]);
  });
});
