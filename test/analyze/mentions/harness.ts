import { createMentionFinder } from "../../../src/analyze/mentions/index.ts";
import { createTokenizer } from "../../../src/analyze/tokens.ts";
import { loadLexicon } from "../../../src/lexicon/index.ts";
import type { Mention, Referent } from "../../../src/model/analysis.ts";
import type { Block, Document } from "../../../src/model/document.ts";
import type { NameEntry } from "../../../src/model/truth.ts";

export const lexicon = loadLexicon();
const tokenize = createTokenizer(lexicon);

type Extra = Partial<Pick<NameEntry, "surname" | "gender" | "demonyms" | "within" | "titles">>;

/** Entries of a ground truth, with ids made of the names. */
export const person = (name: string, extra: Extra = {}, ...others: string[]): NameEntry => ({
  id: idOf(name),
  kind: "entity",
  type: "PERSON",
  names: [name, ...others],
  ...extra,
});
export const place = (name: string, extra: Extra = {}): NameEntry => ({
  id: idOf(name),
  kind: "entity",
  type: "PLACE",
  names: [name],
  ...extra,
});
const office = (id: string, name: string, titles: string[], ...within: string[]): NameEntry => ({
  id,
  kind: "office",
  type: "PERSON",
  names: [name],
  titles,
  within,
});
export const event = (name: string): NameEntry => ({ id: idOf(name), kind: "event", type: "EVENT", names: [name] });

function idOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]+/g, "-");
}

/** A ground truth's names of Korean diplomacy. */
const korea: readonly NameEntry[] = [
  person("Donald Trump", { gender: "male" }),
  person("Barack Obama", { gender: "male" }),
  person("George W. Bush", { gender: "male" }),
  person("Mike Pompeo", { gender: "male" }),
  person("Kim Jong-un", { surname: "Kim", gender: "male" }),
  person("Kim Jong-il", { surname: "Kim", gender: "male" }),
  person("Kim Yo-jong", { surname: "Kim", gender: "female" }),
  person("Moon Jae-in", { surname: "Moon", gender: "male" }),
  person("Park Geun-hye", { surname: "Park", gender: "female" }),
  person("Lee Jae-myung", { surname: "Lee", gender: "male" }),
  person("Yoon Suk-yeol", { surname: "Yoon", gender: "male" }, "Yoon Suk Yeol"),
  person("Xi Jinping", { surname: "Xi", gender: "male" }),
  person("António Guterres", { gender: "male" }),
  ...["United States", "South Korea", "North Korea", "Russia", "China", "Singapore", "Hanoi"].map((name) =>
    place(name),
  ),
  { id: "united-nations", kind: "entity", type: "ORGANIZATION", names: ["United Nations", "UN"] },
  office("us-president", "President of the United States", ["president"], "united-states"),
  office("us-secretary", "United States Secretary of State", ["secretary of state", "secretary"], "united-states"),
  office("rok-president", "President of South Korea", ["president"], "south-korea"),
  office("dprk-leader", "Supreme Leader of North Korea", ["supreme leader", "leader", "chairman"], "north-korea"),
  office("un-chief", "Secretary-General of the United Nations", ["secretary-general", "UN chief"], "united-nations"),
  event("Singapore summit"),
  event("Hanoi summit"),
];

/** A plain document; a blank line parts its blocks. */
function documentOf(text: string): Document {
  const blocks: Block[] = [];
  let start = 0;
  for (const part of text.split("\n\n")) {
    if (part.trim() !== "") blocks.push({ kind: "paragraph", start, end: start + part.length });
    start += part.length + 2;
  }
  const segments = [{ start: 0, end: text.length, rawStart: 0, rawEnd: text.length }];
  return { uri: "test", id: "test", raw: text, rawLine: 1, text, blocks, segments, language: "en" };
}

/** The mentions of a text. */
export function find(text: string, names: readonly NameEntry[] = korea): readonly Mention[] {
  const document = documentOf(text);
  return finderOf(names)({ document, ...tokenize(document) });
}

const finders = new Map<readonly NameEntry[], ReturnType<typeof createMentionFinder>>();

function finderOf(names: readonly NameEntry[]): ReturnType<typeof createMentionFinder> {
  const known = finders.get(names) ?? createMentionFinder({ lexicon, names });
  finders.set(names, known);
  return known;
}

/** `words → referent`, one line a mention: `?name` is unlisted, `a|b` ambiguous, `a + b` a group, `tense:office` a role. */
export function read(text: string, names: readonly NameEntry[] = korea): string[] {
  return find(text, names).map((mention) => `${text.slice(mention.start, mention.end)} → ${show(mention.referent)}`);
}

/** What the words, where they first occur as a mention, stand for. */
export function referent(text: string, words: string, names: readonly NameEntry[] = korea): string | undefined {
  const mention = find(text, names).findLast(({ start, end }) => text.slice(start, end) === words);
  return mention === undefined ? undefined : show(mention.referent);
}

/** The role that a mention carries, as `tense:offices`. */
export function roleOf(text: string, words: string, names: readonly NameEntry[] = korea): string | undefined {
  const role = find(text, names).findLast(({ start, end }) => text.slice(start, end) === words)?.role;
  return role === undefined ? undefined : `${role.tense}:${role.offices.join("|")}`;
}

function show(referent: Referent): string {
  switch (referent.kind) {
    case "entity":
      return referent.id;
    case "role":
      return `${referent.role.tense}:${referent.role.offices.join("|")}`;
    case "ambiguous":
      return referent.ids.join("|");
    case "group":
      return referent.members.map(show).join(" + ");
    case "unlisted":
      return `?${referent.name}`;
  }
}
