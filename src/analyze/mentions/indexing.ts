import type { NameEntry } from "../../model/truth.ts";
import type { Gazetteer, Sense } from "./gazetteer.ts";
import type { MentionLexicon, Place, Title } from "./lexemes.ts";
import { isPlainName, type NameWord, wordsOfName } from "./words.ts";

/** A title that more offices than this go by says nothing of itself. */
const MOST_OFFICES = 64;

/** A name's words, joined by single spaces. */
export function keyOf(name: string): string {
  return isPlainName(name) ? name.toLowerCase() : joined(wordsOfName(name));
}

function joined(words: readonly NameWord[]): string {
  return words.length === 1 ? (words[0] as NameWord).key : words.map((word) => word.key).join(" ");
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

/** The entities of the ground truth that are places of the lexicon, by the first names of these. */
export type ListedPlaces = Map<string, NameEntry[]>;

/**
 * Places of the lexicon. One whose first name the ground truth lists lends its other names to the listed one: `listed` gets a
 * list for each, which `addListed` fills. Returns the words that keep their capital in the name of an event.
 */
export function addPlaces(gazetteer: Gazetteer, lexicon: MentionLexicon, listed: ListedPlaces): ReadonlySet<string> {
  const proper = new Set<string>();
  for (const { id, kind, places } of lexicon.places) {
    for (const item of places) {
      const { names: forms, demonyms } = typeof item === "string" ? { names: [item], demonyms: [] } : item;
      const name = forms[0] as string;
      const entries = listed.get(keyOf(name)) ?? [];
      listed.set(keyOf(name), entries);
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

/** One of an entry's names, and its words. */
export interface CutName {
  readonly entry: NameEntry;
  readonly name: string;
  readonly words: readonly NameWord[];
}

/**
 * Names and demonyms of the ground truth. `places`: words that keep their capital in the name of an event. `takePerson` is
 * called with each name of each person. Each name is cut into words once, and its words are not kept.
 */
export function addListed(
  gazetteer: Gazetteer,
  names: readonly NameEntry[],
  places: ReadonlySet<string>,
  listed: ListedPlaces,
  takePerson: (name: CutName) => void,
): void {
  const proper = new Set(places);
  const others = names.filter(({ kind }) => kind !== "entity");
  const open = new Set(
    others.flatMap((entry) => entry.names.flatMap((name) => wordsOfName(name).map(({ key }) => key))),
  );
  const readCapitals = (words: readonly NameWord[]): void => {
    for (const { key, caps } of words) if (caps > 0 && open.has(key)) proper.add(key);
  };
  for (const entry of names) {
    if (entry.kind !== "entity") continue;
    const sense: Sense = { kind: "listed", entry };
    for (const name of entry.names) {
      const words = wordsOfName(name);
      readCapitals(words);
      gazetteer.add(words, sense, "name");
      if (entry.type === "PERSON") takePerson({ entry, name, words });
      else if (entry.type !== "EVENT") addPlace(listed, words, entry);
    }
    if (entry.demonyms === undefined || entry.demonyms.length === 0) continue;
    const place: Place = { name: entry.names[0] ?? entry.id, kind: "listed", by: "mention/demonym", entries: [entry] };
    for (const demonym of entry.demonyms) {
      const words = wordsOfName(demonym);
      readCapitals(words);
      gazetteer.add(words, { kind: "demonym", place }, "name");
    }
  }
  for (const entry of others)
    for (const name of entry.names) gazetteer.add(name, { kind: "listed", entry }, { proper });
}

function addPlace(listed: ListedPlaces, words: readonly NameWord[], entry: NameEntry): void {
  const entries = words.length === 0 ? undefined : listed.get(joined(words));
  if (entries !== undefined && entries.at(-1) !== entry) entries.push(entry);
}
