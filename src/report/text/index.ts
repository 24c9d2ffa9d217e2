import type { Document } from "../../model/document.ts";
import { formatFault } from "../../model/fault.ts";
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
  summary: "for people to read (the default)",
  open(run) {
    const paint = createPaint(run.color);
    return {
      begin: () => "",
      article(result) {
        if (result.fault !== undefined) return run.single ? "" : `${paint.red(formatFault(result.fault))}\n\n`;
        const { document, findings } = result;
        const contradictions = findings.filter(({ verdict }) => verdict.label === "refuted");
        const all = run.detail === "all" || (run.detail === "usual" && run.single);
        const shown = all ? findings : contradictions;
        if (shown.length === 0) return "";
        const lines = shown.map((finding, index) => {
          if (finding.verdict.label !== "refuted") return brief(finding, document, run, paint);
          const apart = index > 0 && shown[index - 1]?.verdict.label !== "refuted" ? "\n" : "";
          return `${apart}${block(finding, document, run, paint)}\n`;
        });
        return `${heading(document, run, paint)}${lines.join("")}${lines.at(-1)?.endsWith("\n\n") ? "" : "\n"}`;
      },
      end: (summary) => (run.detail === "contradictions" ? "" : closing(summary, paint)),
    };
  },
};

/** An article of an archive is named by its id; a file's name stands at each contradiction already. */
function heading(document: Document, run: Run, paint: Paint): string {
  if (run.single || (document.id === document.uri && run.detail !== "all")) return "";
  const name = document.id === document.uri ? document.uri : `${document.id} (${document.uri}:${document.rawLine})`;
  return `${paint.bold(printable(name))}\n\n`;
}

function closing(summary: Summary, paint: Paint): string {
  const line = summaryLine(summary);
  if (summary.contradictions > 0) return `${paint.bold(paint.red(`✗ ${line}`))}\n`;
  return `${paint.green(`✓ ${line}`)}\n`;
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

/** A match or an unverified claim: one line, broken on a terminal where it is too long. */
function brief({ verdict, location, claim, message }: Finding, { text }: Document, run: Run, paint: Paint): string {
  const whole = printable(text.slice(claim.span.start, claim.span.end));
  const words = whole.length > LONGEST_WORDS ? `${whole.slice(0, LONGEST_WORDS).trimEnd()}…` : whole;
  const mark = verdict.label === "supported" ? paint.green("✓") : paint.dim("?");
  const place = `${location.line}:${location.column}`.padEnd(7);
  const says = `“${words}”`;
  const style = verdict.label === "supported" ? (line: string) => line : paint.dim;
  const rest = printable(message);
  if (run.width === null) return `  ${mark} ${paint.dim(place)} ${style(says)} — ${style(rest)}\n`;
  const lines = wrap(`${says} — ${rest}`, run.width - 12);
  return lines
    .map((line, index) =>
      index === 0 ? `  ${mark} ${paint.dim(place)} ${style(line)}\n` : `${" ".repeat(12)}${style(line)}\n`,
    )
    .join("");
}
