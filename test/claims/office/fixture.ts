import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { createOfficeKind } from "../../../src/claims/office/index.ts";
import { tenureSchema } from "../../../src/lexicon/tenures.ts";
import type { Analysis, Mention, Referent, RoleUse, Timex } from "../../../src/model/analysis.ts";
import type { Verdict } from "../../../src/model/claim.ts";
import { parseTruth } from "../../../src/truth/index.ts";

const UNNAMED = { name: undefined, role: undefined, suggestion: undefined };

/** Three countries: a gapless office, one with a gap, and one of which only the present holder is listed. */
const truth = parseTruth([
  {
    uri: "offices.yaml",
    text: `
citations: [{ id: almanac, type: book, title: Almanac }]
entities:
  - { id: freedonia, type: PLACE, names: [Freedonia], demonyms: [Freedonian] }
  - { id: sylvania, type: PLACE, names: [Sylvania], demonyms: [Sylvanian] }
  - { id: anna, type: PERSON, names: [Anna Keller] }
  - { id: paul, type: PERSON, names: [Paul Marsh] }
  - { id: rita, type: PERSON, names: [Rita Voss] }
  - { id: otto, type: PERSON, names: [Otto Brandt] }
  - { id: ines, type: PERSON, names: [Ines Roth] }
offices:
  - id: president
    names: [President of Freedonia]
    titles: [president]
    of: [freedonia]
    gapless: true
    through: 2025-06-30
    tenures:
      - { holder: anna, from: 2012-03-01, to: 2020-03-01, ordinal: 6 }
      - { holder: rita, from: 2019-10-01, to: 2020-02-01, acting: true }
      - { holder: paul, from: 2020-03-01, ordinal: 7 }
    citations: [almanac]
  - id: premier
    names: [Premier of Sylvania]
    titles: [premier, president]
    of: [sylvania]
    tenures:
      - { holder: otto, from: 2010, to: 2014 }
      - { holder: ines, from: 2025-03-10 }
    citations: [almanac]
events:
  - { id: lake-summit, type: meeting, names: [Lake summit], date: 2015-05-05, citations: [almanac] }
`,
  },
]);

const rules = readFileSync(new URL("../../../rules/en/tenures.yaml", import.meta.url), "utf8");

/** The project's words for tenures. */
export const tenures = z.array(tenureSchema).parse(parse(rules));

const kind = createOfficeKind({ counting: [], tenures, incumbency: [], events: [] });

interface Given {
  readonly text: string;
  readonly published?: string | undefined;
  /** The words of the office, the offices they fit, and the tense they say. */
  readonly role: string;
  readonly offices?: readonly string[];
  readonly tense?: RoleUse["tense"];
  readonly ordinal?: number;
  /** The words of the name and whom they mean. */
  readonly name: string;
  readonly person: string | Referent;
  /** Words and their EDTF values. */
  readonly dates?: Readonly<Record<string, string>>;
  /** Names of other people in the text. */
  readonly others?: readonly string[];
  /** Words that name a listed event, and its id. */
  readonly events?: Readonly<Record<string, string>>;
}

/** The verdicts on the one mention described, each as `label rule words` with the message. */
export function judge(given: Given): readonly { words: string; verdict: Verdict }[] {
  const { text, published } = given;
  const find = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return { start, end: start + words.length };
  };
  const role: RoleUse = {
    ...find(given.role),
    by: "test",
    offices: given.offices ?? ["president"],
    tense: given.tense ?? "current",
    ...(given.ordinal === undefined ? {} : { ordinal: given.ordinal }),
  };
  const head = find(given.name);
  const person: Mention = {
    ...head,
    by: "test",
    form: "name",
    type: "PERSON",
    referent: typeof given.person === "string" ? { kind: "entity", id: given.person } : given.person,
    head,
    plural: false,
    name: undefined,
    role,
    suggestion: undefined,
  };
  const events = Object.entries(given.events ?? {}).map(([words, id]): Mention => {
    const span = find(words);
    return {
      ...span,
      by: "test",
      form: "name",
      type: "EVENT",
      referent: { kind: "entity", id },
      head: span,
      plural: false,
      ...UNNAMED,
    };
  });
  const others = (given.others ?? []).map((words): Mention => {
    const span = find(words);
    const referent: Referent = { kind: "unlisted", name: words };
    return { ...span, by: "test", form: "name", type: "PERSON", referent, head: span, plural: false, ...UNNAMED };
  });
  const timexes = Object.entries(given.dates ?? {}).map(
    ([words, edtf]): Timex => ({
      ...find(words),
      by: "test",
      type: "DATE",
      value: edtf,
      certainty: "explicit",
      anchor: "none",
      mod: undefined,
      edtf,
      bound: undefined,
      weekday: undefined,
    }),
  );
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const sentences = [...text.matchAll(/[^\n.]+\.?/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    first: 0,
    last: 0,
    block: 0,
  }));
  const analysis: Analysis = {
    document: {
      uri: "-",
      id: "-",
      raw: text,
      rawLine: 1,
      text,
      blocks: paragraphs.map((span) => ({ ...span, kind: "paragraph" })),
      segments: [{ start: 0, end: text.length, rawStart: 0, rawEnd: text.length }],
      language: "en",
      ...(published === undefined ? {} : { published }),
    },
    tokens: [],
    sentences,
    mentions: [person, ...events, ...others].sort((a, b) => a.start - b.start),
    timexes,
    events: [],
    attributions: [],
    quantities: [],
    memo: new Map(),
  };
  return kind.extract(analysis).map((claim) => ({
    words: text.slice(claim.span.start, claim.span.end),
    verdict: kind.check(claim, truth, { analysis }),
  }));
}

/** The label of the first verdict. */
export function labelOf(given: Given): string {
  return judge(given)[0]?.verdict.label ?? "none";
}
