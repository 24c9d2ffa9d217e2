import type { Lexicon } from "../../lexicon/index.ts";
import type { EventFact } from "../event/fact.ts";
import type { Recorded } from "./compare.ts";

type Fact = EventFact["quantities"][number];

/** What the rules say of measures and units, as the checks ask for it. */
export interface Measures {
  isToll(measure: string): boolean;
  isCount(measure: string): boolean;
  /** True where an article about one event tells its number without naming it again. */
  isLent(measure: string): boolean;
  /** Days after an event for which its number is provisional. */
  settles(measure: string): number;
  /** True where a part of what the event touched may be counted for itself: deaths, but not a magnitude. */
  isDivisible(measure: string): boolean;
  /** The recorded number in the base of its unit, and that base. */
  inBase(fact: Fact): Recorded & { readonly base?: string };
  /** The recorded number as prose has it: `7`, `39 to 41`, `2.7 billion usd`. */
  show(fact: Fact): string;
}

/** Makes it out of the entries. */
export function createMeasures({ measures, units }: Pick<Lexicon, "measures" | "units">): Measures {
  const byMeasure = new Map(measures.map((entry) => [entry.measure, entry]));
  const byUnit = new Map(units.map((entry) => [entry.unit, entry]));
  const unitOf = (fact: Fact) => {
    if (fact.unit !== undefined) return byUnit.get(fact.unit);
    return byMeasure.get(fact.measure)?.dimension === "share" ? byUnit.get("percent") : undefined;
  };
  return {
    isToll: (measure) => byMeasure.get(measure)?.toll ?? false,
    isLent: (measure) => byMeasure.get(measure)?.lent ?? false,
    settles: (measure) => byMeasure.get(measure)?.settles ?? 0,
    isCount: (measure) => byMeasure.get(measure)?.dimension === "count",
    isDivisible: (measure) => {
      const entry = byMeasure.get(measure);
      return entry?.divisible === true && entry.dimension !== "magnitude";
    },
    inBase: (fact) => {
      const unit = unitOf(fact);
      const factor = unit?.factor ?? 1;
      return {
        min: fact.value * factor,
        max: (fact.max ?? fact.value) * factor,
        approximate: fact.approximate,
        tolerance: byMeasure.get(fact.measure)?.tolerance ?? 0,
        step: stepOf(fact, byMeasure.get(fact.measure)?.dimension) * factor,
        ...(unit === undefined ? {} : { base: unit.base }),
      };
    },
    show: (fact) => {
      const unit = unitOf(fact);
      const sign = unit?.signs[0] ?? "";
      const [low, high] = [fact.value, fact.max].map((value) => (value === undefined ? "" : sign + shown(value)));
      const number = high === "" ? `${low}` : `${low} to ${high}`;
      const about = fact.approximate ? "about " : "";
      if (unit === undefined) return about + number;
      if (sign !== "") return about + number;
      return `${about}${number} ${unit.forms.at(unit.dimension === "share" ? 1 : 0) ?? unit.unit}`;
    },
  };
}

/** What one of the last digits is worth, by the decimals: "50.6" is given in tenths, as all magnitudes are. */
function stepOf({ value, max = value }: Fact, dimension: string | undefined): number {
  if (dimension === "count") return 0;
  const decimals = [value, max].map((number) => String(number).split(".")[1]?.length ?? 0);
  return 10 ** -Math.max(...decimals, dimension === "magnitude" ? 1 : 0);
}

const SCALES = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
] as const;

/** "1,833", "2.7 billion". */
function shown(value: number): string {
  for (const [scale, word] of SCALES) {
    const short = value / scale;
    if (value >= scale && Number.isInteger(Number((short * 100).toPrecision(12)))) return `${String(short)} ${word}`;
  }
  const [whole = "", decimals] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
