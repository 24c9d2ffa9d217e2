import type { Analysis, EventMention } from "../../model/analysis.ts";
import { publishedDay } from "../../model/document.ts";
import { lastOf, perArticle } from "../../model/memo.ts";
import type { Truth } from "../../model/truth.ts";
import { compareArgument, createArticleReader } from "../event/compare.ts";
import type { Ontology } from "../event/ontology.ts";
import type { Told } from "./event.ts";
import { isDefinite } from "./told.ts";

/** How the place and the time told of an event lie to a record: those of another event, its own, or nothing is told. */
export type Likeness = "rival" | "same" | "open";

/** Makes the reader of whether an event of an article may be another of the kind than the one on record that the article is about. */
export function createRivals(ontology: Ontology) {
  const readers = lastOf((truth: Truth) =>
    perArticle((analysis: Analysis) =>
      createArticleReader(analysis.document.text, truth, publishedDay(analysis.document)),
    ),
  );
  return (event: EventMention, record: Told["record"], analysis: Analysis, truth: Truth): Likeness => {
    const reader = readers(truth)(analysis);
    let found: Likeness = "open";
    for (const argument of event.arguments) {
      if (argument.role !== "place" && argument.role !== "time") continue;
      const result = compareArgument(argument, record, truth, ontology, reader);
      // A day that was filled in from the passage may be that of a service.
      const isFilledIn = argument.via === "discourse" && (isDefinite(event) || argument.timex?.type === "TIME");
      if (result === "conflict" && !isFilledIn) return "rival";
      if (result === "foreign" && argument.via === "syntax") return "rival";
      if (result === "agree") found = "same";
    }
    return found;
  };
}
