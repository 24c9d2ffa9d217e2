import type { Span } from "../../model/span.ts";

/** How old somebody is: on the day of the article, at their death, on a birthday. */
export interface AgeAssertion {
  readonly aspect: "age";
  readonly person: string;
  readonly age: number;
  readonly at: "now" | "death" | "birthday";
  /** Words near it speak of another day than the article's. */
  readonly past: boolean;
  /** Two words of a name, or one that the article has spelt out. */
  readonly certain: boolean;
  /** A birthday's own date: EDTF. */
  readonly date?: string;
}

/** "(1918–2013)" behind a name. */
export interface YearsAssertion {
  readonly aspect: "years";
  readonly person: string;
  readonly born: { readonly year: number; readonly span: Span };
  readonly died: { readonly year: number; readonly span: Span };
  /** Which of the two this claim is about. */
  readonly of: "birth" | "death";
}

/** On what day somebody has a birthday: "turns 80 on May 6". */
export interface BirthdayAssertion {
  readonly aspect: "birthday";
  readonly person: string;
  readonly age: number;
  /** EDTF. */
  readonly date: string;
  /** The words of the date. */
  readonly words: string;
  /** Only the day of the week is told, and counted from the publication. */
  readonly weekday: boolean;
  readonly certain: boolean;
}

export type LifeAssertion = AgeAssertion | YearsAssertion | BirthdayAssertion;
