import type { Analysis, EventMention } from "../../model/analysis.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange } from "../../model/edtf.ts";
import { lastOf, perArticle } from "../../model/memo.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { EventFact } from "../event/fact.ts";
import { eventIndex } from "../event/facts.ts";
import { type Party, partiesOf } from "../referents.ts";
import type { SeriesFact } from "./fact.ts";

/** A series with its members' records, in order of time. */
export interface Series {
  readonly record: TruthRecord<SeriesFact>;
  readonly members: readonly TruthRecord<EventFact>[];
}

const indexes = new WeakMap<Truth, readonly Series[]>();

/** All series of a ground truth; built once. */
export function allSeries(truth: Truth): readonly Series[] {
  let list = indexes.get(truth);
  if (list === undefined) {
    const events = eventIndex(truth).byId;
    list = truth.records<SeriesFact>("series").map((record) => ({
      record,
      members: record.fact.members.flatMap((id) => events.get(id) ?? []),
    }));
    indexes.set(truth, list);
  }
  return list;
}

const partyIndexes = new WeakMap<Truth, ReadonlyMap<string, readonly Series[]>>();

/** The series that count what happened to or by somebody, and those of a name, by the ids of the parties and their own. */
function seriesOf(truth: Truth, ids: readonly string[]): readonly Series[] {
  let index = partyIndexes.get(truth);
  if (index === undefined) {
    const built = new Map<string, Series[]>();
    for (const series of allSeries(truth)) {
      const { fact } = series.record;
      if (fact.by !== undefined) continue;
      for (const id of new Set([fact.id, ...fact.participants])) {
        const known = built.get(id);
        if (known === undefined) built.set(id, [series]);
        else known.push(series);
      }
    }
    index = built;
    partyIndexes.set(truth, index);
  }
  return [...new Set(ids.flatMap((id) => index.get(id) ?? []))];
}

/** How many members there were by the end of a day. */
export function countAt({ members }: Series, day: number): number {
  return members.filter(({ fact }) => (dateRange(fact.date)?.start ?? Infinity) <= day).length;
}

/** The series that the words call by its name. */
export function ownNamed({ named }: EventMention, truth: Truth): Series | undefined {
  const found = seriesOf(truth, named).filter(({ record }) => named.includes(record.id));
  return found.length === 1 ? found[0] : undefined;
}

/** The series of such events whose parties are just these. Undefined unless there is just one. */
export function ofParties(parties: readonly Party[], type: string, truth: Truth): Series | undefined {
  if (parties.length === 0 || parties.some(({ ids, listed }) => !listed || ids.length === 0)) return undefined;
  const fits = seriesOf(truth, parties[0]?.ids ?? []).filter(({ record: { fact } }) => {
    if (!fact.types.includes(type) || fact.participants.length === 0) return false;
    return (
      fact.participants.every((id) => parties.some(({ ids }) => ids.includes(id))) &&
      parties.every(({ ids }) => ids.some((id) => fact.participants.includes(id)))
    );
  });
  return fits.length === 1 ? fits[0] : undefined;
}

/** The series that the event's own words name: by its own name, else by its parties and the type of event. Undefined unless just one fits best. */
export function namedSeries(event: EventMention, truth: Truth, analysis: Analysis): Series | undefined {
  const byName = ownNamed(event, truth);
  if (byName !== undefined) return byName;
  const day = publishedDay(analysis.document);
  // "The Hanoi summit was the only meeting between …": an event is no party to another.
  const participants = event.arguments.filter(
    ({ role, mention }) => role === "participant" && mention?.type !== "EVENT",
  );
  if (participants.some(({ mention }) => mention === undefined)) return undefined;
  const parties = participants.flatMap(({ mention }) =>
    mention === undefined ? [] : partiesOf(mention, truth, day === null ? [] : [day]),
  );
  return ofParties(parties, event.type, truth);
}

const topics = lastOf((truth: Truth) =>
  perArticle((analysis: Analysis): Series | undefined => {
    const found = new Set(
      analysis.events.filter(isCounted).flatMap((event) => namedSeries(event, truth, analysis) ?? []),
    );
    return found.size === 1 ? [...found][0] : undefined;
  }),
);

/** The one series that the article names outright; what "three previous summits" without names is taken to count. */
export function topicSeries(analysis: Analysis, truth: Truth): Series | undefined {
  return topics(truth)(analysis);
}

function isCounted({ arguments: found }: EventMention): boolean {
  return found.some(({ role }) => role === "participant");
}
