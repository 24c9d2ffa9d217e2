import { describe, expect, it } from "vitest";
import { formatFault } from "../../../src/model/fault.ts";
import { parseTruth } from "../../../src/truth/index.ts";
import { writeTruth } from "../../../src/truth/write.ts";
import { day, entity, entryOf, imported, importedFrom, noticesOf, type Stated, text, time } from "./entity.ts";

const HUMAN: Stated = { p: "P31", v: "Q5" };
const COUNTRY = entity("Q10", "Westmark", [
  { p: "P31", v: "Q6256" },
  { p: "P1549", v: text("Westmarker") },
]);
const OFFICE = entity("Q20", "President of Westmark", [
  { p: "P31", v: "Q294414" },
  { p: "P1001", v: "Q10" },
]);
const ada = (...stated: Stated[]): object => entity("Q1", "Ada Berg", [HUMAN, ...stated]);

describe("entities", () => {
  it("have names, aliases that mean nobody else, gender, surname, demonyms and places", async () => {
    const result = await importedFrom([
      COUNTRY,
      entity("Q11", "Dahlem", [
        { p: "P31", v: "Q515" },
        { p: "P17", v: "Q10" },
      ]),
      entity("Q12", "Berg", [{ p: "P31", v: "Q101352" }]),
      entity("Q1", "Ada Berg", [HUMAN, { p: "P21", v: "Q6581072" }, { p: "P734", v: "Q12" }], {
        aliases: ["Berg", "Ada B. Berg", "the chancellor", "Ada Berg"],
      }),
    ]);
    expect(result.sections.entities).toEqual([
      {
        id: "ada-berg",
        type: "PERSON",
        names: ["Ada Berg"],
        aliases: ["Ada B. Berg"],
        surname: "Berg",
        gender: "female",
        wikidata: "Q1",
      },
      { id: "dahlem", type: "PLACE", names: ["Dahlem"], within: ["westmark"], wikidata: "Q11" },
      { id: "westmark", type: "PLACE", names: ["Westmark"], demonyms: ["Westmarker"], wikidata: "Q10" },
    ]);
  });

  it("of one label have the number added, the smallest aside; the order of lines changes nothing", async () => {
    const items = [
      entity("Q7", "Paris", [{ p: "P31", v: "Q515" }]),
      entity("Q30", "Paris", [HUMAN]),
      entity("Q9", "Сергей", [HUMAN]),
    ];
    const forward = await importedFrom(items);
    expect(forward.sections.entities?.map(({ id }) => id)).toEqual(["paris", "paris-q30", "q9"]);
    expect(writeTruth((await importedFrom(items.toReversed())).sections)).toBe(writeTruth(forward.sections));
  });

  it("are known by classes above theirs, where the file holds them", async () => {
    const result = await importedFrom([
      entity("Q1", "Old Harbour", [{ p: "P31", v: "Q900" }]),
      entity("Q900", "harbour town", [{ p: "P279", v: "Q901" }]),
      entity("Q901", "coastal town", [{ p: "P279", v: "Q3957" }]),
      entity("Q2", "Mystery", [{ p: "P31", v: "Q999" }]),
    ]);
    expect(result.sections.entities).toEqual([
      { id: "old-harbour", type: "PLACE", names: ["Old Harbour"], wikidata: "Q1" },
    ]);
  });

  it("do not lie within each other, nor where they lay once", async () => {
    const result = await importedFrom([
      entity("Q1", "North", [
        { p: "P31", v: "Q6256" },
        { p: "P131", v: "Q2" },
      ]),
      entity("Q2", "South", [
        { p: "P31", v: "Q6256" },
        { p: "P131", v: "Q1" },
      ]),
      entity("Q3", "Port", [
        { p: "P31", v: "Q515" },
        { p: "P17", v: "Q1", q: { P582: day("1990-01-01") } },
      ]),
    ]);
    expect(result.sections.entities?.map(({ id, within }) => [id, within])).toEqual([
      ["north", ["south"]],
      ["port", undefined],
      ["south", undefined],
    ]);
    expect(noticesOf(result)).toEqual(["conflict: the source says that places lie within each other (south, north)"]);
  });
});

describe("dates", () => {
  const born = async (
    ...values: readonly (unknown | Partial<Stated>)[]
  ): Promise<{ date: unknown; notices: readonly string[] }> => {
    const stated = values.map(
      (value): Stated => ({
        p: "P569",
        ...(typeof value === "object" && value !== null && "v" in value ? (value as Stated) : { v: value }),
      }),
    );
    const result = await importedFrom([ada(...stated)]);
    return {
      date: (entryOf(result, "events", "ada-berg-birth") as { date?: string } | undefined)?.date,
      notices: noticesOf(result),
    };
  };

  it.each([
    [time("+1950-03-11T00:00:00Z", 11), "1950-03-11"],
    [time("+1950-03-00T00:00:00Z", 10), "1950-03"],
    [time("+1950-00-00T00:00:00Z", 9), "1950"],
    [time("+00000001950-03-11T00:00:00Z", 14), "1950-03-11"],
    [time("-0044-03-15T00:00:00Z", 11), "-0043-03-15"],
    [time("+1700-02-29T00:00:00Z", 11, true), "1700-03-11"],
    [time("+1917-10-25T00:00:00Z", 11, true), "1917-11-07"],
    [time("+1700-02-00T00:00:00Z", 10, true), "1700~"],
    [{ v: time("+1950-00-00T00:00:00Z", 9), q: { P1480: "Q5727902" } }, "1950~"],
  ])("%j is %s", async (value, expected) => {
    expect(await born(value)).toEqual({ date: expected, notices: [] });
  });

  it.each([
    [time("+1950-00-00T00:00:00Z", 8), "left-out: a date coarser than a year (birth +1950-00-00T00:00:00Z)"],
    [
      time("+0000-00-00T00:00:00Z", 9),
      "left-out: a date in a year 0, which no calendar has (birth +0000-00-00T00:00:00Z)",
    ],
    [time("+1950-02-30T00:00:00Z", 11), "left-out: a date that no calendar has (birth +1950-02-30T00:00:00Z)"],
    [
      time("-13000-00-00T00:00:00Z", 9),
      "left-out: a date outside of the years -9999 to 9999 (birth -13000-00-00T00:00:00Z)",
    ],
    [time("yesterday", 11), "left-out: a time value of no known form (birth yesterday)"],
    ["somevalue", "left-out: a date that nobody knows (birth)"],
  ])("%j gives no fact", async (value, notice) => {
    expect(await born(value)).toEqual({ date: undefined, notices: [notice] });
  });

  it("of several are the finest where they agree, and a conflict where they do not", async () => {
    expect(await born(time("+1950-00-00T00:00:00Z", 9), day("1950-03-11"))).toEqual({
      date: "1950-03-11",
      notices: [],
    });
    expect(await born(day("1950-03-12"), day("1950-03-11"))).toEqual({
      date: undefined,
      notices: ["conflict: the source gives several dates (birth) (1950-03-12, 1950-03-11)"],
    });
  });

  it("of the preferred rank stand alone, deprecated ones never", async () => {
    const [a, b] = [day("1950-03-12"), day("1950-03-11")];
    expect((await born(a, { v: b, rank: "preferred" })).date).toBe("1950-03-11");
    expect((await born({ v: a, rank: "deprecated" }, b)).date).toBe("1950-03-11");
    expect((await born({ v: a, rank: "deprecated" })).date).toBeUndefined();
  });
});

describe("offices", () => {
  const held = (from: string | null, to: string | null, rest: Readonly<Record<string, unknown>> = {}): Stated => ({
    p: "P39",
    v: "Q20",
    q: { ...(from === null ? {} : { P580: day(from) }), ...(to === null ? {} : { P582: day(to) }), ...rest },
  });
  const carl = (...stated: Stated[]): object => entity("Q2", "Carl Dorn", [HUMAN, ...stated]);

  it("have the tenures of all holders, in order of time, with titles and jurisdiction", async () => {
    const result = await importedFrom([
      COUNTRY,
      OFFICE,
      carl(held("2010-01-01", null)),
      ada(held("2000-01-01", "2010-01-01", { P1545: "3" })),
    ]);
    expect(entryOf(result, "offices", "president-of-westmark")).toEqual({
      id: "president-of-westmark",
      names: ["President of Westmark"],
      titles: ["president"],
      of: ["westmark"],
      through: "2025-02-01",
      tenures: [
        { holder: "ada-berg", from: "2000-01-01", to: "2010-01-01", ordinal: 3 },
        { holder: "carl-dorn", from: "2010-01-01" },
      ],
    });
  });

  it("are told of by the position as well, each tenure once", async () => {
    const position = entity("Q20", "President of Westmark", [
      { p: "P1001", v: "Q10" },
      { p: "P1308", v: "Q1", q: { P580: day("2000-01-01"), P582: day("2010-01-01") } },
    ]);
    const result = await importedFrom([COUNTRY, position, ada(held("2000-01-01", "2010-01-01"))], { only: ["Q20"] });
    expect(entryOf(result, "offices", "president-of-westmark")).toMatchObject({
      tenures: [{ holder: "ada-berg", from: "2000-01-01", to: "2010-01-01" }],
    });
  });

  it("leave out a tenure whose start or end is not known", async () => {
    const result = await importedFrom([
      COUNTRY,
      OFFICE,
      ada(held(null, "2010-01-01"), { p: "P39", v: "Q20", q: { P580: day("2012-01-01"), P582: "somevalue" } }),
      carl(held("1990-01-01", null), { p: "P570", v: day("2001-05-05") }),
    ]);
    expect(result.sections.offices).toEqual([]);
    expect(noticesOf(result)).toEqual([
      "left-out: tenures without a known start (President of Westmark)",
      "left-out: a date that nobody knows (end as President of Westmark)",
      "left-out: tenures without a known end (President of Westmark, from 2012-01-01)",
      "left-out: tenures without a known end (President of Westmark, from 1990-01-01)",
    ]);
  });

  it("lasts where the end is said to be none", async () => {
    const result = await importedFrom([
      COUNTRY,
      OFFICE,
      ada({ p: "P39", v: "Q20", q: { P580: day("2012-01-01"), P582: "novalue" } }),
    ]);
    expect(entryOf(result, "offices", "president-of-westmark")).toMatchObject({
      tenures: [{ holder: "ada-berg", from: "2012-01-01" }],
    });
  });

  it("are left out where tenures overlap, but for acting holders", async () => {
    const overlapping = await importedFrom([
      COUNTRY,
      OFFICE,
      ada(held("2000-01-01", "2010-01-01")),
      carl(held("2005-01-01", null)),
    ]);
    expect(overlapping.sections.offices).toEqual([]);
    expect(noticesOf(overlapping)).toEqual([
      "conflict: tenures overlap: held by several at once, or a date is wrong (Ada Berg 2000-01-01 to 2010-01-01; Carl Dorn 2005-01-01 to …)",
    ]);
    const acting = await importedFrom([
      COUNTRY,
      OFFICE,
      ada(held("2000-01-01", "2010-01-01")),
      carl(held("2005-01-01", "2005-02-01", { P5102: "Q4676846" })),
    ]);
    expect(acting.sections.offices).toHaveLength(1);
  });

  it("need a jurisdiction that their name tells of", async () => {
    const mayor = entity("Q20", "Mayor of Dahlem", [{ p: "P17", v: "Q10" }]);
    const result = await importedFrom([COUNTRY, mayor, ada(held("2000-01-01", "2010-01-01"))]);
    expect(noticesOf(result)).toEqual(["left-out: positions whose jurisdiction or bare title is not known"]);
  });
});

describe("events", () => {
  it("have place, participants, winners and losers", async () => {
    const vote = entity("Q50", "2010 Westmark election", [
      { p: "P31", v: "Q40231" },
      { p: "P585", v: day("2010-05-02") },
      { p: "P17", v: "Q10" },
      { p: "P991", v: "Q1" },
      { p: "P726", v: "Q1" },
      { p: "P726", v: "Q2" },
    ]);
    const result = await importedFrom([COUNTRY, ada(), entity("Q2", "Carl Dorn", [HUMAN]), vote]);
    expect(entryOf(result, "events", "2010-westmark-election")).toEqual({
      id: "2010-westmark-election",
      type: "election",
      names: ["2010 Westmark election"],
      date: "2010-05-02",
      place: ["westmark"],
      participants: ["ada-berg", "carl-dorn"],
      roles: { winner: ["ada-berg"], loser: ["carl-dorn"] },
    });
  });

  it("of several winners have no losers", async () => {
    const vote = entity("Q50", "Vote", [
      { p: "P31", v: "Q40231" },
      { p: "P585", v: day("2010-05-02") },
      ...["Q1", "Q2"].map((v) => ({ p: "P991", v })),
      { p: "P726", v: "Q3" },
    ]);
    const people = ["Ada Berg", "Carl Dorn", "Eva Falk"].map((name, index) => entity(`Q${index + 1}`, name, [HUMAN]));
    expect(entryOf(await importedFrom([...people, vote]), "events", "vote")).toMatchObject({
      roles: { winner: ["ada-berg", "carl-dorn"] },
    });
  });

  it("of two ends are an interval; countries meet through people", async () => {
    const summit = (...stated: Stated[]): object =>
      entity("Q60", "Dahlem summit", [
        { p: "P31", v: "Q1072326" },
        { p: "P710", v: "Q1" },
        { p: "P710", v: "Q10" },
        ...stated,
      ]);
    const whole = await importedFrom([
      COUNTRY,
      ada(),
      summit({ p: "P580", v: day("2010-05-02") }, { p: "P582", v: day("2010-05-04") }),
    ]);
    expect(entryOf(whole, "events", "dahlem-summit")).toMatchObject({
      date: "2010-05-02/2010-05-04",
      participants: ["ada-berg"],
      represents: ["westmark"],
    });
    const backwards = await importedFrom([
      summit({ p: "P580", v: day("2010-05-04") }, { p: "P582", v: day("2010-05-02") }),
    ]);
    expect(noticesOf(backwards)).toContain(
      "conflict: the source lets an event end before it begins (2010-05-04 to 2010-05-02)",
    );
    const open = await importedFrom([summit({ p: "P580", v: day("2010-05-04") })]);
    expect(noticesOf(open)).toContain("left-out: events without a date");
  });

  it("begin and end a war, which is itself an entity", async () => {
    const war = entity("Q70", "Harbour War", [
      { p: "P31", v: "Q198" },
      { p: "P580", v: day("1900-05-01") },
      { p: "P582", v: day("1901-06-01") },
      { p: "P710", v: "Q10" },
    ]);
    const result = await importedFrom([COUNTRY, war]);
    expect(result.sections.events).toMatchObject([
      {
        id: "harbour-war-start",
        type: "war-start",
        date: "1900-05-01",
        participants: ["harbour-war"],
        present: ["westmark"],
      },
      { id: "harbour-war-end", type: "war-end", date: "1901-06-01" },
    ]);
  });

  it("of a type that the rules do not know are left out", async () => {
    const result = await importedFrom([ada({ p: "P569", v: day("1950-03-11") })], { knownTypes: new Set() });
    expect(result.sections.events).toEqual([]);
    expect(noticesOf(result)).toEqual(["left-out: no event type `birth` in rules/en/events"]);
  });
});

describe("sources", () => {
  it("are the item with the day it was read, and what the statement rests on", async () => {
    const page = { P854: "https://www.example.org/lives/ada", P813: day("2024-05-01"), P1476: text("Ada's life") };
    const result = await importedFrom([ada({ p: "P569", v: day("1950-03-11"), refs: [page, { P143: "Q328" }] })]);
    expect(result.sections.citations).toEqual([
      {
        id: expect.stringMatching(/^example-org-[0-9a-f]{8}$/),
        type: "webpage",
        title: "Ada's life",
        URL: "https://www.example.org/lives/ada",
        accessed: "2024-05-01",
      },
      {
        id: "wikidata-q1",
        type: "dataset",
        title: "Ada Berg (Q1)",
        publisher: "Wikidata",
        URL: "https://www.wikidata.org/wiki/Q1",
        accessed: "2025-02-01",
      },
    ]);
    expect(result.sections.events?.[0]?.citations).toEqual(["wikidata-q1", result.sections.citations?.[0]?.id]);
  });

  it("give the day of the item's last change where no other is given, and none without any", async () => {
    const { retrieved: _, ...without } = { retrieved: undefined };
    const items = [
      entity("Q1", "Ada Berg", [HUMAN, { p: "P569", v: day("1950-03-11") }], { modified: "2024-11-05T10:00:00Z" }),
      entity("Q2", "Carl Dorn", [HUMAN]),
    ];
    const result = await importedFrom(items, { ...without, retrieved: undefined as never });
    expect(result.sections.citations).toMatchObject([{ accessed: "2024-11-05" }]);
    expect(result.faults.map(formatFault)).toEqual([
      "dump.json:2:1: Q2 does not say when it was last modified; give the day the file was fetched on with --retrieved",
    ]);
  });
});

describe("files", () => {
  const [one, two] = [ada(), entity("Q2", "Carl Dorn", [HUMAN])].map((each) => JSON.stringify(each)) as [
    string,
    string,
  ];
  const ids = async (...lines: string[]): Promise<unknown> =>
    (await imported(lines)).sections.entities?.map(({ id }) => id);

  it("are a dump, entities a line each, an array in a line, or an answer of Special:EntityData", async () => {
    const both = ["ada-berg", "carl-dorn"];
    expect(await ids("[", `${one},`, two, "]")).toEqual(both);
    expect(await ids(one, "", two)).toEqual(both);
    expect(await ids(`[${one},${two}]`)).toEqual(both);
    expect(await ids(`[${one},`, `${two}]`)).toEqual(both);
    const answer = JSON.stringify({ entities: { Q1: JSON.parse(one), Q2: JSON.parse(two) } }, null, 2);
    expect(await ids(...answer.split("\n"))).toEqual(both);
    expect(await ids(JSON.stringify(JSON.parse(answer)))).toEqual(both);
  });

  it("with broken lines are read past them", async () => {
    const result = await imported([
      "[",
      `${one},`,
      '{"id":"Q3",,',
      '{"title":"x"},',
      '{"type":"property","id":"P31"},',
      two,
      one,
      "]",
    ]);
    expect(result.sections.entities).toHaveLength(2);
    expect(result.faults.map(formatFault)).toEqual([
      "dump.json:3:12: not valid JSON; mend the line, or leave it out: it was passed over",
      "dump.json:4:1: not an entity: it has no `id`; mend the line, or leave it out: it was passed over",
      "dump.json:7:1: Q1 is there a second time, first on line 2; mend the line, or leave it out: it was passed over",
    ]);
  });

  it("are read in part, with what the parts name", async () => {
    const lines = [
      COUNTRY,
      entity("Q11", "Dahlem", [
        { p: "P31", v: "Q515" },
        { p: "P17", v: "Q10" },
      ]),
      ada({ p: "P19", v: "Q11" }, { p: "P569", v: day("1950-03-11") }),
      JSON.parse(two),
    ];
    const only = await importedFrom(lines, { only: ["Q1"] });
    expect(only.sections.entities?.map(({ id }) => id)).toEqual(["ada-berg", "dahlem", "westmark"]);
    const types = await importedFrom(lines, { types: ["city"] });
    expect(types.sections.entities?.map(({ id }) => id)).toEqual(["dahlem", "westmark"]);
    const classes = await importedFrom(lines, { types: ["Q5"] });
    expect(classes.sections.entities?.map(({ id }) => id)).toEqual(["ada-berg", "carl-dorn", "dahlem", "westmark"]);
  });

  it("that name what they do not hold say so", async () => {
    const result = await importedFrom([ada({ p: "P569", v: day("1950-03-11") }, { p: "P19", v: "Q404" })]);
    expect(noticesOf(result)).toEqual(["left-out: names items that the file does not hold (Q404)"]);
    expect(entryOf(result, "events", "ada-berg-birth")).not.toHaveProperty("place");
  });

  it("without a name in the language give nothing", async () => {
    const result = await importedFrom([entity("Q1", null, [HUMAN])]);
    expect(result.sections.entities).toEqual([]);
    expect(noticesOf(result)).toEqual(["left-out: no name in the language `en`"]);
  });

  it("of any JSON never throw", async () => {
    const odd = [
      "null",
      "3",
      '"x"',
      "[]",
      "{}",
      '{"id":"Q1","claims":[]}',
      '{"id":"Q1","claims":{"P31":{}}}',
      '{"id":"Q1","labels":3,"claims":{"P569":[null,3,{"mainsnak":7}]}}',
    ];
    for (const line of odd) expect((await imported([line])).sections.events).toEqual([]);
  });

  it("become a ground truth without fault", async () => {
    const result = await importedFrom([
      COUNTRY,
      OFFICE,
      ada(
        { p: "P569", v: day("1950-03-11") },
        { p: "P39", v: "Q20", q: { P580: day("2000-01-01"), P582: day("2010-01-01") } },
      ),
    ]);
    const truth = parseTruth([{ uri: "out.yaml", text: writeTruth(result.sections) }]);
    expect(truth.entities).toHaveLength(2);
    expect(truth.records("offices")).toHaveLength(1);
  });
});
