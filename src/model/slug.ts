/** Letters that have no base letter to fall back on. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  ı: "i",
};
const SPECIAL = /[æœøłđðþßı]/g;

/** A text in small letters without accents, its words divided by single spaces: what a search compares. */
export function bareWords(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** An id out of a name: `Kim Jong-un` is `kim-jong-un`. Empty where the name has no Latin letter and no digit. */
export function slugOf(name: string): string {
  return bareWords(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
