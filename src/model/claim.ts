import type { Analysis, Annotation, Attribution } from "./analysis.ts";
import type { Span } from "./span.ts";
import type { NameEntry, Truth, TruthRecord } from "./truth.ts";

/** A list that has at least one element. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Something the text says that a ground truth could bear out or refute. */
export interface Claim<A = unknown> {
  /** Id of the claim kind. */
  readonly kind: string;
  /** The words that would be wrong: the date, the place, the ordinal, the quotation. */
  readonly span: Span;
  readonly assertion: A;
  /** What the claim was read from, in text order. */
  readonly basis: readonly Annotation[];
  /** The verb or noun that asserts it, whose clause is read a second time before a contradiction is printed. */
  readonly trigger?: Span;
  /** The innermost attribution around it: then it is the source's claim, not the article's. */
  readonly attributedTo?: Attribution;
}

/** A single change of the text that would make the claim agree with the record it names. */
export interface Edit {
  readonly span: Span;
  readonly replacement: string;
  readonly evidence: string;
}

/** Words, or something the article as a whole tells, held against a record. */
export interface Sign {
  /** Null where no words of the claim's own say it: the people of the article, its date. */
  readonly span: Span | null;
  /** Its part in the claim, such as `time`, `place`, `participant`, `outcome`, `name`; `cast`: the article's people; `recency`; `once`. */
  readonly role: string;
  /** Field of the fact that it was held against: `date`, `place`, `participants`, `outcomes`, `names`, `type`. */
  readonly field: string;
  readonly result: "agree" | "conflict" | "neutral" | "foreign";
  /** What it adds to the evidence for this record being meant; 0 where it adds nothing. */
  readonly weight: number;
}

/** Why this record is taken for the one meant: which words identified it, and which were then checked against it. */
export interface Link {
  /** Id of the record. */
  readonly record: string;
  readonly identified: readonly Sign[];
  readonly checked: readonly Sign[];
  /** The sum of the weights. */
  readonly evidence: number;
  /** Id of the rule by which no other event can be meant; only where something is refuted. */
  readonly by?: string;
}

/** Labels follow FEVER; printed as match, contradiction, unverified. `rule` names the check that decided. */
export type Verdict =
  | {
      readonly label: "supported";
      readonly rule: string;
      readonly message: string;
      /** Empty where the calendar itself bears it out. */
      readonly evidence: readonly TruthRecord<unknown>[];
      readonly links?: readonly Link[];
    }
  | {
      readonly label: "refuted";
      readonly rule: string;
      readonly message: string;
      readonly evidence: readonly TruthRecord<unknown>[];
      /** What the text says and what is on record, as short words. */
      readonly actual: string;
      readonly expected: NonEmpty<string>;
      readonly edits: readonly Edit[];
      /** Of a quotation: the recorded words turned into the quoted ones. */
      readonly diff?: readonly { readonly op: "equal" | "insert" | "delete"; readonly text: string }[];
      /** `warning`: doubtful enough to be shown one level lower. */
      readonly certainty: "firm" | "doubtful";
      readonly links?: readonly Link[];
    }
  | {
      readonly label: "not-enough-info";
      readonly rule: string;
      readonly message: string;
      readonly reason: "no-record" | "ambiguous" | "too-vague" | "not-asserted" | "incomplete-record";
      readonly evidence: readonly TruthRecord<unknown>[];
      /** Of the records that came near, the likeliest first. */
      readonly links?: readonly Link[];
    };

/** Two claims of one article that cannot both be right; reported once, at the first of them. */
export interface Discord<A = unknown> {
  readonly claim: Claim<A>;
  readonly other: Claim<A>;
  /** Its evidence is the other claim as a record, whose citation is its place in the text. */
  readonly verdict: Verdict;
}

/** One thing that can be wrong, with the text of its documentation page. Ids are `<kind>/<what-is-wrong>` and never reused. */
export interface Rule {
  readonly id: string;
  readonly summary: string;
  /** What it checks. */
  readonly what: string;
  /** Why it matters. */
  readonly why: string;
  /** Executed by the tests: `article` checked against `truth` (YAML) gives `expect` lines (see the literate tests). */
  readonly example: {
    readonly truth: string;
    readonly published?: string;
    /** Id of the reader of the article; by default `text`. */
    readonly format?: string;
    readonly article: string;
    readonly expect: string;
  };
}

/** One row of the table of claim kinds. `A` is what a claim asserts, `F` a fact of its section of the ground truth. */
export interface ClaimKind<A, F> {
  readonly id: string;
  /** Section of the ground truth that holds its facts; null where it needs none (calendar). */
  readonly section: string | null;
  readonly rules: readonly Rule[];
  /** How a fact of this kind is called in prose; feeds the gazetteer. */
  names?(record: TruthRecord<F>): readonly NameEntry[];
  /** It looks for one slip alone: only what it refutes is worth a verdict. */
  readonly onlyRefutes?: true;
  extract(analysis: Analysis): readonly Claim<A>[];
  check(claim: Claim<A>, truth: Truth, context: CheckContext): Verdict;
  /** The article as its own witness: its claims, of which none is refuted by the ground truth, held against each other. */
  testify?(claims: readonly Claim<A>[], context: CheckContext): readonly Discord<A>[];
}

/** What a check may know besides the claim: the analysis it came from. */
export interface CheckContext {
  readonly analysis: Analysis;
}
