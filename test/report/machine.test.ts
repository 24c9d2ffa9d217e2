import { describe, expect, test } from "vitest";
import { documentOf, findingAt, report } from "./fixtures.ts";

const fault = {
  location: { uri: "a.ndjson", line: 2, column: 3, endLine: 2, endColumn: 4 },
  message: "`text` is missing",
  mend: "add it",
};

test("ndjson: one line an article, broken ones too", () => {
  const document = documentOf(JSON.stringify({ id: "n", text: "It was\nin July 2018." }), "ndjson");
  const findings = [
    findingAt(document, "July 2018"),
    findingAt(document, "It", { label: "not-enough-info", reason: "no-record", message: "m", evidence: [] }),
  ];
  const lines = report("ndjson", [{ document, findings }, { fault, id: "x" }, { fault }]).split("\n");
  expect(lines.map((line) => (line === "" ? null : JSON.parse(line)))).toEqual([
    {
      id: "n",
      findings: [
        {
          verdict: "contradiction",
          rule: "event/date",
          level: "error",
          message: "dated July 2018, on record as 2018-06-12",
          claim: { kind: "event", start: 10, end: 19, text: "July 2018" },
          actual: "July 2018",
          expected: ["2018-06-12"],
          evidence: ["singapore-summit"],
          edits: [{ start: 10, end: 19, text: "July 2018", replacement: "June 2018", evidence: "singapore-summit" }],
          location: { uri: "article.ndjson", line: 1, column: 30, endLine: 1, endColumn: 39 },
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        },
        {
          verdict: "unverified",
          rule: "event/date",
          level: "none",
          message: "m",
          claim: { kind: "event", start: 0, end: 2, text: "It" },
          reason: "no-record",
          evidence: [],
          location: { uri: "article.ndjson", line: 1, column: 19, endLine: 1, endColumn: 21 },
          fingerprint: expect.any(String),
        },
      ],
    },
    { id: "x", error: fault },
    { error: fault },
    null,
  ]);
});

test("json: one document, also over no article", () => {
  const document = documentOf("In July 2018.");
  const results = [{ document, findings: [findingAt(document, "July 2018")] }, { fault }];
  expect(JSON.parse(report("json", results))).toMatchObject({
    tool: { name: "factlint", version: "1.2.3" },
    articles: [{ id: "article.text", findings: [{ verdict: "contradiction" }] }, { error: fault }],
    summary: { articles: 1, unreadable: 1, contradictions: 1, errors: 1, interrupted: false },
  });
  expect(JSON.parse(report("json", []))).toMatchObject({ articles: [] });
});

describe("github", () => {
  test("annotates contradictions and sums up", () => {
    const document = documentOf("In July 2018, in May.", "text", "drafts/a,b:c.md");
    const findings = [
      findingAt(document, "July 2018"),
      findingAt(document, "May", { certainty: "doubtful" }),
      findingAt(document, "In", { label: "supported", message: "m" }),
    ];
    expect(report("github", [{ document, findings }])).toBe(
      "::error file=drafts/a%2Cb%3Ac.md,line=1,endLine=1,col=4,endColumn=13,title=factlint event/date::dated July 2018, on record as 2018-06-12\n" +
        "::warning file=drafts/a%2Cb%3Ac.md,line=1,endLine=1,col=18,endColumn=21,title=factlint event/date::dated May, on record as 2018-06-12\n" +
        "factlint: 2 contradictions (1 error, 1 warning), 1 match, 0 unverified in 1 article\n",
    );
  });

  test("no article can give a command", () => {
    const words = "x\n::set-output name=a::b\r\n%0A::error::y";
    const document = documentOf(`In ${words}.`, "text", "a\n::error::b.md");
    const lines = report("github", [{ document, findings: [findingAt(document, words)] }]).split(/\r\n|\r|\n/);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^::error file=a%0A%3A%3Aerror%3A%3Ab\.md,line=1,endLine=3,title=/);
    expect(lines[0]).toContain("::dated x%0A::set-output name=a::b%0D%0A%250A::error::y, on");
    expect(lines[1]).toMatch(/^factlint: /);
  });
});

describe("markdown", () => {
  test("gives totals, by rule, by fact, and each contradiction", () => {
    const document = documentOf("In July 2018, in May.");
    const findings = [
      findingAt(document, "July 2018"),
      findingAt(document, "May", { label: "supported", message: "m" }),
    ];
    const shown = report("markdown", [{ document, findings }, { fault }]);
    expect(shown).toContain("| Contradictions | 1 |\n");
    expect(shown).toContain(
      "## By rule\n\n| Rule | Contradictions | Matches | Unverified |\n|---|---:|---:|---:|\n| `event/date` | 1 | 1 | 0 |\n",
    );
    expect(shown).toContain("| Singapore summit, 2018-06-12 (`truth/summits.yaml:34`) | 1 | 1 | 0 |\n");
    expect(shown).toContain(
      "- `article.text:1:4` **error** dated July 2018, on record as 2018-06-12 (`event/date`)\n\n  > In **July 2018**, in May.\n",
    );
    expect(shown).toContain("  - Change “July 2018” to “June 2018”\n");
    expect(shown).toContain("## Articles that could not be read\n\n- `a.ndjson:2` \\`text\\` is missing\n");
  });

  test("words of an article are no markup", () => {
    const words = "a | b\n# c <script> [x](y) **z** `q`";
    const document = documentOf(words, "text", "a|b`c.md");
    const shown = report("markdown", [{ document, findings: [findingAt(document, words, { message: words })] }]);
    expect(shown).toContain("a \\| b \\# c \\<script\\> \\[x\\](y) \\*\\*z\\*\\* \\`q\\`");
    expect(shown).not.toMatch(/^# c|<script>|[^\\]\[x\]/m);
    expect(shown).toContain("`` a|b`c.md:1:1 ``");
  });
});
