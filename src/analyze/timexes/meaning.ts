import type { Timex } from "../../model/analysis.ts";

export type Unit = "S" | "MIN" | "H" | "D" | "W" | "WE" | "M" | "Q" | "Y" | "DE" | "CE" | "MIL";
export type Which = "last" | "past" | "this" | "next" | "coming" | "that" | "same" | "previous" | "following" | "the";

/** The parts of a calendar time that words name, or that were filled in. */
export interface Fields {
  readonly year?: number;
  /** Counts years, decades and centuries back from the era. */
  readonly bc?: boolean;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly season?: "SP" | "SU" | "FA" | "WI";
  readonly quarter?: number;
  readonly half?: number;
  readonly week?: number;
  readonly weekend?: boolean;
  /** 198: the 1980s. */
  readonly decade?: number;
  /** 19: the years 1900 to 1999. */
  readonly century?: number;
  /** MO, MI, AF, EV, NI, DT. */
  readonly part?: string;
  /** `15:00`. */
  readonly clock?: string;
  /** Offset from UTC, `Z`, or empty for an unnamed one. */
  readonly zone?: string;
}

/** What an expression says before it is anchored. */
export type Meaning =
  /** A date, whole or in part; what is missing comes from `within`, or else from the anchor. */
  | { readonly kind: "date"; readonly fields: Fields; readonly within?: Meaning }
  /** Three weeks ago, two days later, yesterday. Amount "X": a few. */
  | {
      readonly kind: "shift";
      readonly amount: number | "X";
      readonly unit: Unit;
      readonly sign: 1 | -1;
      /** `speech`: from the day of writing; `story`: from the time the text has reached. */
      readonly from: "speech" | "story";
      /** What it counts from: a week from Tuesday. */
      readonly within?: Meaning;
      /** What is meant is a quarter: the year-ago quarter. */
      readonly period?: "Q";
    }
  /** Last week, this June, next Monday, the following year. */
  | { readonly kind: "near"; readonly which: Which; readonly of: Unit | Fields; readonly within?: Meaning }
  | Nth
  | { readonly kind: "holiday"; readonly rule: string; readonly year?: number; readonly which?: Which }
  | { readonly kind: "duration"; readonly value: string }
  | { readonly kind: "set"; readonly value: string }
  | { readonly kind: "reference"; readonly value: string };

/** The second Monday in November, the last day of June. */
export interface Nth {
  readonly kind: "nth";
  /** 1-based; -1 the last. */
  readonly rank: number;
  /** A unit, or a weekday's number. */
  readonly of: Unit | number;
  readonly within: Meaning;
}

/** An expression found: atoms `[first, end)` of a sentence, and what they mean. */
export interface Hit {
  readonly first: number;
  readonly end: number;
  readonly meaning: Meaning;
  readonly mod?: string;
  readonly by: string;
  readonly weekday?: Timex["weekday"];
}
