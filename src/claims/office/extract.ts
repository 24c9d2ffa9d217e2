import type { TenureEntry } from "../../lexicon/tenures.ts";
import type { Analysis, Mention, RoleUse } from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import { type Span, sliceOf, union } from "../../model/span.ts";
import { attributionOf } from "../attributed.ts";
import type { OfficeAssertion, OfficeUse } from "./assertion.ts";

/** Characters behind the name and the office in which words may still move them into the past. */
const NEAR = 32;
/** Characters between name and office beyond which nothing is read into what stands there. */
const FAR = 80;

/** Makes the extraction of office claims: one for each person whom the text gives an office, one more for its number. */
export function createExtract(uses: readonly TenureEntry[]) {
  const formsOf = (kind: TenureEntry["kind"]): readonly string[] =>
    uses.filter((use) => use.kind === kind).flatMap(({ forms }) => forms);
  const copulas = new Set(formsOf("copula"));
  const past = formsOf("past");

  return (analysis: Analysis): readonly Claim<OfficeAssertion>[] =>
    analysis.mentions.flatMap((mention) => {
      const { role, referent, head } = mention;
      if (role === undefined || role.offices.length === 0 || referent.kind === "role" || referent.kind === "group")
        return [];
      if (mention.form === "role" || mention.form === "pronoun") return [];
      const { text } = analysis.document;
      const use = useOf(text, mention, role, copulas, past);
      const attributedTo = attributionOf(analysis, head);
      const claim = (aspect: OfficeAssertion["aspect"], span: Span): Claim<OfficeAssertion> => ({
        kind: "office",
        span,
        assertion: { aspect, person: referent, name: sliceOf(text, head), role, use },
        basis: role.start < mention.start ? [role, mention] : [mention, role],
        ...(attributedTo === undefined ? {} : { attributedTo }),
      });
      const wrong =
        role.tense === "former" || role.tense === "acting" ? roleSpan(role) : { start: head.start, end: head.end };
      const tenure = claim("tenure", wrong);
      return role.ordinal === undefined ? [tenure] : [tenure, claim("ordinal", ordinalSpan(text, role))];
    });
}

function useOf(
  text: string,
  mention: Mention,
  role: RoleUse,
  copulas: ReadonlySet<string>,
  past: readonly string[],
): OfficeUse {
  const { head } = mention;
  const whole = union(union(role, head), mention);
  const behind = text.slice(Math.min(role.end, head.end), whole.end + NEAR).toLowerCase();
  if (past.some((form) => behind.includes(form))) return "narrative";
  const between = role.end <= head.start ? text.slice(role.end, head.start) : text.slice(head.end, role.start);
  if (between.length > FAR) return "narrative";
  const words = (
    between
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/'?\p{L}+/gu) ?? []
  ).filter((word) => !ARTICLES.has(word));
  const [word, ...more] = words;
  if (word === undefined) return /[,(–—-]/.test(between) ? "apposition" : "title";
  return more.length === 0 && copulas.has(word) ? "identity" : "narrative";
}

const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "the"]);

function roleSpan({ start, end }: RoleUse): Span {
  return { start, end };
}

/** The number in the words of the office: "45th". */
function ordinalSpan(text: string, role: RoleUse): Span {
  const found = /\d+(?:st|nd|rd|th)\b/i.exec(sliceOf(text, role));
  if (found === null) return roleSpan(role);
  return { start: role.start + found.index, end: role.start + found.index + found[0].length };
}
