import { is, isDash, overHyphen, read } from "../atoms.ts";
import type { Fields, Hit } from "../meaning.ts";
import { readOrdinal } from "../numbers.ts";
import type { Pattern } from "./pattern.ts";

/** The 1980s, 1930's, the '90s, the sixties, the 470s BC. */
export const decade: Pattern = (a, i) => {
  const the = is(a, i, "the") ? i + 1 : i;
  const spoken = read(a, the, "decade");
  if (spoken !== undefined) {
    if (the === i && !isDash(a[i - 1]?.word)) return undefined;
    return hitOf(i, spoken.end, { decade: 190 + spoken.value });
  }
  const mark = /^['’‘]$/u.test(a[the]?.word ?? "") ? the + 1 : the;
  const digits = a[mark];
  if (digits === undefined || Number.isNaN(digits.number) || digits.number % 10 !== 0) return undefined;
  const suffix = a[mark + 1];
  if (!suffix?.glued || !(suffix.word === "s" || suffix.word === "'s")) return undefined;
  if (suffix.word === "'s" && a[mark + 2]?.pos === "NOUN" && the === i) return undefined;
  const end = mark + 2;
  if (digits.word.length === 4) {
    if (digits.number % 100 === 0 && digits.number < 1900) return hitOf(i, end, { century: digits.number / 100 });
    return hitOf(i, end, { decade: digits.number / 10 });
  }
  const era = read(a, end, "era");
  if (era?.value === "BC") return hitOf(i, era.end, { decade: digits.number / 10, bc: true });
  if (digits.word.length !== 2 || (mark === the && the === i)) return undefined;
  return hitOf(i, end, { decade: (digits.number < 30 ? 200 : 190) + digits.number / 10 });
};

/** The 20th century, 19th-century, the fourth century BC. */
export const century: Pattern = (a, i) => {
  const the = is(a, i, "the") ? i + 1 : i;
  const ordinal = readOrdinal(a, the);
  if (ordinal === undefined || ordinal.value < 1 || ordinal.value > 30) return undefined;
  const noun = overHyphen(a, ordinal.end);
  if (read(a, noun, "unit")?.value !== "CE") return undefined;
  const era = read(a, noun + 1, "era");
  const fields = era?.value === "BC" ? { century: ordinal.value - 1, bc: true } : { century: ordinal.value - 1 };
  return hitOf(i, era?.end ?? noun + 1, fields);
};

function hitOf(first: number, end: number, fields: Fields): Hit {
  return {
    first,
    end,
    meaning: { kind: "date", fields },
    by: fields.century === undefined ? "timex/decade" : "timex/century",
  };
}
