import type { Location } from "../../model/document.ts";

/** One entry of a section of a ground-truth file. */
export interface Item {
  readonly section: string;
  /** Its id as it stands in the file; undefined where there is none. */
  readonly id: string | undefined;
  /** The entry as it stands in the file, whatever its form. */
  readonly raw: unknown;
  /** The entry with defaults filled in; undefined where it does not fit its schema. */
  readonly value: Readonly<Record<string, unknown>> | undefined;
  /** Its own place. */
  readonly location: Location;
  /** Place of the value at a path inside the entry; with `"key"`, of its key. */
  locate(path: readonly PropertyKey[], part?: "key" | "value"): Location;
}

/** The items of a section that fit its schema, as their facts. */
export function valuesOf<F>(items: readonly Item[], section: string): readonly { item: Item; value: F }[] {
  return items.flatMap((item) =>
    item.section === section && item.value !== undefined ? [{ item, value: item.value as unknown as F }] : [],
  );
}
