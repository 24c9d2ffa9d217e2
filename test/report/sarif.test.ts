import { describe, expect, test } from "vitest";
import { documentOf, findingAt, report } from "./fixtures.ts";

type Node = Record<string, unknown>;

function logOf(results: Parameters<typeof report>[1]): { log: Node; run: Node; results: Node[] } {
  const log = JSON.parse(report("sarif", results)) as Node;
  const run = (log.runs as Node[])[0] as Node;
  return { log, run, results: run.results as Node[] };
}

const document = documentOf("Line.\nIn July 2018, é 😀 in May.\n", "text", "./drafts/a b#c.md");
const findings = [
  findingAt(document, "Line", { label: "supported", message: "m" }),
  findingAt(document, "July 2018"),
  findingAt(document, "May", { certainty: "doubtful", edits: [] }),
];

test("the log has what SARIF 2.1.0 requires", () => {
  const { log, run } = logOf([{ document, findings }]);
  expect(log).toMatchObject({ version: "2.1.0", $schema: expect.stringContaining("sarif-2.1.0") });
  expect(run.columnKind).toBe("utf16CodeUnits");
  expect(run.tool).toMatchObject({
    driver: {
      name: "factlint",
      semanticVersion: "1.2.3",
      rules: [
        {
          id: "event/date",
          name: "EventDate",
          shortDescription: { text: "An event is dated otherwise than on record." },
          fullDescription: { text: expect.any(String) },
          help: {
            text: expect.stringContaining("most common slip"),
            markdown: expect.stringContaining("## event/date"),
          },
          defaultConfiguration: { level: "error" },
        },
      ],
    },
  });
  expect(run.invocations).toEqual([{ executionSuccessful: true }]);
});

test("contradictions alone are results", () => {
  const { results } = logOf([{ document, findings }]);
  expect(results).toEqual([
    {
      ruleId: "event/date",
      ruleIndex: 0,
      level: "error",
      message: { text: "dated July 2018, on record as 2018-06-12" },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "drafts/a%20b%23c.md" },
            region: { startLine: 2, startColumn: 4, endLine: 2, endColumn: 13 },
          },
        },
      ],
      relatedLocations: [
        {
          id: 1,
          message: { text: "On record: Singapore summit, 2018-06-12 (Reuters, “Trump and Kim meet”, 2018-06-12)" },
          physicalLocation: {
            artifactLocation: { uri: "truth/summits.yaml" },
            region: { startLine: 34, startColumn: 5, endLine: 34, endColumn: 21 },
          },
        },
      ],
      partialFingerprints: {
        primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}:1$/),
        "factlintFinding/v1": findings[1]?.fingerprint,
      },
      fixes: [
        {
          description: { text: "Change “July 2018” to “June 2018”" },
          artifactChanges: [
            {
              artifactLocation: { uri: "drafts/a%20b%23c.md" },
              replacements: [
                {
                  deletedRegion: { startLine: 2, startColumn: 4, endLine: 2, endColumn: 13 },
                  insertedContent: { text: "June 2018" },
                },
              ],
            },
          ],
        },
      ],
      properties: { articleId: "./drafts/a b#c.md" },
    },
    expect.objectContaining({ level: "warning" }),
  ]);
  expect(results[1]).not.toHaveProperty("fixes");
  expect(results[1]).toMatchObject({
    locations: [{ physicalLocation: { region: { startColumn: 23, endColumn: 26 } } }],
  });
});

test("line hashes stay when lines move, and tell equal lines apart", () => {
  const hashes = (raw: string): unknown[] => {
    const moved = documentOf(raw);
    const all = [...raw.matchAll(/July 2018/g)].map(({ index }) => {
      const finding = findingAt(moved, "July 2018");
      return { ...finding, claim: { ...finding.claim, span: { start: index, end: index + 9 } } };
    });
    return logOf([{ document: moved, findings: all }]).results.map(
      (result) => (result.partialFingerprints as Node).primaryLocationLineHash,
    );
  };
  const [first] = hashes("In July 2018.");
  expect(hashes("New.\r\n\r\n  In July 2018. \r\nEnd.")).toEqual([first]);
  expect(hashes("In July 2018.\nIn July 2018.")).toEqual([first, String(first).replace(":1", ":2")]);
  expect(hashes("In July 2018, again.")).not.toEqual([first]);
});

test("a fix of an archive is written as JSON", () => {
  const line = documentOf(JSON.stringify({ id: "a", text: "In July 2018." }), "ndjson");
  const start = line.text.indexOf("July");
  const edits = [{ span: { start, end: start + 9 }, replacement: 'the "sum\\mer"', evidence: "x" }];
  const { results } = logOf([{ document: line, findings: [findingAt(line, "July 2018", { edits })] }]);
  const region = { startLine: 1, startColumn: 22, endLine: 1, endColumn: 31 };
  const text = String.raw`the \"sum\\mer\"`;
  expect(results).toMatchObject([
    { fixes: [{ artifactChanges: [{ replacements: [{ deletedRegion: region, insertedContent: { text } }] }] }] },
  ]);
  const fixed = line.raw.slice(0, region.startColumn - 1) + text + line.raw.slice(region.endColumn - 1);
  expect(JSON.parse(fixed)).toEqual({ id: "a", text: 'In the "sum\\mer".' });
});

describe("places", () => {
  test.each([
    ["/srv/a b.md", "file:///srv/a%20b.md"],
    ["../ä.md", "../%C3%A4.md"],
    ["a\ud800.md", "a%EF%BF%BD.md"],
  ])("%j", (uri, expected) => {
    const other = documentOf("In July 2018.", "text", uri);
    expect(logOf([{ document: other, findings: [findingAt(other, "July 2018")] }]).results).toMatchObject([
      { locations: [{ physicalLocation: { artifactLocation: { uri: expected } } }] },
    ]);
  });
});

test("articles that could not be read are notifications; a run without results is whole", () => {
  const location = { uri: "a.md", line: 1, column: 2, endLine: 1, endColumn: 3 };
  const { run, results } = logOf([{ fault: { location, message: "broken", mend: "mend it" } }]);
  expect(results).toEqual([]);
  expect(run.invocations).toMatchObject([{ toolExecutionNotifications: [{ message: { text: "broken; mend it" } }] }]);
});
