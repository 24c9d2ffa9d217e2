import { type Analysis, sentenceAt } from "../../model/analysis.ts";
import type { Claim, Rule, Sign } from "../../model/claim.ts";
import type { Finding } from "../../model/finding.ts";
import type { Span } from "../../model/span.ts";
import { printedLabel } from "../summary.ts";
import { printable, wrap } from "../text/columns.ts";
import { createPaint, type Paint } from "../text/paint.ts";
import { factLines } from "./facts.ts";
import { readingsOf } from "./readings.ts";

/** How a chain is to be written. */
export interface ChainSettings {
  readonly color: boolean;
  /** Columns of the terminal; null where it is none. */
  readonly width: number | null;
  readonly rules: readonly Rule[];
  /** `file:line` of the entry of `rules/` that has the id; undefined of what a pass does without an entry. */
  placeOfRule(id: string): string | undefined;
}

const INDENT = 2;

/**
 * The chain of one finding, as lines of text: the words, how they were read (with the rules that read them), the claim, what told
 * which record is meant, the facts and what they rest on, and the verdict.
 */
export function writeChain(finding: Finding, analysis: Analysis, settings: ChainSettings): string {
  const paint = createPaint(settings.color);
  const { document } = analysis;
  const { claim, verdict, location, ruleId, level, message, fingerprint } = finding;
  const words = (span: Span): string => printable(document.text.slice(span.start, span.end)).replace(/\s+/g, " ");
  const rule = settings.rules.find(({ id }) => id === ruleId);
  const label = printedLabel(verdict.label);
  const color = verdict.label === "refuted" ? paint.red : verdict.label === "supported" ? paint.green : paint.dim;
  const place = `${location.uri}:${location.line}:${location.column}`;
  const readings = readingsOf(claim.basis, analysis).map(({ span, readAs, by }) => {
    const rulePlace = settings.placeOfRule(by);
    return `“${shorten(words(span))}” ${readAs}  ${paint.dim(`[${by}${rulePlace === undefined ? "" : `, ${rulePlace}`}]`)}`;
  });
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ["Words", [sentenceAround(analysis, claim.span, paint)]],
    ["Read as", readings],
    ["Claim", claimLines(claim, words, rule)],
    ["Record meant", linkLines(finding, words, settings)],
    ["On record", verdict.evidence.flatMap((record) => factLines(record, document.text))],
    ["Verdict", verdictLines(finding, words)],
  ];
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `\n${paint.cyan(title)}\n${lines.map((line) => indented(line, settings.width)).join("")}`);
  return `${paint.bold(place)}  ${color(paint.bold(label))}${level === "none" ? "" : ` (${level})`}  ${printable(message)}  ${paint.dim(`[${ruleId}] ${fingerprint}`)}\n${body.join("")}`;
}

function indented(line: string, width: number | null): string {
  const own = line.length - line.trimStart().length + INDENT;
  const lines =
    width === null || line.includes("\u001b") ? [line.trimStart()] : wrap(line.trimStart(), width - own - INDENT);
  return lines.map((one, index) => `${" ".repeat(index === 0 ? own : own + INDENT)}${one}\n`).join("");
}

/** The sentence, with the words of the claim in brackets that need no colour. */
function sentenceAround({ document, sentences }: Analysis, { start, end }: Span, paint: Paint): string {
  const sentence = sentenceAt({ sentences }, start);
  const from = sentence?.start ?? start;
  const to = Math.max(sentence?.end ?? end, end);
  const part = (a: number, b: number): string => printable(document.text.slice(a, b)).replace(/\s+/g, " ");
  return `${part(from, start)}⟦${paint.bold(part(start, end))}⟧${part(end, to)}`;
}

function claimLines(claim: Claim, words: (span: Span) => string, rule: Rule | undefined): readonly string[] {
  const { attributedTo, trigger, kind } = claim;
  const source = attributedTo?.source;
  return [
    `${kind}: “${words(claim.span)}”${trigger === undefined ? "" : ` of “${words(trigger)}”`}`,
    ...(rule === undefined ? [] : [`checked by ${rule.id}: ${rule.what}`]),
    ...(attributedTo === undefined
      ? []
      : [
          `said by ${source == null ? "a source that is not named" : words(source)}, not by the article: one level lower`,
        ]),
  ];
}

/** Which words told the record apart from all others, and which were then held against it. */
function linkLines({ verdict }: Finding, words: (span: Span) => string, settings: ChainSettings): readonly string[] {
  const signWords = ({ span, role, field, result, weight }: Sign): string => {
    const said = span === null ? (UNSAID[role] ?? role) : `${role} “${shorten(words(span))}”`;
    return `  ${said}: ${RESULTS[result]} its ${field}${weight > 0 ? ` (+${weight})` : ""}`;
  };
  return (verdict.links ?? []).flatMap(({ record, identified, checked, evidence, by }) => [
    `${record}, evidence ${evidence}${by === undefined ? "" : `, known by ${by}${inBrackets(settings.placeOfRule(by))}`}`,
    ...(identified.length === 0 ? [] : ["  identified by", ...identified.map((sign) => `  ${signWords(sign)}`)]),
    ...(checked.length === 0 ? [] : ["  held against it", ...checked.map((sign) => `  ${signWords(sign)}`)]),
  ]);
}

const RESULTS = {
  agree: "agrees with",
  conflict: "conflicts with",
  neutral: "says nothing of",
  foreign: "is not in",
} as const;
/** Signs that no words of their own give. */
const UNSAID: Readonly<Record<string, string>> = {
  cast: "the people of the article",
  recency: "the article's date",
  once: "it happens once",
};

function inBrackets(place: string | undefined): string {
  return place === undefined ? "" : ` (${place})`;
}

function verdictLines({ claim, verdict, message, level }: Finding, words: (span: Span) => string): readonly string[] {
  const head = `${printedLabel(verdict.label)}: ${message}`;
  if (verdict.label === "supported") return [head];
  if (verdict.label === "not-enough-info") return [head, `because: ${verdict.reason}`];
  return [
    head,
    claim.trigger === undefined
      ? "nothing in the text takes it back"
      : "read a second time, by another reader of the clause: it is asserted, and nothing takes it back",
    `${level}: ${verdict.certainty === "firm" ? "nothing in the words leaves it open" : "doubtful, so one level lower"}`,
    ...verdict.edits.map(
      ({ span, replacement, evidence }, index) =>
        `${index === 0 ? "mended by" : "or by"} “${words(span)}” → “${replacement}” (${evidence})`,
    ),
  ];
}

const LONGEST = 60;

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
}
