import type { Mention } from "../../model/analysis.ts";
import type { Span } from "../../model/span.ts";

/** What is known of a mention beside its place. */
type Made = Pick<Mention, "by" | "form" | "type" | "referent" | "plural" | "name" | "role" | "suggestion">;

/** The mention for a range of the text. */
export function assemble({ start, end }: Span, head: Span, made: Made): Mention {
  const { by, form, type, referent, plural, name, role, suggestion } = made;
  return { start, end, by, form, type, referent, head, plural, name, role, suggestion };
}
