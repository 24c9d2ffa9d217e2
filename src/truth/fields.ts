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

/**
 * Calls `take` with each string that a value has at the path. `reached` gives the string's own path; it is only to be asked
 * while `take` runs, and costs nothing where it is not.
 */
export function eachString(
  value: unknown,
  path: readonly string[],
  take: (text: string, reached: () => readonly (string | number)[]) => void,
): void {
  const reached: (string | number)[] = [];
  const copy = (): readonly (string | number)[] => [...reached];
  const visit = (inner: unknown, depth: number): void => {
    const step = path[depth];
    if (step === undefined) {
      if (typeof inner === "string") take(inner, copy);
      return;
    }
    if (typeof inner !== "object" || inner === null) return;
    const enter = (key: string | number, next: unknown): void => {
      reached.push(key);
      visit(next, depth + 1);
      reached.pop();
    };
    if (step !== "*") enter(step, (inner as Record<string, unknown>)[step]);
    else if (Array.isArray(inner)) for (let index = 0; index < inner.length; index++) enter(index, inner[index]);
    else for (const [key, next] of Object.entries(inner)) enter(key, next);
  };
  visit(value, 0);
}
