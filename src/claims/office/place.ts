import type { Analysis } from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import { type Span, union } from "../../model/span.ts";
import type { Truth } from "../../model/truth.ts";
import type { OfficeFact } from "./fact.ts";

/** A bare title may be that of an office which is not on record: there are more prime ministers than the file lists. */
export function namesItsPlace(
  { span, basis, assertion }: Claim<{ readonly role: Span | null }>,
  { names: full, of }: OfficeFact,
  truth: Truth,
  { document }: Analysis,
): boolean {
  const whole = basis.reduce(union, assertion.role === null ? span : union(span, assertion.role));
  const words = ` ${document.text.slice(whole.start, whole.end).replace(/[^\p{L}\p{N}.&-]+/gu, " ")} `;
  // "House Speaker": a full name of the office, though it has no place in it.
  if (full.some((name) => words.includes(` ${name} `))) return true;
  return of.some((id) => {
    const entity = truth.entity(id);
    const names = entity === undefined ? [] : [...entity.names, ...entity.aliases, ...entity.demonyms];
    return names.some((name) => words.includes(` ${name} `));
  });
}

/** The words have a title that the office's own name has: not every "chairman" is the leader of his country. */
export function isCalled({ names, titles }: OfficeFact, words: string): boolean {
  const said = words.toLowerCase();
  return titles.some((title) => {
    const key = title.toLowerCase();
    // "UN chief": a title with a name in it is as good as the office's own.
    return said.includes(key) && (key !== title || names.some((name) => name.toLowerCase().includes(key)));
  });
}
