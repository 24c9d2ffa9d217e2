import { describe, expect, test } from "vitest";
import type { Quantity } from "../../../src/model/analysis.ts";
import { lexicon, quantitiesIn } from "./read.ts";

interface Wanted {
  readonly text: string;
  readonly finds: string | null;
  readonly value?: number | undefined;
  readonly max?: number | undefined;
  readonly unit?: string | undefined;
  readonly bound?: string | undefined;
  readonly approximate?: string | undefined;
}

/** Holds the one quantity found against all that the example says of it. */
function hold(found: readonly Quantity[], { text, finds, ...wanted }: Wanted): void {
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(finds === null ? [] : [finds]);
  const [quantity] = found;
  for (const [field, value] of Object.entries(wanted)) {
    const read = quantity?.[field as keyof Quantity];
    if (typeof value === "number") expect(read, field).toBeCloseTo(value, 3);
    else expect(read, field).toBe(value);
  }
}

describe.each(lexicon.measures)("$id", ({ measure, examples }) => {
  test.each(examples)("$text", (example) => {
    hold(
      quantitiesIn(example.text).filter((quantity) => quantity.measure === measure),
      example,
    );
  });
});

describe.each([...lexicon.numbers, ...lexicon.units])("$id", ({ examples }) => {
  test.each(examples as Wanted[])("$text", (example) => {
    const found = quantitiesIn(example.text);
    hold(found.slice(0, 1), example);
  });
});
