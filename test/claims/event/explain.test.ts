import { expect, test } from "vitest";
import { loadLexicon } from "../../../src/lexicon/index.ts";
import type { Link } from "../../../src/model/claim.ts";
import { createPipeline } from "../../../src/pipeline.ts";
import { textReader } from "../../../src/read/text.ts";
import { parseTruth } from "../../../src/truth/index.ts";

const truth = parseTruth([
  {
    uri: "truth.yaml",
    text: `
citations: [{ id: record, type: book, title: Record }]
entities:
  - { id: anna, type: PERSON, names: [Anna Keller] }
  - { id: otto, type: PERSON, names: [Otto Brandt] }
  - { id: fredport, type: PLACE, names: [Fredport] }
  - { id: lakeside, type: PLACE, names: [Lakeside] }
events:
  - { id: fredport-summit, type: meeting, names: [Fredport summit], date: 2018-06-12, place: [fredport], participants: [anna, otto], complete: [participants, place], citations: [record] }
  - { id: lakeside-summit, type: meeting, names: [Lakeside summit], date: 2019-02-27, place: [lakeside], participants: [anna, otto], complete: [participants, place], outcomes: [{ type: no-agreement, text: no agreement }], citations: [record] }
  - { id: anna-dies, type: death, date: 2024-02-02, participants: [anna], citations: [record] }
series:
  - { id: keller-brandt, types: [meeting], participants: [anna, otto], members: [fredport-summit, lakeside-summit], complete: { through: 2024-12-31 }, citations: [record] }
`,
  },
]);
const pipeline = createPipeline({ lexicon: loadLexicon(), truth });

interface Told {
  readonly rule: string;
  readonly label: string;
  readonly words: string;
  readonly links: readonly Link[];
}

function judged(text: string): readonly Told[] {
  const { document } = textReader.read({ uri: "-", raw: text, rawLine: 1 }, { published: "2024-12-01" });
  if (document === undefined) throw new Error("plain text can always be read");
  return pipeline.check(document).map(({ ruleId, verdict, claim }) => ({
    rule: ruleId,
    label: verdict.label,
    words: text.slice(claim.span.start, claim.span.end),
    links: "links" in verdict ? (verdict.links ?? []) : [],
  }));
}

function signs(text: string, list: Link["identified"]): readonly string[] {
  return list.map(
    ({ span, role, field, result, weight }) =>
      `${role}/${field} ${span === null ? "(article)" : text.slice(span.start, span.end)} ${result} ${weight}`,
  );
}

function linkOf(text: string, rule: string): Link {
  const link = judged(text).find((one) => one.rule === rule)?.links[0];
  if (link === undefined) throw new Error(`nothing is linked by ${rule} in: ${text}`);
  return link;
}

test("a match tells what identified the record, and which words it bears out", () => {
  const text = "Anna Keller met Otto Brandt in Fredport in June 2018.";
  const link = linkOf(text, "event/date");
  expect(link.record).toBe("fredport-summit");
  expect(signs(text, link.identified)).toEqual([
    "participant/participants Anna Keller agree 1.5",
    "participant/participants Otto Brandt agree 1.5",
    "place/place Fredport agree 1.5",
  ]);
  expect(signs(text, link.checked)).toEqual(["time/date June 2018 agree 1.5"]);
});

test("a contradiction tells by which rule no other event can be meant", () => {
  const text = "Anna Keller met Otto Brandt in Fredport in August 2018.";
  const link = linkOf(text, "event/date");
  expect(signs(text, link.checked)).toEqual(["time/date August 2018 conflict 0"]);
  expect(link.by).toBe("identification/date-by-who-and-where");
});

test.each([
  ["a name", "The Fredport summit of Anna Keller and Otto Brandt was held in August 2018.", "event/date", "name"],
  ["what happens once", "Anna Keller died in 2023.", "event/date", "once"],
  [
    "what was just told",
    "Anna Keller met Otto Brandt in Lakeside in February 2019. The summit ended with a signed agreement.",
    "event/outcome",
    "antecedent",
  ],
  [
    "the people of the article",
    "Anna Keller and Otto Brandt sat. The summit took place in Fredport in June 2018.",
    "event/date",
    "cast",
  ],
])("%s identifies", (_, text, rule, role) => {
  expect(linkOf(text, rule).identified.map((sign) => sign.role)).toContain(role);
});

test("an undecided event tells which records came near", () => {
  const [told] = judged("Anna Keller met Otto Brandt in 2018 or 2019 at Blackmoor.");
  expect(told?.label).toBe("not-enough-info");
  expect(told?.links.map(({ record }) => record).toSorted()).toEqual(["fredport-summit", "lakeside-summit"]);
});

test.each([
  "Anna Keller met Otto Brandt in Fredport in June 2018.",
  "Anna Keller met Otto Brandt in Fredport in August 2018.",
  "The Fredport summit of Anna Keller and Otto Brandt was held in August 2018.",
  "Anna Keller died on February 2, 2024.",
  "Anna Keller and Otto Brandt sat. The summit took place in Fredport in June 2018, on a Tuesday.",
])("the weights add up to the evidence, and every span lies in the text: %s", (text) => {
  const links = judged(text).flatMap((one) => one.links);
  expect(links.length).toBeGreaterThan(0);
  for (const { identified, checked, evidence } of links) {
    const all = [...identified, ...checked];
    expect(all.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(evidence);
    for (const { span } of all) if (span !== null) expect(text.slice(span.start, span.end).trim()).not.toBe("");
  }
});
