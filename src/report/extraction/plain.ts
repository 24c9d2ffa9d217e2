import type { Analysis, Attribution, EventArgument, EventMention, Mention, Timex } from "../../model/analysis.ts";
import type { Span } from "../../model/span.ts";

/** What was read out of one article, as plain data: the line of `factlint extract`. Offsets are UTF-16 into the text. */
export function plainAnalysis({
  document,
  timexes,
  mentions,
  events,
  attributions,
}: Analysis): Record<string, unknown> {
  const words = (span: Span): Words => ({
    start: span.start,
    end: span.end,
    text: document.text.slice(span.start, span.end),
  });
  return {
    id: document.id,
    timexes: timexes.map((timex) => plainTimex(timex, words)),
    mentions: mentions.map((mention) => plainMention(mention, words)),
    events: events.map((event) => plainEvent(event, words)),
    attributions: attributions.map((attribution) => plainAttribution(attribution, words)),
  };
}

interface Words extends Span {
  readonly text: string;
}

type ToWords = (span: Span) => Words;

function plainTimex(timex: Timex, words: ToWords): Record<string, unknown> {
  const { type, value, edtf, mod, bound, certainty, anchor, by } = timex;
  return { ...words(timex), type, value, ...defined({ edtf, mod, bound }), certainty, anchor, by };
}

function plainMention(mention: Mention, words: ToWords): Record<string, unknown> {
  const { form, type, referent, name, role, suggestion, by } = mention;
  return {
    ...words(mention),
    form,
    type,
    ...defined({ entity: referent.kind === "entity" ? referent.id : undefined, name }),
    referent,
    ...defined({ role: role === undefined ? undefined : { ...words(role), offices: role.offices, tense: role.tense } }),
    ...defined({ suggestion }),
    by,
  };
}

function plainEvent(event: EventMention, words: ToWords): Record<string, unknown> {
  const { type, trigger, polarity, modality, named, by } = event;
  return {
    ...words(event),
    type,
    trigger: words(trigger),
    polarity,
    modality,
    named,
    arguments: event.arguments.map((argument) => plainArgument(argument, words)),
    by,
  };
}

function plainArgument(argument: EventArgument, words: ToWords): Record<string, unknown> {
  const { role, mention, timex, outcome, number, via, by } = argument;
  const entity = mention?.referent.kind === "entity" ? mention.referent.id : undefined;
  return { ...words(argument), role, ...defined({ entity, value: timex?.value, outcome, number }), via, by };
}

function plainAttribution(attribution: Attribution, words: ToWords): Record<string, unknown> {
  const { style, source, cue, content, confidence, by } = attribution;
  const entity = source?.referent.kind === "entity" ? source.referent.id : undefined;
  return {
    style,
    source: source === null ? null : { ...words(source), ...defined({ entity, name: source.name }) },
    cue: cue === null ? null : { ...words(cue), factivity: cue.factivity },
    content: content.map(words),
    confidence,
    by,
  };
}

function defined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
