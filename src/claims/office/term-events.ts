import type { EventTypeEntry } from "../../lexicon/events.ts";
import type { Analysis, EventArgument, EventMention, Mention, RoleUse, Timex } from "../../model/analysis.ts";
import { firstFrom, lastUpTo, overlaps, type Span, sliceOf } from "../../model/span.ts";
import { hasPhrase, type PhraseReader } from "../phrases.ts";
import { isOneOfSeveral } from "./one-of-several.ts";
import { roleOf } from "./person.ts";
import type { Term } from "./read-term.ts";

/** What somebody does in an event who takes or leaves an office. */
const HOLDERS = new Set(["holder", "winner"]);
/** Behind an office these make it another one: "president of the club". */
const NARROWS = new Set(["of", "for", "'s", "-"]);
/** Words of a trigger that itself ends with the office: "became the third president". */
const FURTHEST = 6;

/** A term; `title` is a bare one, of which country only the name tells. */
export type TitledTerm = Term & { readonly title: Span | null };

/** The words that tell of another office than the one on record. */
interface Others {
  /** Near by: of a party, of a team. */
  readonly posts: PhraseReader<true>;
  /** Before a title: "vice", "honorary". */
  readonly ranks: ReadonlySet<string>;
}

/**
 * Makes the reader of terms out of events: of the types whose rules say what they are to a tenure, those with one holder and one
 * date. Whatever stands between verb, office and date has been read there.
 */
export function createTermEventReader(
  events: readonly EventTypeEntry[],
  others: Others,
): (analysis: Analysis) => readonly TitledTerm[] {
  const kinds = new Map(events.flatMap(({ id, tenure }) => (tenure === undefined ? [] : [[id, tenure] as const])));
  return (analysis) =>
    analysis.events.flatMap((event) => {
      const kind = kinds.get(event.by);
      const term = kind === undefined ? undefined : termOf(event, kind, analysis, others);
      return term === undefined ? [] : [term];
    });
}

function termOf(
  event: EventMention,
  tenure: NonNullable<EventTypeEntry["tenure"]>,
  analysis: Analysis,
  { posts, ranks }: Others,
): TitledTerm | undefined {
  const { polarity, modality, trigger, nominal } = event;
  const isPlanned = modality === "planned" && tenure === "swearing";
  if (nominal || polarity === "negative" || !(modality === "asserted" || isPlanned)) return undefined;
  const person = holderOf(event);
  const times = timesOf(event);
  const sentence = analysis.sentences[event.sentence];
  if (person === undefined || times.length !== 1 || sentence === undefined) return undefined;
  const office = officeOf(event, tenure, person, analysis, ranks);
  if (office === undefined || (office === null && tenure === "chosen")) return undefined;
  const role = office?.role ?? null;
  const title = office?.title ?? null;
  const elsewhere = hasPhrase(analysis.tokens, sentence.first, sentence.last, posts);
  if (elsewhere && tenure === "chosen") return undefined;
  return {
    person,
    role,
    body: null,
    elsewhere: role === null && elsewhere,
    kind: isPlanned ? "plan" : tenure,
    trigger,
    times,
    title,
  };
}

/** The one person who took or left the office. */
function holderOf({ arguments: found }: EventMention): Mention | undefined {
  const holders = found.filter((one) => isHolder(one) && !isTitle(one));
  const [only] = holders;
  const isOne = holders.length === 1 && only?.via === "syntax" && only.mention?.type === "PERSON";
  return isOne && !only.mention.plural && roleOf(only.mention) === only.mention.role ? only.mention : undefined;
}

function isHolder({ role, as }: EventArgument): boolean {
  return role === "participant" && HOLDERS.has(as ?? "");
}

/** "was named chief justice": an office told in the place of its holder. */
function isTitle({ mention }: EventArgument): boolean {
  return mention?.form === "nominal" || mention?.form === "role";
}

function timesOf({ arguments: found }: EventMention): readonly Timex[] {
  return found.flatMap(({ timex, via }) => (timex === undefined || via === "discourse" ? [] : [timex]));
}

/** The office that is told, or the bare title; null where none is, undefined where it is another one. */
function officeOf(
  { arguments: found, trigger }: EventMention,
  tenure: NonNullable<EventTypeEntry["tenure"]>,
  person: Mention,
  { mentions, tokens, document }: Analysis,
  ranks: ReadonlySet<string>,
): { readonly role: RoleUse | null; readonly title: Span | null } | null | undefined {
  const told =
    found.find(({ role, mention }) => role === "object" && mention !== undefined)?.mention ??
    found.find((one) => isHolder(one) && isTitle(one) && one.start >= trigger.end)?.mention;
  const mention = told ?? officeInside(mentions, trigger);
  if (mention === undefined) return null;
  const own = person.role !== undefined && overlaps(person.role, mention) ? person.role : undefined;
  const role = roleOf(mention) ?? own ?? null;
  const after = lastUpTo(tokens, Math.max(role?.end ?? 0, mention.end) - 1) + 1;
  const behind = tokens[after]?.lower ?? "";
  if (NARROWS.has(behind) || (tenure === "start" && isOneOfSeveral(tokens, after))) return undefined;
  if (role !== null) return role.offices.length > 0 ? { role, title: null } : undefined;
  const words = wordsOf(sliceOf(document.text, mention));
  const before = tokens[lastUpTo(tokens, mention.start - 1)]?.lower ?? "";
  const isOther = before === "-" || ranks.has(before) || words.some((word) => word === "of" || ranks.has(word));
  return mention.form === "nominal" && behind !== "at" && !isOther ? { role, title: mention } : undefined;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/[\s-]+/);
}

function officeInside(mentions: Analysis["mentions"], trigger: Span): Mention | undefined {
  const from = firstFrom(mentions, trigger.start);
  return mentions
    .slice(from, from + FURTHEST)
    .find(({ type, start, end }) => type === "PERSON" && start < trigger.end && end >= trigger.end);
}
