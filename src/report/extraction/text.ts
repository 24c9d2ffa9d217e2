import type { Analysis } from "../../model/analysis.ts";
import { locate } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { printable } from "../text/columns.ts";
import { createPaint, type Paint } from "../text/paint.ts";

/** What was read out of one article, for people: one line each, in text order within its kind. */
export function textAnalysis(analysis: Analysis, color: boolean): string {
  const { document, timexes, mentions, events, attributions } = analysis;
  const paint = createPaint(color);
  const words = (span: Span): string => printable(document.text.slice(span.start, span.end));
  const line = (span: Span, says: string): string => {
    const { line, column } = locate(document, span);
    return `  ${paint.dim(`${line}:${column}`.padEnd(7))} ${paint.bold(shorten(words(span)))}  ${says}\n`;
  };
  const sections = [
    section(
      "Times",
      paint,
      timexes.map((timex) => line(timex, `${timex.type} ${timex.value}${timex.mod ? ` ${timex.mod}` : ""}`)),
    ),
    section(
      "Mentions",
      paint,
      mentions.map((mention) => line(mention, `${mention.form} ${nameOf(mention)}`)),
    ),
    section(
      "Events",
      paint,
      events.map((event) => {
        const fillers = event.arguments.map((argument) => `${argument.role}: ${shorten(words(argument))}`);
        const marks = [event.type, event.modality, ...(event.polarity === "negative" ? ["negated"] : [])];
        return line(event.trigger, [marks.join(" "), ...fillers].join("; "));
      }),
    ),
    section(
      "Attributions",
      paint,
      attributions.map((attribution) => {
        const [first] = attribution.content;
        const source = attribution.source === null ? "nobody" : words(attribution.source);
        const cue = attribution.cue === null ? "" : ` ${words(attribution.cue)}`;
        return line(first ?? attribution, `${attribution.style}, ${source}${cue}`);
      }),
    ),
  ];
  return `${paint.bold(printable(document.id))}\n${sections.join("")}\n`;
}

const LONGEST = 60;

function shorten(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

function section(title: string, paint: Paint, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `${paint.cyan(title)}\n${lines.join("")}`;
}

function nameOf({ referent, name }: Analysis["mentions"][number]): string {
  if (referent.kind === "entity") return referent.id;
  if (referent.kind === "ambiguous") return `ambiguous: ${referent.ids.join(", ")}`;
  if (referent.kind === "role") return referent.role.offices.join(", ");
  return name ?? referent.kind;
}
