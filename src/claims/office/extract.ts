import type { Lexicon } from "../../lexicon/index.ts";
import { type Analysis, type RoleUse, sentenceAt } from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import { overlaps, type Span, sliceOf, union } from "../../model/span.ts";
import { attributionOf } from "../attributed.ts";
import type { HolderAssertion } from "./assertion.ts";
import { isDependent } from "./clause.ts";
import { createElsewhenReader } from "./elsewhen.ts";
import type { OrdinalFinder } from "./find-ordinal.ts";
import { createTimeReader } from "./read-time.ts";
import { createUseReader } from "./use.ts";

/** Forms of mentions that name the person. */
const NAMED: ReadonlySet<string> = new Set(["name", "surname", "titled"]);

/** Makes the extraction of office claims: one for each person whom the text gives an office, one more for its number. */
export function createTenureExtract(
  { tenures, incumbency }: Pick<Lexicon, "tenures" | "incumbency">,
  ordinalIn: OrdinalFinder,
) {
  const readUse = createUseReader(tenures);
  const readTime = createTimeReader(incumbency);
  const { isRetold, isElsewhen } = createElsewhenReader(incumbency);

  return (analysis: Analysis): readonly Claim<HolderAssertion>[] =>
    analysis.mentions.flatMap((mention) => {
      const { role, referent, head } = mention;
      if (role === undefined || role.offices.length === 0 || referent.kind === "role" || referent.kind === "group")
        return [];
      if (!NAMED.has(mention.form) || overlaps(role, head)) return [];
      // A bare title of somebody who is not on record may be of any office in the world.
      if (referent.kind === "unlisted" && role.offices.length > 1) return [];
      const { text } = analysis.document;
      const use = readUse(analysis, mention, role);
      if (use === undefined) return [];
      const attributedTo = attributionOf(analysis, head);
      const isTimed = (use === "title" || use === "apposition") && role.tense === "current";
      const when = isTimed ? readTime(analysis, mention, role) : undefined;
      const sentence = use === "apposition" ? sentenceAt(analysis, mention.start) : undefined;
      const isBygone = sentence !== undefined && (isRetold(analysis, sentence) || isElsewhen(analysis, sentence));
      const claim = (aspect: HolderAssertion["aspect"], span: Span): Claim<HolderAssertion> => ({
        kind: "office",
        span,
        assertion: {
          aspect,
          person: referent,
          name: sliceOf(text, head),
          role,
          use,
          ...(when === undefined ? {} : { when }),
          ...(isBygone ? { isBygone } : {}),
        },
        basis: role.start < mention.start ? [role, mention] : [mention, role],
        ...(use === "identity" || (use === "past" && head.end <= role.start) ? { trigger: union(head, role) } : {}),
        ...(attributedTo === undefined ? {} : { attributedTo }),
      });
      const wrong =
        role.tense === "former" || role.tense === "acting" ? roleSpan(role) : { start: head.start, end: head.end };
      const tenure = claim("tenure", wrong);
      const isOther = use === "past" && head.end <= role.start && isDependent(analysis.tokens, mention);
      const number = role.ordinal === undefined || isOther ? undefined : ordinalIn(analysis, role);
      return number === undefined ? [tenure] : [tenure, claim("ordinal", number)];
    });
}

function roleSpan({ start, end }: RoleUse): Span {
  return { start, end };
}
