import { createHash } from "node:crypto";
import { slugOf } from "../../../model/slug.ts";
import type { PlainItem } from "../../write.ts";
import type { Gathered } from "./gather.ts";
import { itemsAmong, type Statement, type Values, type WikidataItem } from "./item.ts";
import { dateOf } from "./time.ts";

/** The works that imported facts rest on. */
export interface Works {
  /** Ids of the works for a fact out of these statements of an item: the item itself, and what their references name. */
  cite(item: WikidataItem, statements: readonly Statement[]): readonly string[];
  /** All works that were cited, by id. */
  list(): readonly PlainItem[];
}

/** Collects works. `accessed` gives the day on which an item was read. */
export function createWorks({ item: itemOf }: Gathered, accessed: (item: WikidataItem) => string | undefined): Works {
  const works = new Map<string, PlainItem>();
  return {
    cite(item, statements) {
      const read = accessed(item);
      const own = {
        id: `wikidata-${item.id.toLowerCase()}`,
        type: "dataset",
        title: `${item.label ?? item.id} (${item.id})`,
        publisher: "Wikidata",
        URL: `https://www.wikidata.org/wiki/${item.id}`,
        ...(read === undefined ? {} : { accessed: read }),
      };
      const references = statements.flatMap((statement) => statement.references);
      const cited = [own, ...references.flatMap((reference) => workOf(reference, itemOf) ?? [])];
      for (const work of cited) works.set(work.id, work);
      return [...new Set(cited.map(({ id }) => id))];
    },
    list: () => [...works.values()].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
  };
}

/** The work that a reference names: stated in (P248), reference URL (P854), title, publisher, date, retrieved. */
function workOf(reference: Values, itemOf: Gathered["item"]): (PlainItem & { readonly id: string }) | undefined {
  const text = (property: string): string | undefined => {
    const value = reference[property]?.find(({ kind }) => kind === "text");
    return value?.kind === "text" && value.text.trim() !== "" ? value.text.trim() : undefined;
  };
  const date = (property: string): string | undefined => {
    const value = reference[property]?.find(({ kind }) => kind === "time");
    const read = value?.kind === "time" ? dateOf(value.time) : undefined;
    return read !== undefined && "date" in read ? read.date : undefined;
  };
  const label = (property: string): string | undefined =>
    itemsAmong(reference[property])
      .map((id) => itemOf(id)?.label)
      .find((found) => found !== undefined);
  const URL = urlOf(text("P854"));
  const statedIn = label("P248");
  const title = text("P1476") ?? statedIn ?? (URL === undefined ? undefined : `[Page at ${hostOf(URL)}]`);
  if (title === undefined) return undefined;
  const publisher = label("P123") ?? (statedIn === title ? undefined : statedIn);
  const [issued, accessed] = [date("P577"), date("P813")];
  const work = {
    type: URL === undefined ? "document" : "webpage",
    title,
    ...(publisher === undefined ? {} : { publisher }),
    ...(issued === undefined ? {} : { issued }),
    ...(URL === undefined ? {} : { URL }),
    ...(accessed === undefined ? {} : { accessed }),
  };
  const hash = createHash("sha256").update(JSON.stringify(work)).digest("hex").slice(0, 8);
  const called = slugOf(publisher ?? (URL === undefined ? title : hostOf(URL).replaceAll(".", " "))).slice(0, 40);
  return { id: [...called.split("-").filter((part) => part !== ""), hash].join("-"), ...work };
}

function urlOf(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\//.test(text) && URL.canParse(text) ? text : undefined;
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, "");
}
