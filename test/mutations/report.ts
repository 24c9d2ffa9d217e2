import type { Outcome } from "./benchmark.ts";

/** What became of the mutations of one kind. */
export interface Score {
  readonly kind: string;
  readonly false: number;
  readonly atWords: number;
  readonly elsewhere: number;
  readonly unknowable: number;
  readonly unknowableReported: number;
  readonly true: number;
  readonly trueReported: number;
}

/** One score a kind, in order of first appearance. */
export function scoresOf(outcomes: readonly Outcome[]): readonly Score[] {
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => {
    const count = (makes: Outcome["makes"], ...reported: Outcome["reported"][]): number =>
      outcomes.filter(
        (one) => one.kind === kind && one.makes === makes && (reported.length === 0 || reported.includes(one.reported)),
      ).length;
    return {
      kind,
      false: count("false"),
      atWords: count("false", "at the words"),
      elsewhere: count("false", "elsewhere"),
      unknowable: count("unknowable"),
      unknowableReported: count("unknowable", "at the words", "elsewhere"),
      true: count("true"),
      trueReported: count("true", "at the words", "elsewhere"),
    };
  });
}

/** The page `reports/mutations.md`. */
export function reportOf(outcomes: readonly Outcome[]): string {
  const rows = scoresOf(outcomes).map(
    (score) =>
      `| ${score.kind} | ${score.false} | ${score.atWords} (${share(score.atWords, score.false)}) | ${score.elsewhere} | ${score.unknowable} | ${score.unknowableReported} | ${score.true} | ${score.trueReported} |`,
  );
  return `# Mutations

Written by \`npm run eval -- --mutate\`. Every claim that the check gets right in the corpus articles and in the literate tests is
changed in one place and checked again. *False*: the ground truth is closed there (the words name the event, it happens once, its
series is complete, or everything else agrees to the day), so the change must be reported, at the changed words. *Unknowable*: false,
but another event may be meant as far as the ground truth tells; reported or not, it is counted apart. *True*: the words say the same
in another way; none may be reported.

| kind | false | reported at the words | only elsewhere | unknowable | reported | true | reported |
|---|---|---|---|---|---|---|---|
${rows.join("\n")}
`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(0)} %`;
}
