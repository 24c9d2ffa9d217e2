import type { Verdict } from "../../model/claim.ts";
import type { Document } from "../../model/document.ts";
import { describeCitation, describeFact, factPlace, ownWords } from "../fact.ts";
import { printable, textColumns, wrap } from "./columns.ts";
import type { Paint } from "./paint.ts";

type Refuted = Extract<Verdict, { label: "refuted" }>;
type Diff = NonNullable<Refuted["diff"]>;

/** Columns of the labels before the notes. */
const LABEL = 10;

/** What stands below the line of a contradiction: the record, the changed words of a quotation, the edits. One string a line. */
export function notesOf(verdict: Refuted, document: Document, width: number | null, paint: Paint): string[] {
  const room = width === null ? null : width - LABEL - 1;
  const plain = (label: string, text: string): string[] =>
    labelled(label, room === null ? [printable(text)] : wrap(printable(text), room), paint);
  return [
    ...verdict.evidence.flatMap((record) => {
      const own = ownWords(record, document.text);
      if (own === undefined) return plain("on record:", recordWords(record));
      return plain("elsewhere:", `${own} (${factPlace(record)}:${record.location.column})`);
    }),
    ...(verdict.diff === undefined ? [] : labelled("words:", diffLines(verdict.diff, room, paint), paint)),
    ...verdict.edits.flatMap(({ span, replacement }, index) =>
      plain(
        verdict.edits.length === 1 ? "change:" : index === 0 ? "either:" : "or:",
        `“${document.text.slice(span.start, span.end)}” to “${replacement}”`,
      ),
    ),
  ];
}

function labelled(label: string, lines: readonly string[], paint: Paint): string[] {
  return lines.map((line, index) => `${index === 0 ? paint.cyan(label.padStart(LABEL)) : " ".repeat(LABEL)} ${line}`);
}

function recordWords(record: Verdict["evidence"][number]): string {
  const [first, ...others] = record.citations;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  const cited = first === undefined ? "" : ` — ${describeCitation(first)}${more}`;
  return `${describeFact(record)}${cited} (${factPlace(record)})`;
}

/** The recorded words with what the article changed: `[-recorded-]` and `{+written+}`, readable without colour too. */
function diffLines(diff: Diff, room: number | null, paint: Paint): string[] {
  const words = diff.flatMap(({ op, text }) =>
    printable(text)
      .split(" ")
      .filter((word) => word !== "")
      .map((word) => ({ op, word })),
  );
  const lines: (typeof words)[] = [[]];
  let used = 0;
  for (const one of words) {
    // Marks take four columns around each run of words; counted for every word, so that no line is too long.
    const columns = textColumns(one.word) + (one.op === "equal" ? 1 : 5);
    if (room !== null && used > 0 && used + columns > room) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(one);
    used += columns;
  }
  return lines.map((line) =>
    runsOf(line)
      .map((run) => marked(run, paint))
      .join(" "),
  );
}

function runsOf(words: readonly { readonly op: Diff[number]["op"]; readonly word: string }[]): Diff[number][] {
  const runs: { op: Diff[number]["op"]; text: string }[] = [];
  for (const { op, word } of words) {
    const last = runs.at(-1);
    if (last?.op === op) last.text += ` ${word}`;
    else runs.push({ op, text: word });
  }
  return runs;
}

function marked({ op, text }: Diff[number], paint: Paint): string {
  if (op === "delete") return paint.red(`[-${paint.strike(text)}-]`);
  return op === "insert" ? paint.green(`{+${text}+}`) : text;
}
