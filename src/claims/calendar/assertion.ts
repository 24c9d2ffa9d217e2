import type { Timex } from "../../model/analysis.ts";

/** That a date falls on a weekday, or that there is such a date. */
export type CalendarAssertion =
  | { readonly aspect: "weekday"; readonly timex: Timex; readonly weekday: number }
  | {
      readonly aspect: "existence";
      /** 1 to 12. */
      readonly month: number;
      readonly day: number;
      /** Absent where the text gives none ("February 30th"). */
      readonly year?: number;
    };
