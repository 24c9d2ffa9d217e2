import { describe, expect, it } from "vitest";
import { read } from "./read.ts";

const values = (text: string, published?: string) => read(text, published).map(({ value }) => value);

describe("without a publication date", () => {
  it.each([
    ["They met on June 12.", ["XXXX-06-12"]],
    ["They met on Wednesday.", ["XXXX-WXX-3"]],
    ["They met yesterday.", ["XXXX-XX-XX"]],
    ["They met last week.", ["XXXX-WXX"]],
    ["They met in June.", ["XXXX-06"]],
    ["They met at 10 a.m.", ["XXXX-XX-XXT10:00"]],
    ["They met on Christmas.", ["XXXX-12-25"]],
  ])("nothing is invented: %s", (text, expected) => {
    expect(values(text)).toEqual(expected);
    expect(read(text).every(({ anchor }) => anchor === "none")).toBe(true);
  });

  it("takes the year that the text gives", () => {
    expect(values("They met on June 12, 2018. On July 3 they met again.")).toEqual(["2018-06-12", "2018-07-03"]);
  });
});

describe("direction", () => {
  it.each([
    ["He spoke on Wednesday.", "2018-06-13"],
    ["He will speak on Wednesday.", "2018-06-20"],
    ["The vote is to be held on Wednesday.", "2018-06-20"],
    ["He spoke on Friday.", "2018-06-15"],
    ["He resigned in November.", "2017-11"],
    ["He will resign in November.", "2018-11"],
    ["He resigned on December 30.", "2017-12-30"],
    ["He plans to resign in March.", "2019-03"],
    ["It was the day of the flood: Friday, July 28.", "2017-07-28"],
    ["The fair will open on Friday, July 28.", "2018-07-28"],
    ["The fair was opened on Saturday, July 28.", "2018-07-28"],
  ])("%s", (text, expected) => {
    expect(values(text, "2018-06-15")).toEqual([expected]);
  });

  it("counts on from no term that was only set, and to no day after the writing", () => {
    const text = "In 1986 they talked. They agreed to close the mine by 2000. Two years later the pit was shut.";
    expect(values(text, "2009-12-19").at(-1)).toBe("1988");
    expect(values("Ten months later the pit was shut.", "2009-12-19")).toEqual(["XXXX-XX"]);
  });
});

describe("story and publication", () => {
  const history = `In 1936 the war began. In 1937 the north fell. In March 1938 the front broke.
In July 1938 the last battle opened. In August the river was lost. The following month the city was empty.`;

  it("places a history's partial dates by the story", () => {
    expect(values(history, "2009-12-19")).toEqual(["1936", "1937", "1938-03", "1938-07", "1938-08", "1938-09"]);
    expect(read(history, "2009-12-19").map(({ anchor }) => anchor)).toEqual([
      "none",
      "none",
      "none",
      "none",
      "narrative",
      "narrative",
    ]);
  });

  it("places news by the day of publication, whatever year it remembers", () => {
    const news = "The first summit was in 2000. It took years to prepare. They spoke for days. Talks resumed in April.";
    expect(values(news, "2018-06-15").at(-1)).toBe("2018-04");
  });

  it("goes on from December to February of the next year", () => {
    expect(values("It began in December 1940. In February they fled.")).toEqual(["1940-12", "1941-02"]);
  });

  it("is not led astray by a look back", () => {
    expect(values("It began in May 1940, two decades earlier than planned. In June they fled.").at(-1)).toBe("1940-06");
  });
});

describe("bounds", () => {
  const bounds = (text: string) => read(text, "2020-06-15").map(({ bound, edtf }) => [bound, edtf]);
  it.each([
    ["He has led it since 2019.", [["since", "2019/.."]]],
    ["It was finished before June 2018.", [["before", "../2018-06"]]],
    ["It runs until March 2021.", [["until", "../2021-03"]]],
    [
      "It ran from June to August 2018.",
      [
        ["from", "2018-06/2018-08"],
        ["to", "2018-06/2018-08"],
      ],
    ],
    [
      "It fell between 2010 and 2015.",
      [
        ["between", "2010/2015"],
        ["to", "2010/2015"],
      ],
    ],
    ["He served from 1977 until his death.", [["from", "1977/.."]]],
    ["It is down from 2018.", [[undefined, "2018"]]],
  ])("%s", (text, expected) => {
    expect(bounds(text)).toEqual(expected);
  });
});

describe("EDTF", () => {
  it.each([
    ["in early June 2018", "2018-06-01~/2018-06-15~"],
    ["in mid-2018", "2018-04~/2018-09~"],
    ["in the late 1980s", "1985~/1989~"],
    ["in the summer of 2018", "2018-22"],
    ["in the third quarter of 2018", "2018-35"],
    ["in 480 BC", "-0479"],
    ["in the 19th century", "18XX"],
    ["about 1910", "1910~"],
  ])("%s", (text, expected) => {
    const [timex] = read(`It happened ${text}.`);
    expect(timex?.bound === undefined ? timex?.edtf : undefined).toBe(expected);
  });

  it("keeps the weekday that the text states", () => {
    expect(read("They met on Tuesday, June 11, 2018.")[0]).toMatchObject({ value: "2018-06-11", weekday: 2 });
  });
});

describe("false friends", () => {
  it.each([
    "They may march on the second floor.",
    "The sun sat in the fall of the house.",
    "They won 2 – 1 and 90-85.",
    "It costs $8.625 a share, or 12.50.",
    "The Sydney Morning Herald and USA Today reported it.",
    "See page 1998, flight 1990, No. 2010.",
    "Call 555-2018.",
    "April Ryan asked May Smith and June Carter.",
    "2000 people and 1990 soldiers came.",
    "He was in the minute details and the hour hand.",
    "Prices fell to fourth place.",
    "The Daily Telegraph is a paper.",
    "He works at Sun Microsystems; Sun, 38, agreed.",
    "It was sung by June Carter and written by Jan Smith.",
    "They dined at Mar-a-Lago.",
    "Prime Minister May said so, and Mr. March agreed.",
  ])("%s", (text) => {
    expect(read(text, "2018-06-15").map(({ words }) => words)).toEqual([]);
  });
});

describe("a dateline", () => {
  it("stands in for a missing publication date", () => {
    expect(values("Ants heal themselves\nTuesday, September 1, 2015\nThe study came out on Thursday.")).toEqual([
      "2015-09-01",
      "2015-08-27",
    ]);
  });

  it("is a line of its own", () => {
    expect(values("It came out on Tuesday, September 1, 2015, in Rome.\nIt was read on Thursday.").at(-1)).toBe(
      "XXXX-WXX-4",
    );
  });
});

describe("partial dates in news", () => {
  it.each([
    [
      "The leaders met on June 12, eight months before their second summit on Feb. 27.",
      ["2018-06-12", "P8M", "2019-02-27"],
    ],
    ["They met on Feb. 27, 2019, eight months after the summit of June 12.", ["2019-02-27", "P8M", "2018-06-12"]],
    ["The war ended in 1953. The leaders met on June 12.", ["1953", "2018-06-12"]],
    ["In May 2018 the talks stopped. On June 12 the leaders met.", ["2018-05", "2018-06-12"]],
    [
      "The show goes to Reno in November, to Las Vegas in December, to Mexico in January.",
      ["2018-11", "2018-12", "2019-01"],
    ],
    ["They left yesterday at noon.", ["2019-03-05", "2019-03-05T12:00"]],
    ["Sales fell from last year's fourth quarter.", ["2018", "2018-Q4"]],
    ["They work from Monday to Friday.", ["2019-03-04", "2019-03-01"]],
  ])("%s", (text, expected) => {
    expect(values(text, text.startsWith("The show") ? "2018-10-09" : "2019-03-06")).toEqual(expected);
  });

  it("make no range that ends before it begins", () => {
    const ranges = read("They work from Monday to Friday.", "2019-03-06").map(({ edtf }) => edtf);
    expect(ranges).toEqual(["2019-03-04/..", "../2019-03-01"]);
  });
});
