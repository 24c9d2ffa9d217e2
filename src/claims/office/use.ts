import type { TenureEntry } from "../../lexicon/tenures.ts";
import type { Analysis, Mention, RoleUse } from "../../model/analysis.ts";
import { firstFrom, type Span, sliceOf, union } from "../../model/span.ts";
import type { OfficeUse } from "./assertion.ts";

/** Characters behind the name and the office in which words may still move them into the past. */
const NEAR = 32;
/** Characters between name and office, or between the names of a list, beyond which nothing is read into them. */
const FAR = 80;

/** Makes the reader of how the words give the office to the person; undefined where they may not give it at all. */
export function createUseReader(entries: readonly TenureEntry[]) {
  const formsOf = (kind: TenureEntry["kind"]): readonly string[] =>
    entries.filter((entry) => entry.kind === kind).flatMap(({ forms }) => forms);
  const copulas = formsOf("copula");
  const pastCopulas = formsOf("copula-past");
  const past = formsOf("past");
  const distinctions = formsOf("distinction");
  const links = formsOf("list");

  return (analysis: Analysis, mention: Mention, role: RoleUse): OfficeUse | undefined => {
    const { text } = analysis.document;
    const { head } = mention;
    const whole = union(union(role, head), mention);
    const behind = text.slice(Math.min(role.end, head.end), whole.end + NEAR).toLowerCase();
    if (past.some((form) => behind.includes(form))) return "past";
    const office = ` ${sliceOf(text, role).toLowerCase()} `;
    if (distinctions.some((form) => office.includes(` ${form} `))) return "past";
    const between = role.end <= head.start ? text.slice(role.end, head.start) : text.slice(head.end, role.start);
    if (between.length > FAR) return undefined;
    const words = wordsOf(between);
    if (copulas.includes(words)) return "identity";
    if (pastCopulas.includes(words)) return "past";
    if (words !== "") return undefined;
    if (!/[,(–—-]/.test(between)) return "title";
    if (isListed(analysis, whole, links)) return undefined;
    // "The 44th president, X": the number stays with its holder, as a title does.
    return role.ordinal === undefined ? "apposition" : "title";
  };
}

const FILLERS = new Set(["a", "an", "the", "who"]);

function wordsOf(text: string): string {
  const words =
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/'?\p{L}+/gu) ?? [];
  return words.filter((word) => !FILLERS.has(word)).join(" ");
}

/** True when name and office may be two items of a list of people: "X, the president, and Y", "X, the president, Y and Z". */
function isListed({ document: { text }, mentions, tokens }: Analysis, whole: Span, links: readonly string[]): boolean {
  const behind = text.slice(whole.end, whole.end + FAR);
  if (!/^\s*[,;:.)–—!?]/.test(behind)) return behind.trim() !== "";
  // "With the president, X, and with Y" links no people.
  const linked = tokens[firstFrom(tokens, whole.end) + 2]?.pos ?? "";
  if (startsWithLink(behind, links)) return linked !== "ADP" && linked !== "VERB" && linked !== "AUX";
  const index = firstFrom(mentions, whole.end);
  const next = mentions[index];
  if (next?.type === "PERSON" && /^[\s,]*(?:the\s+)?$/i.test(text.slice(whole.end, next.start))) {
    const beyond = text.slice(next.end, next.end + FAR);
    if (/^\s*,/.test(beyond) || startsWithLink(beyond, links)) return true;
  }
  const earlier = mentions.slice(Math.max(0, index - 4), index).filter(({ end }) => end <= whole.start);
  return earlier.some(({ type, end }) => {
    if (type !== "PERSON" || whole.start - end > FAR) return false;
    // Behind "and", no further item can follow: "Y and the president, X, spoke".
    return /^\s*,\s*$/.test(text.slice(end, whole.start));
  });
}

/** A link word directly behind, with or without a comma. */
function startsWithLink(text: string, links: readonly string[]): boolean {
  const words = `${text.replace(/^[\s,]+/, "").toLowerCase()} `;
  return links.some((link) => words.startsWith(`${link} `));
}
