import type { RoleUse } from "../../model/analysis.ts";
import type { OfficeUse } from "./assertion.ts";
import { type Days, touches } from "./context.ts";
import type { Tenure } from "./holders.ts";

/** Days before taking office in which somebody may be called elect, incoming, or already by the title. */
export const BEFORE_OFFICE = 120;

/** What the words are held against: the day of publication and the days that the sentence speaks of. */
export interface Times {
  readonly published: number;
  readonly told: readonly Days[];
}

/** The tenure that bears the words out, if one does. */
export function fittingTenure(
  tenures: readonly Tenure[],
  tense: RoleUse["tense"],
  use: OfficeUse,
  { published, told }: Times,
): Tenure | undefined {
  const now: Days = { from: published, to: published };
  const starts = [published, ...told.map(({ from }) => from)];
  const latest = Math.max(published, ...told.map(({ to }) => to));
  const started = tenures.filter(({ from }) => from <= published);
  switch (tense) {
    case "current":
      return (
        tenures.find((tenure) => touches(tenure, now)) ??
        tenures.find((tenure) => told.some((days) => touches(tenure, days))) ??
        (use === "title" || use === "past" ? started.at(-1) : undefined)
      );
    case "then":
      if (told.length === 0) return started.at(-1);
      return tenures.find((tenure) => told.some((days) => touches(tenure, days)));
    case "former":
      // Whoever was in office when the list was last kept up may be in office still.
      return tenures.findLast(({ to, lasting }) => to < latest && (!lasting || latest > published));
    case "acting":
      return started.findLast(({ acting }) => acting);
    case "elect":
      return tenures.find(({ from }) => starts.some((day) => from >= day && from - day <= BEFORE_OFFICE));
    case "future":
      return tenures.find(({ from }) => starts.some((day) => from > day));
  }
}
