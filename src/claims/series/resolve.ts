import type { Analysis, EventMention } from "../../model/analysis.ts";
import { publishedDay } from "../../model/document.ts";
import { dateRange } from "../../model/edtf.ts";
import { lastOf } from "../../model/memo.ts";
import type { Truth, TruthRecord } from "../../model/truth.ts";
import type { EventFact } from "../event/fact.ts";
import { eventIndex } from "../event/facts.ts";
import { partiesOf } from "../referents.ts";
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

/** The series that the words name: by its own name, else by its parties and the type of event. Undefined unless just one fits best. */
export function namedSeries(event: EventMention, truth: Truth, analysis: Analysis): Series | undefined {
  const byName = seriesOf(truth, event.named).filter(({ record }) => event.named.includes(record.id));
  if (byName.length === 1) return byName[0];
  const day = publishedDay(analysis.document);
  // "The Hanoi summit was the only meeting between …": an event is no party to another.
  const participants = event.arguments.filter(
    ({ role, mention }) => role === "participant" && mention?.type !== "EVENT",
  );
  if (participants.some(({ mention }) => mention === undefined)) return undefined;
  const parties = participants.flatMap(({ mention }) =>
    mention === undefined ? [] : partiesOf(mention, truth, day === null ? [] : [day]),
  );
  if (parties.length === 0 || parties.some(({ ids, listed }) => !listed || ids.length === 0)) return undefined;
  const fits = seriesOf(truth, parties[0]?.ids ?? []).filter(({ record: { fact } }) => {
    if (!fact.types.includes(event.type) || fact.participants.length === 0) return false;
    return (
      fact.participants.every((id) => parties.some(({ ids }) => ids.includes(id))) &&
      parties.every(({ ids }) => ids.some((id) => fact.participants.includes(id)))
    );
  });
  return fits.length === 1 ? fits[0] : undefined;
}

/** "their second summit": the member of that rank, in a series that the words name. Undefined where some count otherwise. */
export function rankedMember(
  event: EventMention,
  truth: Truth,
  analysis: Analysis,
): TruthRecord<EventFact> | undefined {
  const rank = event.arguments.find(({ role }) => role === "ordinal")?.number;
  if (rank === undefined) return undefined;
  const series = namedSeries(event, truth, analysis) ?? topicSeries(analysis, truth);
  const before = series?.members.slice(0, rank) ?? [];
  return before.some(({ id }) => series?.record.fact.disputed.includes(id)) ? undefined : before[rank - 1];
}

const topics = lastOf((truth: Truth) =>
  lastOf((analysis: Analysis): Series | undefined => {
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
