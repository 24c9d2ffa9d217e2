import type { z } from "zod";
import type { RefTarget } from "../claims/fields.ts";

/** A field of a schema that its metadata marks as a date or as the id of something. `*` in the path stands for every item of a list or a mapping. */
export interface MarkedField {
  readonly path: readonly string[];
  readonly ref?: RefTarget;
  readonly date?: boolean;
}

/** The marked fields of a schema of objects, lists and optional values. */
export function markedFields(schema: z.ZodType, path: readonly string[] = []): readonly MarkedField[] {
  const { ref, date } = (schema.meta() ?? {}) as Omit<MarkedField, "path">;
  if (ref !== undefined) return [{ path, ref }];
  if (date !== undefined) return [{ path, date }];
  const { shape, element, valueType, innerType, options } = schema.def as {
    shape?: Record<string, z.ZodType>;
    element?: z.ZodType;
    valueType?: z.ZodType;
    innerType?: z.ZodType;
    options?: readonly z.ZodType[];
  };
  if (shape !== undefined) return Object.entries(shape).flatMap(([key, inner]) => markedFields(inner, [...path, key]));
  if (element !== undefined) return markedFields(element, [...path, "*"]);
  if (valueType !== undefined) return markedFields(valueType, [...path, "*"]);
  if (innerType !== undefined) return markedFields(innerType, path);
  return (options ?? []).flatMap((option) => markedFields(option, path));
}

/** The strings that a value has at the path, each with its own path. */
export function stringsAt(
  value: unknown,
  path: readonly string[],
  reached: readonly (string | number)[] = [],
): readonly { readonly path: readonly (string | number)[]; readonly text: string }[] {
  const [step, ...rest] = path;
  if (step === undefined) return typeof value === "string" ? [{ path: reached, text: value }] : [];
  if (step === "*") {
    if (typeof value !== "object" || value === null) return [];
    const items = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    return items.flatMap(([key, item]) => stringsAt(item, rest, [...reached, key]));
  }
  if (typeof value !== "object" || value === null) return [];
  return stringsAt((value as Record<string, unknown>)[step], rest, [...reached, step]);
}
