import type { NameEntry } from "../../model/truth.ts";
import type { Gazetteer, Sense } from "./gazetteer.ts";
import type { MentionLexicon, Place, Title } from "./lexemes.ts";
import { type NameWord, wordsOfName } from "./words.ts";

/** A title that more offices than this go by says nothing of itself. */
const MOST_OFFICES = 64;

/** A name's words, joined by single spaces. */
export function keyOf(name: string): string {
  return wordsOfName(name)
    .map((word) => word.key)
    .join(" ");
}

/** The entries by each of their keys. */
function groupBy(
  entries: readonly NameEntry[],
  keys: (entry: NameEntry) => readonly string[],
): Map<string, NameEntry[]> {
  const groups = new Map<string, NameEntry[]>();
  for (const entry of entries) {
    const all = keys(entry);
    for (const key of all.length > 1 ? new Set(all) : all) {
      if (key === "") continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  }
  return groups;
}

/** Places of the lexicon; one whose first name the ground truth lists lends its other names to the listed one. */
export function addPlaces(
  gazetteer: Gazetteer,
  lexicon: MentionLexicon,
  names: readonly NameEntry[],
): ReadonlySet<string> {
  const isPlace = (entry: NameEntry) => entry.kind === "entity" && entry.type !== "PERSON" && entry.type !== "EVENT";
  const listed = groupBy(names.filter(isPlace), (entry) => entry.names.map(keyOf));
  const proper = new Set<string>();
  for (const { id, kind, places } of lexicon.places) {
    for (const item of places) {
      const { names: forms, demonyms } = typeof item === "string" ? { names: [item], demonyms: [] } : item;
      const name = forms[0] as string;
      const entries = listed.get(keyOf(name)) ?? [];
      const place: Place = { name, kind, by: id, entries };
      for (const form of forms) {
        for (const word of wordsOfName(form)) proper.add(word.key);
        gazetteer.add(form, { kind: "place", place }, "name");
      }
      for (const form of demonyms) {
        for (const word of wordsOfName(form)) proper.add(word.key);
        gazetteer.add(form, { kind: "demonym", place }, "name");
      }
    }
  }
  return proper;
}

/** Titles of the lexicon and of the offices, each with the offices that go by it, in the singular and plural. */
export function addTitles(gazetteer: Gazetteer, lexicon: MentionLexicon, names: readonly NameEntry[]): void {
  const offices = groupBy(
    names.filter((entry) => entry.kind === "office"),
    (entry) => (entry.titles ?? []).map(keyOf),
  );
  const officesOf = (form: string): Pick<Title, "offices" | "crowd"> => {
    const fitting = offices.get(keyOf(form)) ?? [];
    if (fitting.length <= MOST_OFFICES) return { offices: fitting };
    return { offices: [], crowd: groupBy(fitting, (office) => office.within ?? []) };
  };
  const add = (form: string, title: Title) => {
    gazetteer.add(form, { kind: "title", title }, title.specific ? "name" : "free");
    if (title.kind === "office")
      gazetteer.add(pluralOf(form), { kind: "title", title: { ...title, plural: true } }, "free");
  };
  const known = new Set<string>();
  for (const entry of lexicon.titles) {
    if (entry.kind === "tense" || entry.kind === "quality") continue;
    const gender = entry.gender === undefined ? {} : { gender: entry.gender };
    const surname = entry.kind === "office" && entry.surname;
    const bare = entry.kind === "office" && entry.bare;
    for (const form of entry.forms) {
      known.add(keyOf(form));
      add(form, {
        key: keyOf(form),
        by: entry.id,
        kind: entry.kind,
        ...gender,
        surname,
        bare,
        plural: false,
        specific: false,
        ...officesOf(form),
      });
    }
  }
  for (const form of new Set(names.flatMap((entry) => (entry.kind === "office" ? (entry.titles ?? []) : [])))) {
    if (known.has(keyOf(form))) continue;
    add(form, {
      key: keyOf(form),
      by: "mention/office",
      kind: "office",
      surname: false,
      bare: true,
      plural: false,
      specific: wordsOfName(form).some((word) => word.caps === 2),
      ...officesOf(form),
    });
  }
}

function pluralOf(form: string): string {
  const [head = form, ...rest] = form.split(/(?= of | general$)/);
  return `${/[^aeiou]y$/.test(head) ? `${head.slice(0, -1)}ie` : head}s${rest.join("")}`;
}

/** An entry, and the words of each of its names. */
export interface CutNames {
  readonly entry: NameEntry;
  readonly cuts: readonly (readonly NameWord[])[];
}

/** Names and demonyms of the ground truth. `places`: words that keep their capital in the name of an event. */
export function addListed(gazetteer: Gazetteer, names: readonly CutNames[], places: ReadonlySet<string>): void {
  const proper = new Set(places);
  for (const { entry, cuts } of names) {
    if (entry.kind !== "entity") continue;
    for (const words of cuts) for (const word of words) if (word.caps > 0) proper.add(word.key);
    for (const demonym of entry.demonyms ?? [])
      for (const word of wordsOfName(demonym)) if (word.caps > 0) proper.add(word.key);
  }
  for (const { entry, cuts } of names) {
    const casing = entry.kind === "entity" ? "name" : { proper };
    const sense: Sense = { kind: "listed", entry };
    for (const words of cuts) gazetteer.add(words, sense, casing);
    if (entry.demonyms === undefined || entry.demonyms.length === 0) continue;
    const name = entry.names[0] ?? entry.id;
    const place: Place = { name, kind: "listed", by: "mention/demonym", entries: [entry] };
    for (const demonym of entry.demonyms) gazetteer.add(demonym, { kind: "demonym", place }, "name");
  }
}
