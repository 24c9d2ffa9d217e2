import { bareWords, slugOf } from "../../../model/slug.ts";
import type { WikidataItem } from "./item.ts";

/**
 * Ids for items, out of their labels. Of several items of one label the one with the smallest number has the bare id, the
 * others have their number added; so has an item without Latin letters. The same items always get the same ids.
 */
export function idsOf(items: readonly WikidataItem[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const ids = new Map<string, string>();
  for (const { id, label } of items) {
    const slug = slugOf(label ?? "");
    const own = slug === "" ? id.toLowerCase() : taken.has(slug) ? `${slug}-${id.toLowerCase()}` : slug;
    taken.add(own);
    ids.set(id, own);
  }
  return ids;
}

/**
 * The aliases that mean nobody else, as far as the words tell: those with a capital letter or a digit, each once, and of a person
 * none that is but a part of the name, such as the surname alone.
 */
export function safeAliases({ label = "", aliases }: WikidataItem, isPerson: boolean): readonly string[] {
  const parts = new Set(bareWords(label).split(" "));
  const seen = new Set([label]);
  return aliases.filter((alias) => {
    if (seen.has(alias) || alias.length < 2 || !/[\p{Lu}\p{N}]/u.test(alias)) return false;
    seen.add(alias);
    return !(
      isPerson &&
      bareWords(alias)
        .split(" ")
        .every((word) => parts.has(word)) &&
      !alias.includes(" ")
    );
  });
}

/**
 * The bare titles in the names of an office: "president" of "President of France", "secretary of state" of "United States
 * Secretary of State", where `places` are the names and demonyms of what it belongs to. Empty where the names do not tell.
 */
export function titlesOf(names: readonly string[], places: readonly string[]): readonly string[] {
  const known = new Set(places.map((place) => bareWords(place)));
  const titles = names.flatMap((name) => {
    const words = name.split(/\s+/);
    const at = words.lastIndexOf("of");
    const after = words.slice(at + 1).join(" ");
    if (at > 0 && known.has(bareWords(after.replace(/^the /i, "")))) return [words.slice(0, at).join(" ")];
    for (let count = words.length - 1; count > 0; count--) {
      if (known.has(bareWords(words.slice(0, count).join(" ")))) return [words.slice(count).join(" ")];
    }
    return [];
  });
  return [...new Set(titles.map((title) => title.toLowerCase()))].filter((title) => /^\p{L}/u.test(title));
}
