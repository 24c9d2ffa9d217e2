import type { Rule } from "../../model/claim.ts";

/** What can be wrong about a name in itself. */
export const nameRules: readonly Rule[] = [
  {
    id: "name/self",
    summary: "The article spells one person's name in two ways",
    what: "Names of persons that differ in one letter, or in two that changed places, where the words around leave no doubt that one person is meant: two people are introduced twice, one person once. Accents, hyphens and capitals may differ, and what is quoted keeps its spelling.",
    why: "One of the two is a slip, and whoever looks for the name will not find it. It needs no ground truth.",
    example: {
      truth: "",
      article:
        "The judge, Elena Marchetti, spoke on Monday. Later Ms. Marchetti left for the airport. Nobody had asked Marhcetti to go.",
      expect: "1:105 warning  spelt “Marhcetti” here, “Marchetti” at 1:18  [name/self]",
    },
  },
];
