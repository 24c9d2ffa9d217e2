import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { EventFact } from "../../src/claims/event/fact.ts";
import { FaultyInput, formatFault } from "../../src/model/fault.ts";
import { namesOf, parseTruth, readTruth } from "../../src/truth/index.ts";

/** The faults of the texts, one line each. */
function faultsOf(...texts: string[]): readonly string[] {
  try {
    parseTruth(
      texts.map((text, index) => ({ uri: `${index}.yaml`, text })),
      { knownTypes: new Set(["meeting", "landing"]), knownOutcomes: new Set(["agreement"]) },
    );
    return [];
  } catch (error) {
    if (!(error instanceof FaultyInput)) throw error;
    return error.faults.map(formatFault);
  }
}

const SOURCE = "citations: [{ id: a, type: book, title: A }]\n";

describe("a faulty ground truth", () => {
  it("is told all its faults at once, each with its place and its mend", () => {
    const text = readFileSync(new URL("faulty.yaml", import.meta.url), "utf8");
    expect(faultsOf(text)).toEqual([
      "0.yaml:8:11: the id `anna-berg` is already used at 0.yaml:6 (entities); give one of the two another id, or merge them",
      "0.yaml:16:9: the tenure of carl-dorn (from 2004-06-30) overlaps that of anna-berg (to 2005-06-30); correct the dates; leave `to` out only for the present holder",
      "0.yaml:21:11: date: February 2018 has 28 days: 2018-02-30; give a day 01 to 28",
      "0.yaml:26:11: date: the interval 2020-06-15/2020-06-12 ends before it begins; write 2020-06-12/2020-06-15, or correct a date",
      "0.yaml:27:20: participants.0: no entity has the id `carl-dorm`; did you mean `carl-dorn`?",
      "0.yaml:32:5: there is no field `venue`; remove or rename `venue`",
      "0.yaml:33:16: citations: a fact needs at least one citation; give at least 1",
      "0.yaml:37:65: out of order: `fifth-landing` (2014) stands after `fourth-landing` (2015); list the members in order of time, or correct a date",
    ]);
  });

  it("is located over several files, in the files' order", () => {
    expect(
      faultsOf(
        `${SOURCE}events: [{ id: x, type: meeting, date: 2018-13, citations: [b] }]`,
        "entities:\n  - { id: x, type: PERSON, names: [X] }\n",
      ),
    ).toEqual([
      "0.yaml:2:40: date: no month is the 13th: 2018-13; give a month 01 to 12",
      "0.yaml:2:61: citations.0: no citation has the id `b`; add it under `citations`, or correct the id",
      "1.yaml:2:11: the id `x` is already used at 0.yaml:2 (events); give one of the two another id, or merge them",
    ]);
  });

  it("does not take ids of an unreadable file for unknown", () => {
    const faults = faultsOf(
      `${SOURCE}events: [{ id: x, type: meeting, date: 2018, participants: [y], citations: [a] }]`,
      "a: [",
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^1\.yaml:1:\d+: not valid YAML/);
  });

  it.each([
    ["a section that is not one", "eventz: []", "0.yaml:1:1: there is no section `eventz`"],
    ["a section that is no list", "events: { id: x }", "0.yaml:1:9: the section `events` is not a list"],
    ["no mapping", "- 1", "0.yaml:1:1: a ground-truth file is a mapping of sections"],
    ["an item that is no mapping", "entities: [1]", "0.yaml:1:12: Invalid input: expected object, received number"],
    [
      "a work cited in place without a title",
      "quotations: [{ id: q, speaker: p, text: T, date: 2000, citations: [{ type: book }] }]\nentities: [{ id: p, type: PERSON, names: [P] }]",
      "0.yaml:1:68: citations.0.title: Invalid input: expected string, received undefined",
    ],
    [
      "a type outside the ontology",
      `${SOURCE}events: [{ id: x, type: meetin, date: 2018, citations: [a] }]`,
      "0.yaml:2:25: type: no event type has the id `meetin`; did you mean `meeting`?",
    ],
    [
      "an outcome outside the ontology",
      `${SOURCE}events: [{ id: x, type: meeting, date: 2018, outcomes: [{ type: peace, text: p }], citations: [a] }]`,
      "0.yaml:2:65: outcomes.0.type: no outcome has the id `peace`; use an outcome of rules/en/events",
    ],
    [
      "an id of another sort",
      `${SOURCE}entities: [{ id: p, type: PERSON, names: [P] }]\nseries: [{ id: s, types: [meeting], members: [p], citations: [a] }]`,
      "0.yaml:3:47: members.0: no event has the id `p`; `p` is the id of an entity; name an event here",
    ],
    [
      "a place within itself",
      "entities: [{ id: a, type: PLACE, names: [A], within: [b] }, { id: b, type: PLACE, names: [B], within: [a] }]",
      "0.yaml:1:54: `a` lies within itself: a < b < a",
    ],
    [
      "a member without one of the participants",
      `${SOURCE}entities: [{ id: p, type: PERSON, names: [P] }]\nevents: [{ id: e, type: meeting, date: 2018, citations: [a] }]\nseries: [{ id: s, types: [meeting], participants: [p], members: [e], citations: [a] }]`,
      "0.yaml:4:66: `e` is a member, but `p` did not take part in it",
    ],
  ])("%s", (_, text, expected) => {
    const faults = faultsOf(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(expected);
  });

  it("names a path that does not exist", () => {
    expect(() => readTruth(["no/such/folder"])).toThrow("no/such/folder:1:1: no such file or folder");
  });
});

describe("tenures", () => {
  const office = (tenures: string, more = "") =>
    `${SOURCE}entities: [{ id: p, type: PERSON, names: [P] }, { id: q, type: PERSON, names: [Q] }, { id: land, type: PLACE, names: [Land] }]
offices: [{ id: o, names: [Head of Land], titles: [head], of: [land], tenures: [${tenures}], citations: [a] ${more} }]`;

  it.each([
    ["a handover on one day", "{ holder: p, from: 2000-01-01, to: 2004-01-01 }, { holder: q, from: 2004-01-01 }"],
    [
      "an acting holder beside a suspended one",
      "{ holder: p, from: 2000-01-01 }, { holder: q, from: 2004-01-01, acting: true }",
    ],
    ["dates too coarse to overlap for sure", "{ holder: p, from: 2000, to: 2004-03 }, { holder: q, from: 2004 }"],
    ["a gap where nothing claims there is none", "{ holder: p, from: 2000, to: 2001 }, { holder: q, from: 2004 }"],
  ])("allow %s", (_, tenures) => {
    expect(faultsOf(office(tenures))).toEqual([]);
  });

  it.each([
    [
      "that overlap, listed in any order",
      "{ holder: q, from: 2004-01-01 }, { holder: p, from: 2000-01-01, to: 2004-01-02 }",
      "the tenure of q (from 2004-01-01) overlaps that of p (to 2004-01-02)",
    ],
    [
      "of two that act at once",
      "{ holder: p, from: 2000, acting: true }, { holder: q, from: 2004, acting: true }",
      "overlaps that of p",
    ],
    [
      "that end before they begin",
      "{ holder: p, from: 2004, to: 2000 }",
      "the tenure of p ends (2000) before it begins (2004)",
    ],
  ])("report those %s", (_, tenures, expected) => {
    const faults = faultsOf(office(tenures));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(expected);
  });

  it("report a gap in a gapless office, none where an acting holder fills it", () => {
    const [before, after] = ["{ holder: p, from: 2000, to: 2001-05-01 }", "{ holder: q, from: 2004-01-01 }"];
    expect(faultsOf(office(`${before}, ${after}`, ", gapless: true"))[0]).toContain(
      "nobody holds the office between 2001-05-01 (p) and 2004-01-01 (q), yet it is gapless",
    );
    const filled = `${before}, { holder: q, from: 2001-05-02, to: 2003-12-31, acting: true }, ${after}`;
    expect(faultsOf(office(filled, ", gapless: true"))).toEqual([]);
  });
});

describe("a sound ground truth", () => {
  const folder = fileURLToPath(new URL("sound", import.meta.url));
  const truth = readTruth([folder]);

  it("is read from all files of a folder", () => {
    expect(truth.entities.map(({ id }) => id)).toEqual(["ada-lund", "capella", "sentosa", "singapore"]);
    expect(truth.records("events").map(({ id }) => id)).toEqual(["lund-visit"]);
    expect(truth.records("series")).toEqual([]);
  });

  it("is not read from lists, which are other tools' files", () => {
    expect(readTruth([folder]).entities).toHaveLength(4);
    expect(() => readTruth([`${folder}/index.yaml`])).toThrow("a ground-truth file is a mapping of sections");
  });

  it("gives each record its fact with defaults, its citations and its place", () => {
    const [record] = truth.records<EventFact>("events");
    expect(record).toMatchObject({
      fact: { id: "lund-visit", type: "meeting", date: "2018", place: ["capella"], present: [], complete: [] },
      citations: [
        { id: "gazette", type: "article-newspaper", title: "A visit", issued: "2018-06-12" },
        { id: "city-of-singapore-2019-annual-report", type: "report" },
      ],
      note: "The day is not known.",
      location: { uri: expect.stringContaining("events.yaml"), line: 4, column: 5 },
    });
    expect(record?.fact).not.toHaveProperty("citations");
  });

  it("knows containment through any number of steps", () => {
    expect(truth.isWithin("capella", "singapore")).toBe(true);
    expect(truth.isWithin("capella", "capella")).toBe(true);
    expect(truth.isWithin("singapore", "capella")).toBe(false);
    expect(truth.isWithin("nowhere", "singapore")).toBe(false);
  });

  it("is frozen throughout", () => {
    expect(() => Object.assign(truth.entities[0]?.names ?? {}, { 0: "X" })).toThrow(TypeError);
    expect(Object.isFrozen(truth.records<EventFact>("events")[0]?.fact.place)).toBe(true);
  });

  it("shows extraction names only", () => {
    expect(namesOf(truth)).toEqual([
      {
        id: "ada-lund",
        kind: "entity",
        type: "PERSON",
        names: ["Ada Lund", "Lund the Elder"],
        surname: "Lund",
        gender: "female",
        demonyms: [],
        within: [],
      },
      { id: "capella", kind: "entity", type: "PLACE", names: ["Capella Hotel"], demonyms: [], within: ["sentosa"] },
      { id: "sentosa", kind: "entity", type: "PLACE", names: ["Sentosa"], demonyms: [], within: ["singapore"] },
      { id: "singapore", kind: "entity", type: "PLACE", names: ["Singapore"], demonyms: ["Singaporean"], within: [] },
      {
        id: "harbour-master",
        kind: "office",
        type: "PERSON",
        names: ["Harbour Master of Singapore"],
        titles: ["harbour master"],
        within: ["singapore"],
      },
      { id: "lund-visit", kind: "event", type: "EVENT", names: ["Lund visit"] },
    ]);
  });
});
