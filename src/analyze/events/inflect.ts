/** How a verb stands: `base`, `present` (third person), `past` (or participle) or `gerund`; `noun` where it is one. */
export type VerbForm = "base" | "present" | "past" | "gerund" | "noun";

/** All forms of a verb phrase whose first word is a regular base form or `base/third person/past/participle/gerund`. */
export function inflect(verb: string): [phrase: string, form: VerbForm][] {
  const [head = "", ...rest] = verb.split(" ");
  const tail = rest.length > 0 ? ` ${rest.join(" ")}` : "";
  const forms = head.includes("/") ? head.split("/") : regularForms(head);
  const kinds: VerbForm[] = ["base", "present", "past", "past", "gerund"];
  const phrases: [string, VerbForm][] = forms
    .map((form, index): [string, VerbForm] => [form + tail, kinds[index] ?? "past"])
    .filter((_, index) => forms[index] !== "");
  // Alternatives ("be|is|was") stand as they are.
  if (forms.length === 1) return [[head + tail, "past"]];
  return phrases;
}

function regularForms(base: string): string[] {
  if (base.includes("|")) return [base];
  const third = /(?:s|x|z|ch|sh)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  if (base.endsWith("e")) return [base, third, `${base}d`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base)) return [base, third, `${base.slice(0, -1)}ied`, `${base.slice(0, -1)}ied`, `${base}ing`];
  return [base, third, `${base}ed`, `${base}ed`, `${base}ing`];
}
