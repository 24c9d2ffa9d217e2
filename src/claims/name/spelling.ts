/** Letters that are no base letter with an accent, and how they are written where they cannot be. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ħ: "h",
  ŋ: "ng",
};

/** The letters of a name alone: without case, accents, hyphens, points and spaces, in which spellings may differ without fault. */
export function lettersOf(name: string): string {
  const lower = name.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/[łøđðþßæœıħŋ]/g, (letter) => PLAIN[letter] ?? letter);
}

/** True of "Mueller" for "Müller", "Soerensen" for "Sørensen": the letters (as `lettersOf` has them) differ in an "e" for an accent. */
export function isSpeltOut(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long.length === short.length + 1 && long.replace(/([aou])e/g, "$1") === short.replace(/([aou])e/g, "$1");
}

/** What a slip of the pen did: two letters exchanged, or one letter changed, lost or gained. */
export interface Slip {
  readonly kind: "exchanged" | "changed" | "lost" | "gained";
  /** Index of the first letter that differs. */
  readonly at: number;
}

/** The one edit that turns `a` into `b`; undefined where they are equal or it takes more. */
export function slipBetween(a: string, b: string): Slip | undefined {
  if (a === b || Math.abs(a.length - b.length) > 1) return undefined;
  let at = 0;
  while (a[at] === b[at]) at++;
  if (isSameFrom(a, at + 1, b, at)) return { kind: "lost", at };
  if (isSameFrom(b, at + 1, a, at)) return { kind: "gained", at };
  if (isSameFrom(a, at + 1, b, at + 1)) return { kind: "changed", at };
  const isSwap = a[at] === b[at + 1] && a[at + 1] === b[at] && isSameFrom(a, at + 2, b, at + 2);
  return isSwap ? { kind: "exchanged", at } : undefined;
}

function isSameFrom(a: string, fromA: number, b: string, fromB: number): boolean {
  if (a.length - fromA !== b.length - fromB) return false;
  for (let step = 0; fromA + step < a.length; step++) if (a[fromA + step] !== b[fromB + step]) return false;
  return true;
}
