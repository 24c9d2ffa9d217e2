const UNFAMILIAR = /[\u0100-\u02ff\u0370-\u1fff\u2070-\u{10ffff}]/u;
const LETTER = /[\p{L}\p{M}]/u;
const CAPITAL = /\p{Lu}/u;

/**
 * `text` in letters that wink-nlp takes for letters, of the same length in UTF-16 units: it knows those of Latin-1 alone and
 * would cut "Erdoğan" in three. A letter with a mark becomes the bare letter, any other a stand-in.
 */
export function foldLetters(text: string): string {
  if (!UNFAMILIAR.test(text)) return text;
  return Array.from(text, foldLetter).join("");
}

function foldLetter(letter: string): string {
  if (letter === "।" || letter === "॥") return ".";
  if (!UNFAMILIAR.test(letter) || !LETTER.test(letter)) return letter;
  const bare = letter.normalize("NFD").charAt(0);
  if (letter.length === 1 && /[a-z]/i.test(bare)) return bare;
  return (CAPITAL.test(letter) ? "Þ" : "þ").repeat(letter.length);
}
