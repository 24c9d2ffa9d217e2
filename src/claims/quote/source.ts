import type { Mention } from "../../model/analysis.ts";
import type { Truth } from "../../model/truth.ts";
import { partiesOf } from "../referents.ts";

/** Whom a quotation is given to. */
export interface Source {
  readonly ids: readonly string[];
  /** The words name one listed person, and nobody else can be meant. */
  readonly certain: boolean;
}

const NOBODY: Source = { ids: [], certain: false };
const surnames = new WeakMap<Truth, ReadonlyMap<string, readonly string[]>>();

/**
 * Resolves a source on `day` (days since 1970-01-01). A bare surname that the article never spells out stands for the one
 * listed person of that surname: the words are hardly anybody else's who bears another name.
 */
export function resolveSource(source: Mention | null, truth: Truth, day: number | undefined): Source {
  if (source === null) return NOBODY;
  if (source.referent.kind === "unlisted" && source.form !== "pronoun") {
    const ids = surnamesOf(truth).get(source.referent.name) ?? [];
    return { ids, certain: ids.length === 1 };
  }
  const parties = partiesOf(source, truth, day === undefined ? [] : [day]);
  const [only] = parties;
  const ids = parties.flatMap((party) => party.ids);
  return {
    ids,
    certain: parties.length === 1 && only?.certain === true && ids.length === 1 && source.form !== "pronoun",
  };
}

function surnamesOf(truth: Truth): ReadonlyMap<string, readonly string[]> {
  let known = surnames.get(truth);
  if (known === undefined) {
    const built = new Map<string, string[]>();
    for (const { id, type, surname, names } of truth.entities) {
      const name = type === "PERSON" ? (surname ?? names[0]?.split(" ").at(-1)) : undefined;
      if (name === undefined) continue;
      const ids = built.get(name);
      if (ids === undefined) built.set(name, [id]);
      else ids.push(id);
    }
    known = built;
    surnames.set(truth, known);
  }
  return known;
}
