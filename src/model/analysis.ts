import type { Document } from "./document.ts";
import { lastUpTo, type Span } from "./span.ts";

/** A word, number or mark. `pos` is a Universal POS tag (`VERB`, `PROPN`, `PUNCT` …). */
export interface Token extends Span {
  readonly text: string;
  /** `text` in lower case, with curly apostrophes straightened: the key of every lexicon look-up. */
  readonly lower: string;
  /** What the word is like, in one number (see `model/signature.ts`). */
  readonly signature: number;
  readonly pos: string;
}

/** A sentence and its tokens `[first, last)` (indices into `Analysis.tokens`); never crosses a block. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  /** Index into `Document.blocks`. */
  readonly block: number;
}

/** A range of the text with the id of the `rules/` entry (or, where there is none, of the pass) that produced it. */
export interface Annotation extends Span {
  readonly by: string;
}

/** What a mention stands for. Ids are those of the ground truth's entities, offices and named events or series. */
export type Referent =
  | { readonly kind: "entity"; readonly id: string }
  | { readonly kind: "role"; readonly role: RoleUse }
  | { readonly kind: "ambiguous"; readonly ids: readonly string[] }
  | { readonly kind: "group"; readonly members: readonly Referent[] }
  /** A name that the ground truth does not list, or a thing known by a common noun only ("the ministry", "officials"). */
  | { readonly kind: "unlisted"; readonly name: string };

/** An office used in the text: "South Korea's president", "then-President Obama", "the former secretary of state". */
export interface RoleUse extends Annotation {
  /** Ids of the offices that the words fit; several where the words leave it open ("the president"). */
  readonly offices: readonly string[];
  readonly tense: "current" | "former" | "then" | "acting" | "elect" | "future";
  /** "45th president": 45. */
  readonly ordinal?: number;
}

export type EntityType = "PERSON" | "ORGANIZATION" | "PLACE" | "EVENT" | "OTHER";

/** Words that stand for an entity. */
export interface Mention extends Annotation {
  readonly form: "name" | "surname" | "titled" | "role" | "demonym" | "group" | "pronoun" | "nominal";
  readonly type: EntityType;
  readonly referent: Referent;
  /** The fullest name the article or the ground truth gives, if any. */
  readonly name: string | undefined;
  /** An office that the text gives to the person named: by title, apposition or copula. */
  readonly role: RoleUse | undefined;
  /** Words of the name alone, without title or apposition. */
  readonly head: Span;
  readonly plural: boolean;
  /** A close, unconfirmed spelling of a listed name ("Kim Jung-un"): suggested, never accepted. */
  readonly suggestion: { readonly id: string; readonly name: string } | undefined;
}

/** A time expression. `value` and `mod` follow TIMEX3 (ISO-TimeML); `edtf` follows EDTF (ISO 8601-2) where the value has a date. */
export interface Timex extends Annotation {
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  readonly value: string;
  readonly mod: string | undefined;
  readonly edtf: string | undefined;
  /** `implied`: part of the value was filled in from the anchor. */
  readonly certainty: "explicit" | "implied";
  /** What a relative or partial expression was resolved against. */
  readonly anchor: "none" | "published" | "narrative" | "quotation";
  /** The weekday that the text names beside a date (ISO, 1 Monday to 7 Sunday); it may be wrong. */
  readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7 | undefined;
  /** A preposition before the extent that bounds it: since 2019, before June, by Friday, until noon. */
  readonly bound: "since" | "before" | "after" | "by" | "until" | "from" | "to" | "between" | undefined;
}

/** ACE polarity and modality, finer: only `asserted` events are facts the text stands for. */
export type Modality = "asserted" | "planned" | "hypothetical" | "questioned" | "generic";

export type ArgumentRole = "participant" | "place" | "time" | "outcome" | "ordinal" | "count" | "object";

/** A filler of an event's role. Exactly one of the optional fields is set, by role; none where only a common noun tells of a participant. */
export interface EventArgument extends Annotation {
  readonly role: ArgumentRole;
  readonly mention: Mention | undefined;
  readonly timex: Timex | undefined;
  /** Id of an outcome in the event ontology. */
  readonly outcome: string | undefined;
  /** `ordinal`: nth (1-based; -1 last). `count`: how many. */
  readonly number: number | undefined;
  /** What a participant does in an event whose sides differ, by the event type's rules: `winner`, `loser`, `attacker`. */
  readonly as: string | undefined;
  /** In what way the argument was found: near it by syntax, or taken over from the passage before. */
  readonly via: "syntax" | "sentence" | "discourse";
}

/** An argument filled by nothing yet, for a spread that fills it: every argument has the same fields, whatever fills it. */
export function bareArgument(
  { start, end }: Span,
  by: string,
  role: ArgumentRole,
  via: EventArgument["via"] = "syntax",
): EventArgument {
  return {
    start,
    end,
    by,
    role,
    via,
    mention: undefined,
    timex: undefined,
    outcome: undefined,
    number: undefined,
    as: undefined,
  };
}

export interface EventMention extends Annotation {
  /** Id of the type in the event ontology (`meeting`, `launch` …). */
  readonly type: string;
  readonly trigger: Span;
  readonly nominal: boolean;
  /** A noun in the plural, which tells of several events. */
  readonly plural: boolean;
  /** A verb in the past tense, or a participle. */
  readonly past: boolean;
  /** Index into `Analysis.sentences`. */
  readonly sentence: number;
  readonly arguments: readonly EventArgument[];
  readonly polarity: "positive" | "negative";
  readonly modality: Modality;
  /** Listed events or series that the trigger's own words name ("the Singapore summit"). */
  readonly named: readonly string[];
  /** Words before a noun that place it in time or in its series: recent, previous, latest, their. Lower case. */
  readonly determiners: readonly string[];
}

/** Who said what (PARC): source, cue and content. */
export interface Attribution extends Annotation {
  readonly source: Mention | null;
  readonly cue: (Annotation & { readonly factivity: "claim" | "doubt" | "deny" | "admit" | "ask" | "plan" }) | null;
  readonly content: readonly Span[];
  readonly style: "direct" | "indirect" | "mixed";
  /** 0 to 1: how sure the source is. */
  readonly confidence: number;
}

/**
 * A number with what it counts or measures: "at least 39 people", "51.9 percent", "$1.5 billion". Values are in the base of the
 * unit (seconds, metres, grams; shares in percent; each currency is its own base). The extent holds the words of bound and noun.
 */
export interface Quantity extends Annotation {
  /** Id of a measure of the rules: `deaths`, `vote-share`. */
  readonly measure: string;
  readonly value: number;
  /** The upper end of a range: "30 to 40", and of a vague count: "dozens". */
  readonly max?: number;
  /** The unit's base; none for counts and magnitudes. */
  readonly unit?: string;
  /** `over`: more than; `under`: less than. */
  readonly bound?: "least" | "most" | "over" | "under";
  /** `about`: either way; `nearly`: a little less; `vague`: by its order of magnitude ("dozens"). */
  readonly approximate?: "about" | "nearly" | "vague";
  /** How much one step of the last digit told is: 100,000 of "1.2 million". */
  readonly precision: number;
  /** The number with its sign or unit, without bound and noun. */
  readonly number: Span;
  /** The words that tell what is measured: "killed", "a magnitude of". */
  readonly cue: Span;
  /** Only a part of what the event touched is counted: "12 children", "39 of them". */
  readonly part: boolean;
  /** It is a part by the noun alone: "12 children", "1,100 workers". */
  readonly group?: boolean;
  /** The words say that nothing is left out: "in all 39 people", "the death toll". */
  readonly total?: boolean;
  /** Those counted are all who were on board: "all seven astronauts", "seven people aboard". */
  readonly everyone?: boolean;
  /** It is left open, expected or denied: "feared dead", "so far", "may have killed". */
  readonly doubted: boolean;
  /** Index into `Analysis.sentences`. */
  readonly sentence: number;
}

/** All that was read out of one document; the input of every claim kind. Lists are in text order. */
export interface Analysis {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly timexes: readonly Timex[];
  readonly events: readonly EventMention[];
  readonly attributions: readonly Attribution[];
  readonly quantities: readonly Quantity[];
  /** What was worked out of the rest and is asked for again (see `model/memo.ts`). Not part of the result. */
  readonly memo: Map<unknown, unknown>;
}

/** The sentence that holds an offset of the text, or the one before it where it lies between two; undefined before the first. Logarithmic. */
export function sentenceAt({ sentences }: Pick<Analysis, "sentences">, offset: number): Sentence | undefined {
  return sentences[lastUpTo(sentences, offset)];
}
