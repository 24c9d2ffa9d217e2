import type { z } from "zod";
import { eventFact } from "../claims/event/fact.ts";
import { officeFact } from "../claims/office/fact.ts";
import { quoteFact } from "../claims/quote/fact.ts";
import { seriesFact } from "../claims/series/fact.ts";

/** The table of sections that hold facts: the section's name in the file, and the schema of its facts. */
export const factSections = {
  offices: officeFact,
  events: eventFact,
  series: seriesFact,
  quotations: quoteFact,
} as const satisfies Record<string, z.ZodObject>;
