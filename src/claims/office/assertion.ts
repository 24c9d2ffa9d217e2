import type { Referent, RoleUse } from "../../model/analysis.ts";

/**
 * How the words give the office to the person. `title`: before the name, where it stays after the tenure is over (President
 * Obama). `apposition` and `identity` (X is …) say that they hold it, `past` that they held it once.
 */
export type OfficeUse = "title" | "apposition" | "identity" | "past";

/**
 * The days at which a person is told to have done something under a title, and by what the text tells them. `date`: a date
 * written out; `calendar`: one that hangs on the day of publication ("on Tuesday"); `tense`: a verb in the present or the
 * present perfect; `story`: nothing but the passage around it, which tells the news; `article`: nothing but an article that
 * tells of no other time; `open`: not even a scene of the news, but nothing takes them to another time.
 */
export interface TimeMeant {
  readonly from: number;
  readonly to: number;
  readonly by: "date" | "calendar" | "tense" | "story" | "article" | "open";
  /** A courtesy keeps the bare title; only beside the name of the place is its bearer in office. */
  readonly placed: boolean;
}

/** That a person holds, held or will hold an office; `ordinal` claims are about the number alone. */
export interface HolderAssertion {
  readonly aspect: "tenure" | "ordinal";
  readonly person: Referent;
  /** The person's name as the text has it. */
  readonly name: string;
  readonly role: RoleUse;
  readonly use: OfficeUse;
  /** Of a title, or an office in apposition: when it is borne, where the words leave no doubt. */
  readonly when?: TimeMeant;
  /** Of an office in apposition: words of the sentence tell of something remembered, or of another time. */
  readonly isBygone?: boolean;
}

/** That a person's tenure began or ended at a time. Said once for its date and once for its holder, since either may be wrong. */
export interface TermAssertion {
  readonly aspect: "start" | "end";
  readonly held: "date" | "holder";
  readonly person: Referent;
  readonly name: string;
  /** The office that the words name; null where they leave it to the reader. */
  readonly role: RoleUse | null;
  /** The words of the office without its place are as good as its name. */
  readonly vague: boolean;
  /** How the text says so: a step may be announced before it is taken ("resigned"), an oath is sworn for each term. */
  readonly how: "start" | "swearing" | "plan" | "end" | "leave" | "service" | "chosen";
  /** EDTF. */
  readonly date: string;
  /** Of two bounds told together the other one, EDTF. */
  readonly pair: string | null;
  /** The words of the date. */
  readonly words: string;
  /** How much of the date the words tell: all of it, a month or day of some year, a weekday, or nothing that is certain. */
  readonly reading: "explicit" | "yearless" | "weekday" | "unsure";
  /** Whom the person took over from: then the office is one that both held. */
  readonly peer: Referent | null;
  /** The bare title in which they did: "as chancellor". */
  readonly title: string | null;
  /** What the person headed: then the office is one of that body or country. */
  readonly body: Referent | null;
  /** The words near by may be of another post than an office. */
  readonly elsewhere: boolean;
  /** The person is named, not just a pronoun. */
  readonly named: boolean;
}

/** That somebody held an office right after somebody else. */
export interface SuccessionAssertion {
  readonly aspect: "successor";
  readonly person: Referent;
  readonly name: string;
  readonly before: Referent;
  readonly after: Referent;
  readonly role: RoleUse | null;
  /** The words near by may be of another post than an office: that of a party, a team. */
  readonly elsewhere: boolean;
  /** When it is said to have been, EDTF; null where the text does not tell. */
  readonly date: string | null;
}

export type OfficeAssertion = HolderAssertion | TermAssertion | SuccessionAssertion;
