import type { ArticleResult, Finding } from "../model/finding.ts";
import { describeCitation, describeFact, factPlace, ownWords } from "./fact.ts";
import type { Reporter } from "./reporter.ts";
import { counted, type Summary, summaryLine } from "./summary.ts";

/** Contradictions listed in full; the tables count all. The report begins with its totals, so what follows them must be held. */
const MOST_LISTED = 5000;
/** Articles listed that could not be read. */
const MOST_BROKEN = 200;
/** Characters of the article shown on each side of the words. */
const CONTEXT = 100;

interface Tally {
  contradictions: number;
  matches: number;
  unverified: number;
  readonly label: string;
}

/** The report on a batch of articles: totals, by rule, by fact, and each contradiction with its words. */
export const markdownReporter: Reporter = {
  id: "markdown",
  extension: ".md",
  summary: "report on a batch of articles",
  open({ version }) {
    const byRule = new Map<string, Tally>();
    const byFact = new Map<string, Tally>();
    const listed: string[] = [];
    const broken: string[] = [];
    let left = 0;
    const add = (result: ArticleResult): void => {
      if (result.fault !== undefined) {
        const { location, message } = result.fault;
        if (broken.length < MOST_BROKEN)
          broken.push(`- ${code(`${location.uri}:${location.line}`)} ${inert(message)}\n`);
        return;
      }
      const { document, findings } = result;
      for (const finding of findings) {
        count(byRule, finding.ruleId, code(finding.ruleId), finding);
        for (const record of finding.verdict.evidence) {
          if (record.span !== undefined) continue;
          count(byFact, record.id, `${inert(describeFact(record))} (${code(factPlace(record))})`, finding);
        }
      }
      const contradictions = findings.filter(({ verdict }) => verdict.label === "refuted");
      if (contradictions.length === 0) return;
      if (listed.length >= MOST_LISTED) left += contradictions.length;
      else {
        const title = document.title ?? document.id;
        listed.push(
          `### ${inert(title)}\n\n${code(document.id)}${document.published === undefined ? "" : `, ${document.published}`}\n\n`,
        );
        for (const finding of contradictions) listed.push(entry(finding, document.text));
      }
    };
    return {
      begin: () => "",
      article(result) {
        add(result);
        return "";
      },
      end: (summary) =>
        [
          "# Report of factlint\n\n",
          `factlint ${version}: ${summaryLine(summary)}.\n\n`,
          totals(summary),
          section("By rule", table("Rule", [...byRule.values()].sort(byLabel))),
          section("By fact", table("Fact", [...byFact.values()].sort(byWeight))),
          section(
            "Contradictions",
            listed.join("") + (left > 0 ? `${counted(left, "further contradiction")} not listed.\n\n` : ""),
          ),
          section("Articles that could not be read", broken.length === 0 ? "" : `${broken.join("")}\n`),
        ]
          .join("")
          .trimEnd()
          .concat("\n"),
    };
  },
};

function count(table: Map<string, Tally>, key: string, label: string, { verdict }: Finding): void {
  const tally = table.get(key) ?? { label, contradictions: 0, matches: 0, unverified: 0 };
  if (verdict.label === "refuted") tally.contradictions++;
  else if (verdict.label === "supported") tally.matches++;
  else tally.unverified++;
  table.set(key, tally);
}

function section(title: string, content: string): string {
  return content === "" ? "" : `## ${title}\n\n${content}`;
}

function totals({ articles, unreadable, contradictions, errors, warnings, matches, unverified }: Summary): string {
  const rows: [string, number][] = [
    ["Articles", articles],
    ["Articles that could not be read", unreadable],
    ["Contradictions", contradictions],
    ["— errors", errors],
    ["— warnings", warnings],
    ["Matches", matches],
    ["Unverified", unverified],
  ];
  const lines = rows.map(([label, number]) => `| ${label} | ${number.toLocaleString("en-US")} |\n`);
  return `| | Count |\n|---|---:|\n${lines.join("")}\n`;
}

function table(title: string, rows: readonly Tally[]): string {
  if (rows.length === 0) return "";
  const lines = rows.map(
    ({ label, contradictions, matches, unverified }) =>
      `| ${label.replaceAll("|", "\\|")} | ${contradictions} | ${matches} | ${unverified} |\n`,
  );
  return `| ${title} | Contradictions | Matches | Unverified |\n|---|---:|---:|---:|\n${lines.join("")}\n`;
}

function byLabel(a: Tally, b: Tally): number {
  return a.label < b.label ? -1 : a.label > b.label ? 1 : 0;
}

function byWeight(a: Tally, b: Tally): number {
  return b.contradictions - a.contradictions || b.matches - a.matches || byLabel(a, b);
}

function entry({ location, level, ruleId, message, claim, verdict }: Finding, text: string): string {
  const { start, end } = claim.span;
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  const quoted = `${start > CONTEXT ? "… " : ""}${inert(before)}**${inert(text.slice(start, end))}**${inert(after)}${end + CONTEXT < text.length ? " …" : ""}`;
  const facts = verdict.evidence.map((record) => {
    const own = ownWords(record, text);
    if (own !== undefined)
      return `  - Elsewhere: ${inert(own)} (${code(`${factPlace(record)}:${record.location.column}`)})\n`;
    return `  - On record: ${inert(describeFact(record))} — ${inert(record.citations.map(describeCitation).join("; "))} (${code(factPlace(record))})\n`;
  });
  const edits = verdict.label === "refuted" ? verdict.edits : [];
  const changes = edits.map(
    ({ span, replacement }) => `  - Change “${inert(text.slice(span.start, span.end))}” to “${inert(replacement)}”\n`,
  );
  const place = code(`${location.uri}:${location.line}:${location.column}`);
  return `- ${place} **${level}** ${inert(message)} (${code(ruleId)})\n\n  > ${quoted}\n\n${facts.join("")}${changes.join("")}\n`;
}

/** Words made safe: one line, and no character is markup or HTML. */
function inert(words: string): string {
  return words.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|~&!@]/g, "\\$&");
}

/** Words as code, in backticks enough for those they hold; a `|` would end a table's cell. */
function code(words: string): string {
  const flat = words.replace(/\s+/g, " ");
  const longest = Math.max(0, ...(flat.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest > 0 ? `${fence} ${flat} ${fence}` : `${fence}${flat}${fence}`;
}
