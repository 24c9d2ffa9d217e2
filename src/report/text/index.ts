import type { NonEmpty } from "../../model/claim.ts";
import type { Document } from "../../model/document.ts";
import type { Finding } from "../../model/finding.ts";
import type { Reporter, Run } from "../reporter.ts";
import { type Summary, summaryLine } from "../summary.ts";
import { printable, wrap } from "./columns.ts";
import { excerptOf } from "./excerpt.ts";
import { notesOf } from "./notes.ts";
import { createPaint, type Paint } from "./paint.ts";

/** Columns where the output is no terminal: only excerpts are cut then. */
const UNBOUNDED = 120;
const LONGEST_WORDS = 60;

/** For people: each contradiction with its line, what is on record, and what could be changed. */
export const textReporter: Reporter = {
  id: "text",
  extension: ".txt",
  summary: "for people to read",
  open(run) {
    const paint = createPaint(run.color);
    return {
      begin: () => "",
      article(result) {
        // Told on standard error.
        if (result.fault !== undefined) return "";
        const { document, findings } = result;
        const contradictions = findings.filter(({ verdict }) => verdict.label === "refuted");
        const all = run.detail === "all" || (run.detail === "usual" && run.single);
        const shown = all ? findings : contradictions;
        if (shown.length === 0) return "";
        const lines = groupsOf(shown).map((group, index, groups) => {
          const [first] = group;
          if (first.verdict.label !== "refuted") return brief(group, document, run, paint);
          const apart = index > 0 && groups[index - 1]?.[0].verdict.label !== "refuted" ? "\n" : "";
          return `${apart}${block(first, document, run, paint)}\n`;
        });
        return `${heading(document, run, paint)}${lines.join("")}${lines.at(-1)?.endsWith("\n\n") ? "" : "\n"}`;
      },
      end: (summary) => (run.detail === "contradictions" ? "" : closing(summary, run, paint)),
    };
  },
};

/** An article of an archive is named by its id; a file's name stands at each contradiction already. */
function heading(document: Document, run: Run, paint: Paint): string {
  if (run.single || (document.id === document.uri && run.detail !== "all")) return "";
  const name = document.id === document.uri ? document.uri : `${document.id} (${document.uri}:${document.rawLine})`;
  return `${paint.bold(printable(name))}\n\n`;
}

function closing(summary: Summary, run: Run, paint: Paint): string {
  const isBad = summary.contradictions > 0;
  const mark = isBad ? "✗" : summary.unreadable > 0 ? "!" : "✓";
  const color = isBad ? paint.red : summary.unreadable > 0 ? paint.yellow : paint.green;
  const words = `${mark} ${summaryLine(summary)}`;
  const lines = run.width === null ? [words] : wrap(words, run.width - 2);
  return `${lines.map((line) => (isBad ? paint.bold(color(line)) : color(line))).join("\n  ")}\n`;
}

function block(finding: Finding, document: Document, run: Run, paint: Paint): string {
  const { location, level, message, ruleId, verdict, claim } = finding;
  const place = `${location.uri}:${location.line}:${location.column}`;
  const color = level === "error" ? paint.red : paint.yellow;
  const width = run.width ?? UNBOUNDED;
  const words = printable(message);
  const header = `${paint.bold(printable(place))}  ${color(paint.bold(level))}  `;
  const rule = paint.dim(`[${ruleId}]`);
  const oneLine = place.length + level.length + words.length + ruleId.length + 8;
  const lines =
    run.width === null || oneLine <= run.width
      ? [`${header}${paint.bold(words)}  ${rule}`]
      : [`${header}${rule}`, ...wrap(words, width - 2).map((line) => `  ${paint.bold(line)}`)];

  const number = String(location.line);
  const bar = paint.dim(" │ ");
  const margin = `  ${" ".repeat(number.length)}${bar}`;
  const excerpt = excerptOf(document, claim.span, width - number.length - 5);
  const underline = `^${"~".repeat(Math.max(0, excerpt.columns - 1))}`;
  lines.push(`  ${paint.dim(number)}${bar}${excerpt.before}${color(excerpt.words)}${excerpt.after}`);
  lines.push(`${margin}${" ".repeat(excerpt.indent)}${color(underline)}`);
  if (verdict.label === "refuted") {
    const room = run.width === null ? null : width - number.length - 5;
    for (const line of notesOf(verdict, document, room, paint)) lines.push(`${margin}${line}`);
  }
  return `${lines.join("\n")}\n`;
}

/** Neighbours that say the same of other words go together; contradictions stand alone. */
function groupsOf(findings: readonly Finding[]): NonEmpty<Finding>[] {
  const groups: [Finding, ...Finding[]][] = [];
  for (const finding of findings) {
    const last = groups.at(-1);
    const { label } = finding.verdict;
    const same = last !== undefined && last[0].verdict.label === label && last[0].message === finding.message;
    if (same && label !== "refuted") last.push(finding);
    else groups.push([finding]);
  }
  return groups;
}

/** Matches or unverified claims: the place of the first, the words, and what holds of them; broken on a terminal. */
function brief(group: NonEmpty<Finding>, { text }: Document, run: Run, paint: Paint): string {
  const [{ location, verdict, message }] = group;
  const words = new Set(
    group.map(({ claim: { span } }) => `“${shorten(printable(text.slice(span.start, span.end)))}”`),
  );
  const isMatch = verdict.label === "supported";
  const mark = isMatch ? paint.green("✓") : paint.dim("?");
  const place = paint.dim(`${location.line}:${location.column}`.padEnd(7));
  const says = `${[...words].join(", ")} — ${printable(message)}`;
  const indent = " ".repeat(12);
  const lines = run.width === null ? [says] : wrap(says, run.width - indent.length);
  const styled = lines.map((line) => (isMatch ? line : paint.dim(line)));
  return `  ${mark} ${place} ${styled.join(`\n${indent}`)}\n`;
}

function shorten(words: string): string {
  return words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS).trimEnd()}…` : words;
}
