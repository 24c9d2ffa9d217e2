/** What a quotation is made of, as far as it is compared. */
export type Piece = "word" | "number" | "initials" | "percent" | "gap" | "bracket" | "bracket-end" | "comma" | "stop";

const LETTER = 1;
const DIGIT = 2;
const APOSTROPHE = 3;
const STOP = 4;
const COMMA = 5;
const OTHER = 6;

const CLASSES = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  if (/[a-z]/i.test(char)) CLASSES[code] = LETTER;
  else if (/\d/.test(char)) CLASSES[code] = DIGIT;
  else if (char === "'") CLASSES[code] = APOSTROPHE;
  else if (/[.!?]/.test(char)) CLASSES[code] = STOP;
  else if (/[,;:()]/.test(char)) CLASSES[code] = COMMA;
  else if (/[[\]%]/.test(char)) CLASSES[code] = OTHER;
}
const LETTERS = /^[\p{L}\p{M}]$/u;
const FULL_STOP = 0x2e;

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return CLASSES[code] as number;
  if (code === 0x2019) return APOSTROPHE;
  if (code === 0x2026) return OTHER;
  if (code === 0x2013 || code === 0x2014) return COMMA;
  if (Number.isNaN(code) || (code >= 0x2000 && code < 0x2070)) return 0;
  if (code >= 0xd800 && code < 0xdc00) return LETTERS.test(text.slice(at, at + 2)) ? LETTER : 0;
  if (code >= 0xdc00 && code < 0xe000) return at > 0 && LETTERS.test(text.slice(at - 1, at + 1)) ? LETTER : 0;
  return LETTERS.test(text[at] ?? "") ? LETTER : 0;
}

/** Calls `take` for each piece of the text, in order. One pass; every character is looked at a few times at most. */
export function scanPieces(text: string, take: (kind: Piece, start: number, end: number) => void): void {
  let at = 0;
  while (at < text.length) {
    const start = at;
    switch (classAt(text, at)) {
      case LETTER:
        at = initialsEnd(text, start);
        if (at > start) take("initials", start, at);
        else {
          at = wordEnd(text, start);
          take("word", start, at);
        }
        break;
      case DIGIT:
        at = numberEnd(text, start);
        take("number", start, at);
        break;
      case APOSTROPHE: {
        at = lettersEnd(text, start + 1);
        const clipped = /^.(?:em|cause|til)$/i.test(text.slice(start, Math.min(at, start + 7)));
        if (clipped) take("word", start, at);
        else at = start + 1;
        break;
      }
      case STOP: {
        at = dotsEnd(text, start);
        const gap = at > start;
        if (!gap) at = start + 1;
        take(gap ? "gap" : "stop", start, at);
        break;
      }
      case COMMA:
        at++;
        take("comma", start, at);
        break;
      case OTHER: {
        at++;
        const mark = text[start];
        take(mark === "[" ? "bracket" : mark === "]" ? "bracket-end" : mark === "%" ? "percent" : "gap", start, at);
        break;
      }
      default:
        // A dash of two hyphens, or one between spaces.
        if (text.charCodeAt(at) === 0x2d && /^(?:--| - )/.test(text.slice(at - 1, at + 2).trimStart())) {
          take("comma", start, at + 1);
        }
        at++;
    }
  }
}

function lettersEnd(text: string, from: number): number {
  let at = from;
  while (classAt(text, at) === LETTER) at++;
  return at;
}

/** Letters, with apostrophes between them. */
function wordEnd(text: string, from: number): number {
  let at = lettersEnd(text, from);
  while (classAt(text, at) === APOSTROPHE && classAt(text, at + 1) === LETTER) at = lettersEnd(text, at + 1);
  return at;
}

/** Two or more single letters, each with a stop: "U.S.", "p.m."; `from` where there are none. */
function initialsEnd(text: string, from: number): number {
  let at = from;
  while (classAt(text, at) === LETTER && text.charCodeAt(at + 1) === FULL_STOP) at += 2;
  return at >= from + 4 ? at : from;
}

/** Digits with commas and one point, and the letters behind them: "2nd", "25m", "1990s". */
function numberEnd(text: string, from: number): number {
  let at = from;
  let point = false;
  for (;;) {
    const code = classAt(text, at);
    if (code === DIGIT) at++;
    else if (text[at] === "," && classAt(text, at + 1) === DIGIT && !point) at++;
    else if (text[at] === "." && classAt(text, at + 1) === DIGIT && !point) {
      point = true;
      at++;
    } else break;
  }
  return lettersEnd(text, at);
}

/** Three dots or more, with spaces between them or without; `from` where there are fewer. */
function dotsEnd(text: string, from: number): number {
  let [at, dots, end] = [from, 0, from];
  while (text.charCodeAt(at) === FULL_STOP) {
    dots++;
    at++;
    end = at;
    if (text[at] === " " && text.charCodeAt(at + 1) === FULL_STOP) at++;
  }
  return dots >= 3 ? end : from;
}
