import { describe, expect, test } from "vitest";
import { event, find, person, place, read, referent } from "./harness.ts";

describe("listed names", () => {
  test.each([
    ["It was Kim Jong-un there.", "Kim Jong-un"],
    ["It was Kim Jong Un there.", "Kim Jong Un"],
    ["It was Kim Jong-Un there.", "Kim Jong-Un"],
    ["It was Kim Jong–un there.", "Kim Jong–un"],
    ["It was Kim Jongun there.", "Kim Jongun"],
  ])("%s", (text, words) => expect(read(text)).toEqual([`${words} → kim-jong-un`]));

  test("diacritics and middle initials make no difference", () => {
    expect(read("Antonio Guterres called Donald J. Trump.")).toEqual([
      "Antonio Guterres → ant-nio-guterres",
      "Donald J. Trump → donald-trump",
    ]);
  });

  test("an initial of its own tells people apart", () => {
    expect(referent("It was George H. W. Bush there.", "George H. W. Bush")).toBe("?George H. W. Bush");
  });

  test("apostrophes, straight or curly", () => {
    const names = [person("Shaquille O'Neal"), person("Paul O’Neill")];
    expect(read("It was Shaquille O’Neal and Paul O'Neill.", names)).toEqual([
      "Shaquille O’Neal → shaquille-o-neal",
      "Paul O'Neill → paul-o-neill",
    ]);
  });

  test("capitals are asked for, and initials in full", () => {
    expect(read("It told us to go to the us and to singapore.")).toEqual([]);
    expect(read("People left the US for the U.S. and the USA.")).toEqual([
      "US → united-states",
      "U.S. → united-states",
      "USA → united-states",
    ]);
  });

  test("the possessive stays outside", () => {
    expect(read("People praised Kim Jong-un’s and Donald Trump's visits.")).toEqual([
      "Kim Jong-un → kim-jong-un",
      "Donald Trump → donald-trump",
    ]);
  });

  test("two of one name are ambiguous", () => {
    const names = [
      { ...person("John Smith"), id: "a" },
      { ...person("John Smith"), id: "b" },
    ];
    expect(read("It was John Smith there.", names)).toEqual(["John Smith → a|b"]);
  });

  test("names joined by a dash are two", () => {
    expect(read("The Trump–Kim Jong-un talks; US-North Korea talks")).toEqual([
      "Trump → donald-trump",
      "Kim Jong-un → kim-jong-un",
      "US → united-states",
      "North Korea → north-korea",
    ]);
  });

  test("headlines in capitals give full names only", () => {
    expect(read("TRUMP MEETS KIM JONG-UN IN SINGAPORE")).toEqual([
      "KIM JONG-UN → kim-jong-un",
      "SINGAPORE → singapore",
    ]);
    expect(read("Trump Meets Kim Jong-un Again for Talks")).toContain("Trump → donald-trump");
  });
});

describe("named events", () => {
  test("with and without capitals, after a date, with an adjective", () => {
    for (const text of [
      "It was the Singapore summit again.",
      "It was the Singapore Summit again.",
      "It was the June 2018 Singapore summit again.",
    ]) {
      expect(find(text).map(({ type, referent: to }) => [type, to])).toEqual([
        ["EVENT", { kind: "entity", id: "singapore-summit" }],
      ]);
    }
  });

  test("a longer name is another thing", () => {
    expect(read("It was the Singapore Summit Tribune.")).toEqual([
      "Singapore Summit Tribune → ?Singapore Summit Tribune",
    ]);
    expect(read("It was a brexit of sorts.", [event("Brexit")])).toEqual([]);
  });
});

describe("a listed name inside a longer one", () => {
  test.each([
    "Kim Kardashian",
    "Robert Kim",
    "Trump Tower",
    "Trump Organization",
    "Moon Landing",
    "Lee County",
    "Washington Post",
    "Singapore Airlines",
    "Hanoi Towers",
    "Donald Trump Jr.",
    "Hong Lee",
  ])("%s is somebody or something else", (name) => {
    const [mention, ...others] = find(`It was ${name} there.`, [
      person("Donald Trump"),
      person("Kim Jong-un", { surname: "Kim" }),
      person("Moon Jae-in", { surname: "Moon" }),
      person("Lee Jae-myung", { surname: "Lee" }),
      place("Washington"),
      place("Singapore"),
      place("Hanoi"),
    ]);
    expect(others).toEqual([]);
    expect(mention?.referent).toEqual({ kind: "unlisted", name });
  });
});

describe("unlisted names", () => {
  test.each([
    ["Mayor Anna Xeller", "PERSON"],
    ["Robert Xeller", "PERSON"],
    ["Mohammed bin Salman", "PERSON"],
    ["J. K. Xowling", "PERSON"],
    ["Choe Son-hui", "PERSON"],
    ["Geneva", "PLACE"],
    ["Xeller County", "PLACE"],
    ["Ministry of Unification", "ORGANIZATION"],
    ["University of Xeller", "ORGANIZATION"],
    ["Xeller Inc", "ORGANIZATION"],
    ["Labour Party", "ORGANIZATION"],
    ["NASA", "ORGANIZATION"],
    ["Xeller", "OTHER"],
  ])("%s is taken for a %s", (name, type) => {
    expect(find(`It was ${name} there.`).map((mention) => mention.type)).toEqual([type]);
  });

  test("common words at the beginning of a sentence are no names", () => {
    expect(read("Officials disagreed. Yesterday nothing happened. Tuesday was dull. “Nothing,” they shouted.")).toEqual(
      ["they → ?they"],
    );
  });

  test("a listed name may follow a capitalised common word", () => {
    expect(read("When Donald Trump left, it rained. In Hanoi Kim Jong-un spoke.")).toEqual([
      "Donald Trump → donald-trump",
      "Hanoi → hanoi",
      "Kim Jong-un → kim-jong-un",
    ]);
  });
});

describe("near-misses", () => {
  test("a misspelt name is suggested, and stays unlisted", () => {
    const [mention] = find("Kim Jung-un arrived.");
    expect(mention?.referent).toEqual({ kind: "unlisted", name: "Kim Jung-un" });
    expect(mention?.suggestion).toEqual({ id: "kim-jong-un", name: "Kim Jong-un" });
    expect(find("It was Barak Obama.")[0]?.suggestion?.id).toBe("barack-obama");
  });

  test("another person is not suggested", () => {
    const names = [person("Kim Jong-un", { surname: "Kim" })];
    for (const name of ["Kim Jong-il", "Kim Yo-jong", "Kim Jong-nam", "Robert Kim"]) {
      expect(find(`${name} arrived.`, names).map((mention) => mention.suggestion)).toEqual([undefined]);
    }
  });
});
