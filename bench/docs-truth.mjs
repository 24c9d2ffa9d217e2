/**
 * The parts of a JSON Schema that the page shows.
 * @typedef {{ type?: string, description?: string, title?: string, enum?: readonly unknown[], const?: unknown, items?: Schema,
 *   anyOf?: readonly Schema[], properties?: Readonly<Record<string, Schema>>, required?: readonly string[], default?: unknown }} Schema
 */

/** What each section is for; the fields follow from the schema. @type {Readonly<Record<string, string>>} */
const SECTIONS = {
  citations: "Works that facts rest on, once each; facts name them by id. The fields are CSL-JSON's.",
  entities: "People, organisations and places, and how they are called.",
  offices: "Offices and who held them when.",
  events: "What happened: when, where, who took part, and what came of it.",
  series: "Events that are counted: the first, the fourth, three previous.",
  quotations: "What somebody is on record for having said, word by word.",
};

/**
 * The page on the ground-truth format.
 * @param {Schema} schema
 */
export function truthPage(schema) {
  const sections = Object.entries(schema.properties ?? {});
  const unknown = sections.filter(([name]) => SECTIONS[name] === undefined).map(([name]) => name);
  if (unknown.length > 0) throw new Error(`say in bench/docs-truth.mjs what ${unknown.join(", ")} are for`);
  return `<!-- Generated from the schema: npm run docs -->

# The ground truth

A ground truth is one or several YAML files (or folders of them), named by \`--truth\`. Each is a mapping of sections, and every
section may be left out. Files may refer to each other's ids. Every fact rests on at least one citation. What no file records is
unverified, never wrong; only what is declared complete can be refuted by absence.

\`factlint truth check FILE…\` reports all faults of the files at once, each with its line and how to mend it.
\`factlint truth schema\` prints the JSON Schema for editors: with the YAML language server, put
\`# yaml-language-server: $schema=ground-truth.schema.json\` at the top of a file.

${sections.map(([name, section]) => sectionText(name, section)).join("\n")}`;
}

/**
 * @param {string} name
 * @param {Schema} section
 */
function sectionText(name, section) {
  return `## ${name}

${SECTIONS[name]}

| Field | | Form | |
|---|---|---|---|
${rows(section.items ?? {}, "").join("\n")}
`;
}

/**
 * @param {Schema} item
 * @param {string} prefix
 * @returns {readonly string[]}
 */
function rows(item, prefix) {
  const required = new Set(item.required ?? []);
  return Object.entries(item.properties ?? {}).flatMap(([key, field]) => {
    const row = `| \`${prefix}${key}\` | ${required.has(key) ? "required" : ""} | ${form(field)} | ${cell(description(field))} |`;
    const inner = objectIn(field);
    return inner === undefined ? [row] : [row, ...rows(inner, `${prefix}${key}.`)];
  });
}

/** @param {Schema} field @returns {string} */
function form(field) {
  if (field.enum !== undefined) {
    const shown = field.enum.map((value) => `\`${value}\``);
    return shown.length > 8 ? `${shown.slice(0, 8).join(", ")} … (${shown.length} in all)` : shown.join(", ");
  }
  if (field.anyOf !== undefined) return [...new Set(field.anyOf.map(form))].join(" or ");
  if (field.items !== undefined) return `list of ${form(field.items)}`;
  const known = { object: "mapping", string: "text", boolean: "true or false", integer: "whole number" };
  return known[/** @type {keyof typeof known} */ (field.type)] ?? field.type ?? "";
}

/** @param {Schema} field @returns {string} */
function description(field) {
  return field.description ?? field.items?.description ?? "";
}

/** The mapping that a field holds, by itself or as the items of its list. @param {Schema} field @returns {Schema | undefined} */
function objectIn(field) {
  if (field.properties !== undefined) return field;
  if (field.items !== undefined) return objectIn(field.items);
  return undefined;
}

/** @param {string} text */
function cell(text) {
  return text.replaceAll("|", "\\|");
}
