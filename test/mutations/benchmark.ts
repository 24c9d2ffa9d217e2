import type { Finding } from "../../src/model/finding.ts";
import { overlaps, type Span } from "../../src/model/span.ts";
import { outcomeMutator, participantMutator, placeMutator } from "./arguments.ts";
import { dateMutator } from "./dates.ts";
import type { Mutant, Mutator } from "./mutant.ts";
import { countMutator, intervalMutator, ordinalMutator, weekdayMutator } from "./numbers.ts";
import { holderMutator, officeOrdinalMutator, sourceMutator } from "./people.ts";
import { ageMutator, quantityMutator, tenureMutator } from "./quantities.ts";
import { wordingMutator } from "./quotations.ts";
import { readSources, type Source, withEdit } from "./sources.ts";

/** The table of mutations. */
const mutators: readonly Mutator[] = [
  dateMutator,
  placeMutator,
  participantMutator,
  outcomeMutator,
  intervalMutator,
  ordinalMutator,
  countMutator,
  holderMutator,
  officeOrdinalMutator,
  tenureMutator,
  ageMutator,
  quantityMutator,
  wordingMutator,
  sourceMutator,
  weekdayMutator,
];

/** What became of a mutant: contradicted at its own words, only elsewhere, or not at all. */
export interface Outcome {
  readonly kind: string;
  readonly makes: Mutant["makes"];
  readonly reported: "at the words" | "elsewhere" | "no";
  /** Where it is, and what was put for what: enough to run it by hand. */
  readonly shown: string;
}

/** Mutates every match of every source, checks each mutant, and tells what became of it. In the order of the sources. */
export async function runMutations(): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const source of readSources()) for (const outcome of outcomesOf(source)) outcomes.push(outcome);
  return outcomes;
}

function outcomesOf(source: Source): readonly Outcome[] {
  const { pipeline, document, name } = source;
  const findings = pipeline.check(document);
  const before = new Set(findings.filter(isRefuted).map(({ claim, ruleId }) => `${ruleId} ${claim.span.start}`));
  const done = new Set<string>();
  // What is wrong in another respect already cannot be made wrong for sure.
  const refuted = findings.filter(isRefuted).map(({ claim }) => claim);
  const wrong = new Set(refuted.map(({ basis }) => basis[0]));
  const isOfWrong = ({ claim: { trigger } }: Finding): boolean =>
    trigger !== undefined && refuted.some((one) => one.trigger?.start === trigger.start);
  return findings.flatMap((finding) => {
    if (finding.verdict.label !== "supported" || wrong.has(finding.claim.basis[0]) || isOfWrong(finding)) return [];
    const words = document.text.slice(finding.claim.span.start, finding.claim.span.end);
    return mutators
      .filter(({ rules }) => rules.includes(finding.ruleId))
      .flatMap(({ kind, mutate }) => mutate({ ...source, finding, words }).map((mutant) => ({ kind, mutant })))
      .flatMap(({ kind, mutant }): Outcome[] => {
        const { span, replacement, makes } = mutant;
        const key = `${kind} ${span.start} ${span.end} ${replacement}`;
        const old = document.text.slice(span.start, span.end);
        const changed = done.has(key) || old === replacement ? undefined : withEdit(document, span, replacement);
        done.add(key);
        if (changed === undefined) return [];
        const shift = replacement.length - (span.end - span.start);
        const at = { start: span.start, end: span.end + shift };
        const fresh = pipeline.check(changed).filter((one) => isRefuted(one) && !isOld(one, before, at, shift));
        const here = fresh.some(({ claim }) => overlaps(claim.span, at));
        const reported = here ? "at the words" : fresh.length > 0 ? "elsewhere" : "no";
        const around = document.text.slice(Math.max(0, span.start - 60), span.start).replaceAll("\n", " ");
        const after = document.text.slice(span.end, span.end + 50).replaceAll("\n", " ");
        return [{ kind, makes, reported, shown: `${name}: ${around}[${old} => ${replacement}]${after}` }];
      });
  });
}

function isRefuted({ verdict }: Finding): boolean {
  return verdict.label === "refuted";
}

/** A contradiction that the unchanged article has as well; those after the edit have moved. */
function isOld({ claim, ruleId }: Finding, before: ReadonlySet<string>, at: Span, shift: number): boolean {
  const start = claim.span.start >= at.end ? claim.span.start - shift : claim.span.start;
  return before.has(`${ruleId} ${start}`);
}
