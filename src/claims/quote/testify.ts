import { type Analysis, type Mention, sentenceAt } from "../../model/analysis.ts";
import type { CheckContext, Claim, Discord } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { ownRecord, placeOf } from "../witness/record.ts";
import { sourceOf } from "../witness/voice.ts";
import type { QuoteAssertion } from "./assertion.ts";
import type { Comparer, Comparison } from "./compare.ts";
import type { QuotedWord, WordReader } from "./words.ts";

/** A quotation with its words, and who is said to have said them; nobody in a headline or where it is set apart. */
interface Said {
  readonly claim: Claim<QuoteAssertion>;
  readonly words: readonly QuotedWord[];
  readonly source: string | null;
}

/** Fewer words are said twice in other words. */
const FEWEST = 8;
/** Words that agree in a row on each side of a change within; a sentence begun alike and ended otherwise is another sentence. */
const FRAME = 2;
const LEAST_SHARE = 0.8;
/** Longer quotations are not searched to their ends. */
const LONGEST = 400;
const RUN = 3;
/** Quotations that share a run of words and are compared. */
const MOST_ALIKE = 4;

/** Makes the check of the article's own quotations: the same words of one speaker, given twice and not alike. */
export function createTestify(read: WordReader, compare: Comparer) {
  return (claims: readonly Claim<QuoteAssertion>[], { analysis }: CheckContext): Discord<QuoteAssertion>[] => {
    const heard = new Map<string, Said[]>();
    const discords: Discord<QuoteAssertion>[] = [];
    for (const claim of claims) {
      const said = saidIn(claim, analysis, read);
      if (said === undefined) continue;
      const runs = runsOf(said.words);
      const alike = new Set(runs.flatMap((run) => heard.get(run) ?? []));
      for (const other of [...alike].slice(0, MOST_ALIKE)) {
        const discord = isOneSpeaker(said, other) ? discordOf(said, other, compare, analysis) : undefined;
        if (discord === undefined) continue;
        discords.push(discord);
        break;
      }
      for (const run of runs) remember(heard, run, said);
    }
    return discords;
  };
}

/** "Mayor: …" in a headline is whoever the article calls by name. */
const NAMED = new Set<Mention["form"]>(["name", "surname", "titled"]);

function saidIn(claim: Claim<QuoteAssertion>, analysis: Analysis, read: WordReader): Said | undefined {
  const { aspect, words, asserted, passedOn, attribution } = claim.assertion;
  if (aspect !== "wording" || !asserted || passedOn) return undefined;
  const isNamed = attribution.source !== null && NAMED.has(attribution.source.form);
  const known = isNamed || !isApart(analysis, claim.span);
  const source = known ? (sourceOf(attribution) ?? null) : null;
  if (known && source === null) return undefined;
  const quoted = read(words);
  return quoted.length < FEWEST ? undefined : { claim, words: quoted, source };
}

/** In a headline, or set apart from the text as a quotation of it: whose words they are stands elsewhere. */
function isApart(analysis: Analysis, { start }: Span): boolean {
  const kind = analysis.document.blocks[sentenceAt(analysis, start)?.block ?? -1]?.kind;
  return kind === "title" || kind === "heading" || kind === "quotation";
}

function blockOf(analysis: Analysis, { start }: Span): number | undefined {
  return sentenceAt(analysis, start)?.block;
}

function isOneSpeaker(a: Said, b: Said): boolean {
  return a.source === null || b.source === null || a.source === b.source;
}

function runsOf(words: readonly QuotedWord[]): string[] {
  const runs: string[] = [];
  for (let at = 0; at + RUN <= Math.min(words.length, LONGEST); at += 1) {
    runs.push(
      words
        .slice(at, at + RUN)
        .map(({ key }) => key)
        .join(" "),
    );
  }
  return runs;
}

function remember(heard: Map<string, Said[]>, run: string, said: Said): void {
  const known = heard.get(run);
  if (known === undefined) heard.set(run, [said]);
  else if (known.length < MOST_ALIKE) known.push(said);
}

function discordOf(
  here: Said,
  there: Said,
  compare: Comparer,
  analysis: Analysis,
): Discord<QuoteAssertion> | undefined {
  // A speaker goes on in like words; the article comes back to what was said in another paragraph.
  if (blockOf(analysis, here.claim.span) === blockOf(analysis, there.claim.span)) return undefined;
  const [short, long] = here.words.length <= there.words.length ? [here, there] : [there, here];
  const comparison = compare(short.words, long.words, (a, b) => a === b);
  if (comparison === undefined || !isAltered(comparison, short.words.length)) return undefined;
  const change = comparison.hunks.findIndex((hunk) => hunk.change !== undefined && hunk.change !== "harmless");
  const side = (said: Said): string => {
    const of = said === short ? "quoted" : "recorded";
    const [before, changed, after] = [change - 1, change, change + 1].map((at) => comparison.hunks[at]?.[of] ?? []);
    const words = [...(before ?? []).slice(-CONTEXT), ...(changed ?? []), ...(after ?? []).slice(0, CONTEXT)];
    return said.claim.assertion.words.slice(words[0]?.start, words.at(-1)?.end);
  };
  const span = ({ claim: { assertion } }: Said, words: readonly QuotedWord[]): Span => ({
    start: assertion.start + (words[0]?.start ?? 0),
    end: assertion.start + (words.at(-1)?.end ?? 0),
  });
  const taken = new Map([
    [short, span(short, short.words)],
    [long, span(long, long.words.slice(comparison.first, comparison.last))],
  ]);
  const [at, other] = [taken.get(here) as Span, taken.get(there) as Span];
  const { text } = analysis.document;
  const [actual, expected] = [side(here), side(there)];
  const record = ownRecord(analysis, other, { text: there.claim.assertion.words });
  return {
    claim: here.claim,
    other: there.claim,
    verdict: {
      label: "refuted",
      rule: "quote/self",
      message: `quoted as “${actual}” here, as “${expected}” at ${placeOf(analysis, other)}`,
      evidence: [record],
      actual,
      expected: [expected],
      edits: [
        { span: at, replacement: text.slice(other.start, other.end), evidence: record.id },
        { span: other, replacement: text.slice(at.start, at.end), evidence: record.id },
      ],
      certainty: "doubtful",
    },
  };
}

/** Words shown on each side of the change. */
const CONTEXT = 3;

/** The same sentence with one word or number changed, in the middle of so much that agrees that it was hardly said twice. */
function isAltered({ hunks, agreeing }: Comparison, length: number): boolean {
  const at = hunks.findIndex(({ change }) => change !== undefined && change !== "harmless");
  const hunk = hunks[at];
  if (hunk === undefined || agreeing < FEWEST || agreeing < length * LEAST_SHARE) return false;
  if (hunks.some(({ change }, index) => index > at && change !== undefined && change !== "harmless")) return false;
  if (hunk.change === "reworded" || hunk.by === "condition cut" || hunk.by === "reversal cut") return false;
  if ([hunk, hunks[at + 1]].some((one) => one?.quoted[0]?.afterGap === true)) return false;
  if (hunk.quoted.some(({ bracketed }) => bracketed) || hunk.recorded.some(({ bracketed }) => bracketed)) return false;
  const around = [hunks[at - 1], hunks[at + 1]];
  return around.every((one) => one !== undefined && one.change === undefined && one.quoted.length >= FRAME);
}
