import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type Fault, FaultyInput } from "../model/fault.ts";
import { parseYaml, validateYaml } from "../yaml/located.ts";
import { abbreviationSchema } from "./abbreviations.ts";
import { cueSchema } from "./cues.ts";
import { eventTypeSchema } from "./events.ts";
import { modalitySchema } from "./modality.ts";
import { nameSchema } from "./names.ts";
import { outcomeSchema } from "./outcomes.ts";
import { placeSchema } from "./places.ts";
import { pronounSchema } from "./pronouns.ts";
import { timexSchema } from "./timexes.ts";
import { titleSchema } from "./titles.ts";

/**
 * The table of language knowledge: each section is the file `rules/<language>/<section>.yaml`, or the folder of that name,
 * and holds a list of entries of the schema given here.
 */
const sections = {
  abbreviations: abbreviationSchema,
  cues: cueSchema,
  events: eventTypeSchema,
  modality: modalitySchema,
  names: nameSchema,
  outcomes: outcomeSchema,
  places: placeSchema,
  pronouns: pronounSchema,
  timexes: timexSchema,
  titles: titleSchema,
};

type Sections = typeof sections;

/** All entries of `rules/<language>`, by section, in file order. */
export type Lexicon = { readonly [S in keyof Sections]: readonly z.infer<Sections[S]>[] };

const RULES = fileURLToPath(new URL("../../rules/", import.meta.url));

/**
 * Loads and validates the language knowledge. Ids are unique over all sections.
 * @throws FaultyInput with every fault of every file.
 */
export function loadLexicon(language = "en", folder = RULES): Lexicon {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const lexicon: Record<string, unknown[]> = {};
  for (const [section, schema] of Object.entries(sections)) {
    const entries: unknown[] = [];
    for (const file of filesOf(join(folder, language), section)) {
      const { yaml, faults: syntax } = parseYaml(file, readFileSync(file, "utf8"));
      faults.push(...syntax);
      if (syntax.length > 0) continue;
      const { value, faults: invalid } = validateYaml<{ id: string }[]>(
        yaml,
        z.array(schema as z.ZodType<{ id: string }>),
      );
      faults.push(...invalid);
      for (const [index, entry] of (value ?? []).entries()) {
        if (seen.has(entry.id)) {
          faults.push({
            location: yaml.locate([index, "id"]),
            message: `the id \`${entry.id}\` is used twice`,
            mend: "give each entry an id of its own",
          });
        }
        seen.add(entry.id);
        entries.push(entry);
      }
    }
    lexicon[section] = entries;
  }
  if (faults.length > 0) throw new FaultyInput(faults);
  return deepFreeze(lexicon) as unknown as Lexicon;
}

function filesOf(folder: string, section: string): string[] {
  const file = join(folder, `${section}.yaml`);
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) return [file];
  const names = readdirSync(join(folder, section), { recursive: true }) as string[];
  return names
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => join(folder, section, name));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
