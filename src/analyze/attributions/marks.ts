import type { Span } from "../../model/span.ts";

export type MarkFamily = "double" | "single" | "guillemets";

/** A quotation mark as it stands in the text, and which way it may face. */
export interface Mark extends Span {
  readonly family: MarkFamily;
  readonly faces: "open" | "close" | "either";
  /** Typed without direction (`"`, `'`, `''`). */
  readonly straight: boolean;
}

const MARK = /["'`«»\u2018-\u201f＂]/g;
const OPENING = /[\s([{—–―\-/…:;,]/;
const CLOSING = /[\s)\]}—–―\-/….,;:!?]/;
const WORD = /[\p{L}\p{N}$€£#@[(…¿¡]/u;
const LETTER = /[\p{L}\p{N}]/u;
const ELISION = /^(?:em|tis|twas|til|n|cause|bout|round|\d0s)\b/i;

/**
 * The quotation marks of `text[start, end)` in order; apostrophes, feet and inches are left out. One pass, constant look-around.
 */
export function findMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  let after = start;
  for (const { index } of text.slice(start, end).matchAll(MARK)) {
    const mark = start + index < after ? undefined : markAt(text, start + index, start, end);
    if (mark === undefined) continue;
    marks.push(mark);
    after = mark.end;
  }
  return marks;
}

function markAt(text: string, at: number, start: number, end: number): Mark | undefined {
  switch (text[at]) {
    case "“":
    case "„":
    case "‟":
      return facing(text, at, at + 1, start, end, "double", "open");
    case "”":
      return facing(text, at, at + 1, start, end, "double", "close");
    case "«":
      return { start: at, end: at + 1, family: "guillemets", faces: "open", straight: false };
    case "»":
      return { start: at, end: at + 1, family: "guillemets", faces: "close", straight: false };
    case "`":
      if (text[at + 1] === "`" && at + 1 < end) {
        return { start: at, end: at + 2, family: "double", faces: "open", straight: true };
      }
      return undefined;
    case '"':
    case "＂":
      return isInches(text, at) ? undefined : straight(text, at, at + 1, start, end, "double");
    case "'":
    case "‘":
    case "’":
    case "‚":
      if (at + 1 < end && text[at] !== "‚" && text[at + 1] === text[at]) {
        return straight(text, at, at + 2, start, end, "double");
      }
      return single(text, at, start, end);
    default:
      return undefined;
  }
}

/** A curly mark faces as it is drawn, unless the spaces around it say the contrary: `”like this”`. */
function facing(
  text: string,
  at: number,
  after: number,
  start: number,
  end: number,
  family: MarkFamily,
  drawn: "open" | "close",
): Mark {
  const seen = straight(text, at, after, start, end, family).faces;
  const faces = seen === "either" || seen === drawn ? drawn : seen === "open" ? "either" : drawn;
  return {
    start: at,
    end: after,
    family,
    faces: drawn === "open" && seen === "close" ? "either" : faces,
    straight: false,
  };
}

function straight(text: string, at: number, after: number, start: number, end: number, family: MarkFamily): Mark {
  const before = at > start ? (text[at - 1] ?? " ") : " ";
  const next = after < end ? (text[after] ?? " ") : " ";
  const spaceBefore = /\s/.test(before);
  const spaceAfter = /\s/.test(next);
  let faces: Mark["faces"] = "either";
  if (spaceBefore && !spaceAfter)
    faces = /[.,;:!?)\]]/.test(next) && next !== "…" && text[after + 1] !== "." ? "either" : "open";
  else if (spaceAfter && !spaceBefore) faces = "close";
  else if (!spaceBefore && !spaceAfter) {
    if (LETTER.test(before) || /[.,!?…]/.test(before))
      faces = WORD.test(next) && /[—–―\-/(]/.test(before) ? "either" : "close";
    else if (/[([{—–―\-/“‘'"]/.test(before) && WORD.test(next)) faces = "open";
  }
  return { start: at, end: after, family, faces, straight: true };
}

/** 6'2" and 30" x 40": a digit before, and no word that could be quoted. */
function isInches(text: string, at: number): boolean {
  if (!/\d/.test(text[at - 1] ?? "")) return false;
  return (
    /\d['’′]\s?\d{1,2}$/.test(text.slice(Math.max(0, at - 6), at)) || /^"\s?[x×]\s?\d/.test(text.slice(at, at + 4))
  );
}

/** A single mark, unless it is an apostrophe. A word-final one after s stays ambiguous: it may be a possessive. */
function single(text: string, at: number, start: number, end: number): Mark | undefined {
  const before = at > start ? (text[at - 1] ?? " ") : " ";
  const next = at + 1 < end ? (text[at + 1] ?? " ") : " ";
  if (LETTER.test(before) && LETTER.test(next)) return undefined;
  const mark = { start: at, end: at + 1, family: "single" as const, straight: text[at] === "'" };
  const opens = (OPENING.test(before) || before === '"' || before === "“") && WORD.test(next);
  if (opens) {
    if (text[at] === "’" || ELISION.test(text.slice(at + 1, at + 7))) return undefined;
    return { ...mark, faces: "open" };
  }
  if (text[at] === "‘" || text[at] === "‚") return undefined;
  const closes = !/\s/.test(before) && (CLOSING.test(next) || next === '"' || next === "”");
  if (!closes || /\d/.test(before)) return undefined;
  return { ...mark, faces: /[sS]/.test(before) ? "either" : "close" };
}
