const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  strike: [9, 29],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
} as const;

/** Puts ANSI colours around words, or none. */
export type Paint = { readonly [Style in keyof typeof CODES]: (text: string) => string };

/** Makes a painter; without colour it leaves all words as they are. */
export function createPaint(color: boolean): Paint {
  const styles = Object.entries(CODES).map(([name, [on, off]]) => [
    name,
    color ? (text: string) => (text === "" ? "" : `\u001b[${on}m${text}\u001b[${off}m`) : (text: string) => text,
  ]);
  return Object.fromEntries(styles) as Paint;
}
