import { z } from "zod";

/** What an example sentence must give: every time expression in it, in order; an empty list for a false friend. */
const example = z.strictObject({
  text: z.string(),
  published: z.string().optional(),
  finds: z.array(
    z.strictObject({
      text: z.string(),
      value: z.string(),
      type: z.enum(["DATE", "TIME", "DURATION", "SET"]).optional(),
      mod: z.string().optional(),
    }),
  ),
});

const base = { id: z.string().startsWith("timex/"), examples: z.array(example).min(1) };
const words = <V extends z.ZodType>(value: V) => z.record(z.string().min(1), value);
const table = <K extends string, V extends z.ZodType>(kind: K, value: V) =>
  z.strictObject({ ...base, kind: z.literal(kind), words: words(value) });

const unit = z.string().regex(/^(\d*)(S|MIN|H|D|W|WE|M|Q|Y|DE|CE|MIL)$/, "a unit such as D, W, M, Y, DE, CE or 2W");

/** The vocabulary of time: each entry maps the forms of one word class to their values; `pattern` documents one phrase family. */
export const timexSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...base, kind: z.literal("pattern"), summary: z.string() }),
  table("month", z.int().min(1).max(12)),
  table("weekday", z.int().min(1).max(7)),
  table("season", z.enum(["SP", "SU", "FA", "WI"])),
  table("day-part", z.enum(["MO", "MI", "AF", "EV", "NI", "DT"])),
  table("unit", unit),
  table("units", unit),
  table("number", z.number()),
  table("scale", z.int()),
  table("ordinal", z.int()),
  table("quantity", z.union([z.literal("X"), z.number()])),
  table("decade", z.int().min(0).max(9)),
  /** Which of several like periods: last, this, next; `past` and `coming` also count periods. */
  table("which", z.enum(["last", "past", "this", "next", "coming", "that", "same", "previous", "following", "the"])),
  /** Parts of a period, TIMEX3 `mod`. */
  table("part", z.enum(["START", "MID", "END"])),
  table("part-noun", z.enum(["START", "MID", "END"])),
  table("approximator", z.enum(["APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"])),
  table("day", z.int()),
  table("reference", z.enum(["PAST_REF", "PRESENT_REF", "FUTURE_REF"])),
  table("frequency", z.string()),
  table("each", z.enum(["EVERY", "EACH"])),
  table("shift", z.enum(["ago", "earlier", "later", "hence"])),
  table("clock", z.string()),
  table("meridiem", z.enum(["am", "pm"])),
  table("era", z.enum(["BC", "AD"])),
  table("zone", z.string()),
  table("holiday", z.string()),
  table("fiscal", z.literal(true)),
  /** A length in one word or joined to "long": yearlong, month-long. */
  table("length", z.string()),
  /** Words of business, near which a half is half a year. */
  table("business", z.literal(true)),
  /** Verbs of saying: a date beside one tells when the words of a quotation were said. */
  table("speech", z.literal(true)),
  table("half", z.int().min(1).max(2)),
  table("bound", z.enum(["since", "before", "after", "by", "until", "from", "to", "between"])),
  table("cue", z.enum(["preposition", "conjunction"])),
  /** What a number before it counts: then the number is no year. */
  table("measure", z.literal(true)),
  /** A number after it is a label, not a year: page, flight. */
  table("label", z.literal(true)),
  /** Makes a weekday before it part of a name: the Sunday Times. */
  table("title", z.literal(true)),
  /** Makes a weekday after it the name of an event: Bloody Sunday. */
  table("epithet", z.literal(true)),
  /** Verb forms that tell in which direction a date lies. */
  table("tense", z.enum(["past", "present", "future"])),
]);

export type TimexEntry = z.infer<typeof timexSchema>;
