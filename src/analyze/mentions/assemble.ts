import type { Mention } from "../../model/analysis.ts";
import type { Span } from "../../model/span.ts";

/** What is known of a mention beside its place. */
type Made = Pick<Mention, "by" | "form" | "type" | "referent" | "plural" | "name" | "role" | "suggestion">;

/** The mention for a range of the text. Written out, since a spread of what has optional parts is slow. */
export function assemble({ start, end }: Span, head: Span, made: Made): Mention {
  const { by, form, type, referent, plural, name, role, suggestion } = made;
  const mention: { -readonly [K in keyof Mention]: Mention[K] } = {
    start,
    end,
    by,
    form,
    type,
    referent,
    head,
    plural,
  };
  if (name !== undefined) mention.name = name;
  if (role !== undefined) mention.role = role;
  if (suggestion !== undefined) mention.suggestion = suggestion;
  return mention;
}
