import type { TenureEntry } from "../../lexicon/tenures.ts";
import type { Analysis } from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import { sliceOf } from "../../model/span.ts";
import { attributionOf } from "../attributed.ts";
import type { SuccessionAssertion, TermAssertion } from "./assertion.ts";
import { boundsOf, claimsOf } from "./extract-term.ts";
import { createSuccessionReader, type Succession } from "./read-succession.ts";

/** Makes the extraction of who followed whom, and when. */
export function createSuccessionExtract(entries: readonly TenureEntry[]) {
  const read = createSuccessionReader(entries);
  return (analysis: Analysis): readonly Claim<SuccessionAssertion | TermAssertion>[] =>
    read(analysis)
      .filter((succession) => !isOneAndTheSame(succession))
      .flatMap((succession) => [claimOf(analysis, succession), ...startsOf(analysis, succession)]);
}

/** "It was Otto Brandt, his predecessor,": the pronoun stands for somebody else than the name right before it. */
function isOneAndTheSame({ before: { referent: a }, after: { referent: b } }: Succession): boolean {
  return a.kind === "entity" && b.kind === "entity" && a.id === b.id;
}

function claimOf(analysis: Analysis, succession: Succession): Claim<SuccessionAssertion> {
  const { before, after, object, role, trigger, elsewhere, times } = succession;
  const subject = object === before ? after : before;
  const attributedTo = attributionOf(analysis, object.head);
  return {
    kind: "office",
    span: { start: object.head.start, end: object.head.end },
    assertion: {
      aspect: "successor",
      person: object.referent,
      name: sliceOf(analysis.document.text, object.head),
      before: before.referent,
      after: after.referent,
      role,
      elsewhere,
      date: times[0]?.edtf ?? null,
    },
    basis: [object, subject],
    ...(trigger === null ? {} : { trigger }),
    ...(attributedTo === undefined ? {} : { attributedTo }),
  };
}

/** "X succeeded Y in May": X's tenure in the office of Y began then. */
function startsOf(
  analysis: Analysis,
  { before, after, role, title, trigger, times }: Succession,
): readonly Claim<TermAssertion>[] {
  if (trigger === null) return [];
  const term = { person: after, role, body: null, elsewhere: false, kind: "start", trigger, times } as const;
  return boundsOf(term).flatMap((bound) =>
    claimsOf(analysis, { ...term, peer: before.referent, title }, bound, []).filter(
      ({ assertion }) => assertion.held === "date",
    ),
  );
}
