import { describe, expect, it } from "vitest";
import { judge, labelOf, tenures } from "./fixture.ts";

const NOW = "2025-05-05";
const apposition = {
  text: "Freedonia's president, Anna Keller, opened the talks.",
  published: NOW,
  role: "Freedonia's president",
  name: "Anna Keller",
  person: "anna",
};

describe("an office in apposition", () => {
  it("is refuted where somebody else holds it on the day of publication", () => {
    expect(judge(apposition)).toEqual([
      {
        words: "Anna Keller",
        verdict: expect.objectContaining({
          label: "refuted",
          rule: "office/tenure",
          actual: "Anna Keller",
          expected: ["Paul Marsh"],
          certainty: "firm",
          message: "Anna Keller was not President of Freedonia on 2025-05-05: on record is Paul Marsh",
          edits: [{ span: { start: 23, end: 34 }, replacement: "Paul Marsh", evidence: "president" }],
          evidence: [expect.objectContaining({ id: "president" })],
        }),
      },
    ]);
  });

  it.each([
    ["behind the name", "Anna Keller, president of Freedonia, spoke.", "president of Freedonia"],
    ["as what the person is", "Anna Keller is the president of Freedonia.", "president of Freedonia"],
    ["with a demonym", "The Freedonian president, Anna Keller, spoke.", "Freedonian president"],
  ])("is refuted %s", (_, text, role) => {
    expect(labelOf({ ...apposition, text, role })).toBe("refuted");
  });

  it("is supported where the person holds it", () => {
    const [found] = judge({
      ...apposition,
      text: "Freedonia's president, Paul Marsh, spoke.",
      name: "Paul Marsh",
      person: "paul",
    });
    expect(found?.verdict).toMatchObject({
      label: "supported",
      message: "on record: Paul Marsh, President of Freedonia from 2020-03-01 through 2025-06-30",
    });
  });

  it.each([
    [
      "a date in the sentence",
      "In 2018 Freedonia's president, Anna Keller, opened the talks.",
      { dates: { "2018": "2018" } },
    ],
    [
      "an event named in the sentence",
      "At the Lake summit Freedonia's president, Anna Keller, spoke.",
      { events: { "Lake summit": "lake-summit" } },
    ],
  ])("is supported by %s", (_, text, more) => {
    expect(labelOf({ ...apposition, text, ...more })).toBe("supported");
  });

  it.each([
    [
      "a date before it in the article",
      "It was 2018.\nFreedonia's president, Anna Keller, opened the talks.",
      { dates: { "2018": "2018" } },
    ],
    [
      "a date behind it in the paragraph",
      "Freedonia's president, Anna Keller, spoke. That was in 2018.",
      { dates: { "2018": "2018" } },
    ],
    [
      "an event named before it",
      "They came for the Lake summit.\nFreedonia's president, Anna Keller, spoke.",
      { events: { "Lake summit": "lake-summit" } },
    ],
    ["no publication date", apposition.text, { published: undefined }],
    ["words that move it into the past", "Freedonia's president at the time, Anna Keller, spoke.", {}],
    ["a past copula", "Anna Keller was Freedonia's president.", {}],
    ["a publication beyond the record", apposition.text, { published: "2025-07-01" }],
    ["a publication before the record", apposition.text, { published: "2012-02-01" }],
  ])("is not refuted after %s", (_, text, more) => {
    expect(labelOf({ ...apposition, text, ...more })).not.toBe("refuted");
  });

  it.each([
    ["Freedonia's president, Anna Keller, and Rita Voss met.", ["Rita Voss"]],
    ["Freedonia's president, Anna Keller and Rita Voss met.", ["Rita Voss"]],
    ["They met Freedonia's president, Anna Keller, Rita Voss and others.", ["Rita Voss"]],
    ["They met Rita Voss, Freedonia's president, Anna Keller, in town.", ["Rita Voss"]],
  ])("is no claim where it may be a list: %s", (text, others) => {
    expect(labelOf({ ...apposition, text, others })).toBe("none");
  });

  it.each([
    ["With Freedonia's president, Anna Keller, Rita Voss spoke at length.", ["Rita Voss"]],
    ["Rita Voss met Freedonia's president, Anna Keller.", ["Rita Voss"]],
    // Behind "and" no further item of a list can follow.
    ["Rita Voss and Freedonia's president, Anna Keller, met.", ["Rita Voss"]],
  ])("is refuted beside another person: %s", (text, others) => {
    expect(labelOf({ ...apposition, text, others })).toBe("refuted");
  });

  it.each([
    ["is Freedonia's president", "refuted"],
    [", who is Freedonia's president", "refuted"],
    ["was Freedonia's president", "supported"],
    ["is not Freedonia's president", "none"],
    ["wants to be Freedonia's president", "none"],
  ])("Anna Keller %s: %s", (words, expected) => {
    expect(labelOf({ ...apposition, text: `Anna Keller ${words}.` })).toBe(expected);
  });

  it("is refuted in spite of dates that do not touch the tenure", () => {
    const text = "In 2023 it rained.\nFreedonia's president, Anna Keller, spoke on Monday.";
    expect(labelOf({ ...apposition, text, dates: { "2023": "2023", Monday: "2025-05-05" } })).toBe("refuted");
  });

  it.each([
    ["several offices", { offices: ["president", "premier"] }],
    ["several people", { person: { kind: "ambiguous", ids: ["anna", "rita"] } as const }],
    ["a name that is not on record", { person: { kind: "unlisted", name: "Anna Keller" } as const }],
    ["a title without its place", { text: "The president, Anna Keller, opened the talks.", role: "president" }],
  ])("is not refuted with %s", (_, more) => {
    expect(labelOf({ ...apposition, ...more })).toBe("not-enough-info");
  });

  it("is not refuted for who is about to take office", () => {
    const text = "Sylvania's premier, Ines Roth, spoke.";
    const given = { text, role: "Sylvania's premier", offices: ["premier"], name: "Ines Roth", person: "ines" };
    expect(labelOf({ ...given, published: "2025-02-01" })).toBe("not-enough-info");
    expect(labelOf({ ...given, published: "2012-02-01" })).toBe("refuted");
  });
});

describe("a title before the name", () => {
  const title = {
    text: "Freedonian President Anna Keller spoke.",
    published: NOW,
    role: "Freedonian President",
    name: "Anna Keller",
    person: "anna",
  };

  it("of who held the office once says nothing of when", () => {
    expect(labelOf(title)).toBe("not-enough-info");
  });

  it("is doubted, no more, for one who never did", () => {
    const [found] = judge({
      ...title,
      text: "Freedonian President Otto Brandt spoke.",
      name: "Otto Brandt",
      person: "otto",
    });
    expect(found?.verdict).toMatchObject({ label: "refuted", certainty: "doubtful", expected: ["Paul Marsh"] });
  });

  it("is left alone where the office has gaps", () => {
    const text = "Sylvanian Premier Rita Voss spoke.";
    expect(
      labelOf({
        text,
        published: NOW,
        role: "Sylvanian Premier",
        offices: ["premier"],
        name: "Rita Voss",
        person: "rita",
      }),
    ).toBe("not-enough-info");
  });

  it("is left alone without the place", () => {
    expect(
      labelOf({
        ...title,
        text: "President Otto Brandt spoke.",
        role: "President",
        name: "Otto Brandt",
        person: "otto",
      }),
    ).toBe("not-enough-info");
  });
});

describe("words that place an office in time", () => {
  const given = { published: NOW, name: "Anna Keller", person: "anna", text: "", role: "" };

  it.each([
    [
      "then, of a past holder",
      { text: "Freedonia's then-president Anna Keller spoke.", role: "Freedonia's then-president", tense: "then" },
      "supported",
    ],
    [
      "then, at a date of the tenure",
      {
        text: "In 2018 Freedonia's then-president Anna Keller spoke.",
        role: "Freedonia's then-president",
        tense: "then",
        dates: { "2018": "2018" },
      },
      "supported",
    ],
    [
      "then, at another date",
      {
        text: "In 2022 Freedonia's then-president Anna Keller spoke.",
        role: "Freedonia's then-president",
        tense: "then",
        dates: { "2022": "2022" },
      },
      "not-enough-info",
    ],
    [
      "former, of a past holder",
      {
        text: "Freedonia's former president Anna Keller spoke.",
        role: "Freedonia's former president",
        tense: "former",
      },
      "supported",
    ],
    [
      "former, of the present holder",
      {
        text: "Freedonia's former president Paul Marsh spoke.",
        role: "Freedonia's former president",
        tense: "former",
        name: "Paul Marsh",
        person: "paul",
      },
      "refuted",
    ],
    [
      "former, of the present holder, in an outlook",
      {
        text: "By 2030 Freedonia's former president Paul Marsh will rest.",
        role: "Freedonia's former president",
        tense: "former",
        name: "Paul Marsh",
        person: "paul",
        dates: { "2030": "2030" },
      },
      "supported",
    ],
    [
      "former, of one who has just taken office",
      {
        text: "Freedonia's former president Paul Marsh spoke.",
        published: "2020-03-20",
        role: "Freedonia's former president",
        tense: "former",
        name: "Paul Marsh",
        person: "paul",
      },
      "not-enough-info",
    ],
    [
      "former, of one not on record",
      {
        text: "Freedonia's former president Otto Brandt spoke.",
        role: "Freedonia's former president",
        tense: "former",
        name: "Otto Brandt",
        person: "otto",
      },
      "not-enough-info",
    ],
    [
      "acting, of one who acted",
      {
        text: "Freedonia's acting president, Rita Voss, spoke.",
        published: "2019-12-01",
        role: "Freedonia's acting president",
        tense: "acting",
        name: "Rita Voss",
        person: "rita",
      },
      "supported",
    ],
    [
      "acting, of one who did not while another did",
      {
        text: "Freedonia's acting president, Otto Brandt, spoke.",
        published: "2019-12-01",
        role: "Freedonia's acting president",
        tense: "acting",
        name: "Otto Brandt",
        person: "otto",
      },
      "refuted",
    ],
    [
      "acting, of the holder",
      {
        text: "Freedonia's acting president, Paul Marsh, spoke.",
        role: "Freedonia's acting president",
        tense: "acting",
        name: "Paul Marsh",
        person: "paul",
      },
      "not-enough-info",
    ],
    [
      "elect, before taking office",
      {
        text: "Freedonia's president-elect Paul Marsh spoke.",
        published: "2020-01-20",
        role: "Freedonia's president-elect",
        tense: "elect",
        name: "Paul Marsh",
        person: "paul",
      },
      "supported",
    ],
    [
      "elect, long after",
      {
        text: "Freedonia's president-elect Paul Marsh spoke.",
        role: "Freedonia's president-elect",
        tense: "elect",
        name: "Paul Marsh",
        person: "paul",
      },
      "not-enough-info",
    ],
    [
      "future, of a later holder",
      {
        text: "In 2013 Freedonia's future president Paul Marsh spoke.",
        role: "Freedonia's future president",
        tense: "future",
        name: "Paul Marsh",
        person: "paul",
        dates: { "2013": "2013" },
      },
      "supported",
    ],
  ] as const)("%s", (_, more, expected) => {
    expect(labelOf({ ...given, ...more })).toBe(expected);
  });

  it("accuses the words of the office, not the name, where former is wrong", () => {
    const [found] = judge({
      ...given,
      text: "Freedonia's former president Paul Marsh spoke.",
      role: "Freedonia's former president",
      tense: "former",
      name: "Paul Marsh",
      person: "paul",
    });
    expect(found?.words).toBe("Freedonia's former president");
    expect(found?.verdict).toMatchObject({ certainty: "doubtful", actual: "former President of Freedonia" });
  });
});

describe("the number of a holder", () => {
  const given = {
    published: NOW,
    text: "Paul Marsh, the 8th president of Freedonia, spoke.",
    role: "8th president of Freedonia",
    name: "Paul Marsh",
    person: "paul",
    ordinal: 8,
  };

  it("stays with who held the office once", () => {
    const text = "Anna Keller, the 6th president of Freedonia, spoke.";
    const verdicts = judge({
      ...given,
      text,
      role: "the 6th president of Freedonia",
      name: "Anna Keller",
      person: "anna",
      ordinal: 6,
    });
    expect(verdicts.map(({ verdict }) => verdict.label)).toEqual(["supported", "supported"]);
  });

  it("is refuted at the number", () => {
    expect(judge(given)[1]).toEqual({
      words: "8th",
      verdict: expect.objectContaining({
        label: "refuted",
        rule: "office/ordinal",
        actual: "8th",
        expected: ["7th"],
        message: "Paul Marsh is the 7th President of Freedonia",
      }),
    });
  });

  it("names the holder of that number", () => {
    expect(
      judge({ ...given, text: given.text.replace("8th", "6th"), role: "6th president of Freedonia", ordinal: 6 })[1]
        ?.verdict,
    ).toMatchObject({
      label: "refuted",
      message: "Paul Marsh is the 7th President of Freedonia; the 6th is Anna Keller",
    });
  });

  it("is refuted of a title that several offices share, where the person held but one of them", () => {
    expect(judge({ ...given, offices: ["president", "premier"] })[1]?.verdict.label).toBe("refuted");
  });

  it("is supported where it is on record, with or without a publication date", () => {
    const right = { ...given, text: given.text.replace("8th", "7th"), role: "7th president of Freedonia", ordinal: 7 };
    expect(judge(right)[1]?.verdict.label).toBe("supported");
    expect(judge({ ...right, published: undefined })[1]?.verdict.label).toBe("supported");
  });

  it.each([
    ["no tenure", { text: "Otto Brandt, the 8th president of Freedonia, spoke.", name: "Otto Brandt", person: "otto" }],
    [
      "a tenure without number",
      {
        text: "Otto Brandt, the 8th premier of Sylvania, spoke.",
        role: "8th premier of Sylvania",
        offices: ["premier"],
        name: "Otto Brandt",
        person: "otto",
      },
    ],
  ])("is not refuted with %s", (_, more) => {
    expect(judge({ ...given, ...more })[1]?.verdict.label).toBe("not-enough-info");
  });
});

describe("the words for tenures", () => {
  const examples = tenures.flatMap(({ forms, examples }) => examples.map((example) => ({ ...example, forms })));

  it.each(examples)("$text: $finds", ({ text, finds, forms }) => {
    const found = forms.find((form) => ` ${text} `.includes(` ${form} `));
    expect(found ?? null).toBe(finds);
  });
});
