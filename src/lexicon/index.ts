import { z } from "zod";
import { type Fault, FaultyInput } from "../model/fault.ts";
import { deepFreeze } from "../model/freeze.ts";
import { parseYaml, validateYaml } from "../yaml/located.ts";
import { abbreviationSchema } from "./abbreviations.ts";
import { ageSchema } from "./ages.ts";
import { anniversarySchema } from "./anniversaries.ts";
import { commemorationSchema } from "./commemorations.ts";
import { readCompiled } from "./compiled.ts";
import { contestSchema } from "./contests.ts";
import { contrastSchema } from "./contrasts.ts";
import { countingSchema } from "./counting.ts";
import { cueSchema } from "./cues.ts";
import { disavowalSchema } from "./disavowals.ts";
import { eventTypeSchema } from "./events.ts";
import { type RuleFile, readRules } from "./files.ts";
import { identificationSchema } from "./identification.ts";
import { incumbencySchema } from "./incumbency.ts";
import { lightVerbSchema } from "./light-verbs.ts";
import { measureSchema } from "./measures.ts";
import { modalitySchema } from "./modality.ts";
import { nameSchema } from "./names.ts";
import { numberSchema } from "./numbers.ts";
import { outcomeSchema } from "./outcomes.ts";
import { placeSchema } from "./places.ts";
import { pronounSchema } from "./pronouns.ts";
import { reportedSpeechSchema } from "./reported-speech.ts";
import { tellingSchema } from "./tellings.ts";
import { tenureSchema } from "./tenures.ts";
import { timexSchema } from "./timexes.ts";
import { titleSchema } from "./titles.ts";
import { unitSchema } from "./units.ts";
import { wordingSchema } from "./wording.ts";

/**
 * The table of language knowledge: each section is the file `rules/<language>/<section>.yaml`, or the folder of that name,
 * and holds a list of entries of the schema given here.
 */
const sections = {
  abbreviations: abbreviationSchema,
  ages: ageSchema,
  anniversaries: anniversarySchema,
  commemorations: commemorationSchema,
  contests: contestSchema,
  contrasts: contrastSchema,
  counting: countingSchema,
  cues: cueSchema,
  disavowals: disavowalSchema,
  events: eventTypeSchema,
  identification: identificationSchema,
  incumbency: incumbencySchema,
  "light-verbs": lightVerbSchema,
  measures: measureSchema,
  modality: modalitySchema,
  names: nameSchema,
  numbers: numberSchema,
  outcomes: outcomeSchema,
  places: placeSchema,
  pronouns: pronounSchema,
  "reported-speech": reportedSpeechSchema,
  tellings: tellingSchema,
  tenures: tenureSchema,
  timexes: timexSchema,
  titles: titleSchema,
  units: unitSchema,
  wording: wordingSchema,
};

type Sections = typeof sections;

/** All entries of `rules/<language>`, by section, in file order. */
export type Lexicon = { readonly [S in keyof Sections]: readonly z.infer<Sections[S]>[] };

/**
 * Loads the language knowledge: from the compiled form that the build makes, as long as that was made of these very files, else
 * from the files.
 * @throws FaultyInput with every fault of every file.
 */
export function loadLexicon(): Lexicon {
  const files = readRules();
  return deepFreeze((readCompiled(files) as Lexicon | undefined) ?? parseRules(files));
}

/**
 * Parses and validates rules. Ids are unique over all sections.
 * @throws FaultyInput with every fault of every file.
 */
export function parseRules(files: readonly RuleFile[]): Lexicon {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const lexicon: Record<string, unknown[]> = Object.fromEntries(Object.keys(sections).map((section) => [section, []]));
  for (const { section, path, text } of files) {
    const { yaml, faults: syntax } = parseYaml(path, text);
    faults.push(...syntax);
    if (syntax.length > 0) continue;
    const schema = sections[section as keyof Sections] as unknown as z.ZodType<{ id: string }> | undefined;
    if (schema === undefined) {
      faults.push({
        location: yaml.locate([]),
        message: `there is no section \`${section}\``,
        mend: `use one of ${Object.keys(sections).join(", ")}`,
      });
      continue;
    }
    const { value, faults: invalid } = validateYaml(yaml, z.array(schema));
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
      lexicon[section]?.push(entry);
    }
  }
  if (faults.length > 0) throw new FaultyInput(faults);
  return lexicon as unknown as Lexicon;
}
