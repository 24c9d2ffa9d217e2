import type { Analysis, EventMention, Mention, Token } from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import { lastAtOrBefore, lastUpTo } from "../../model/span.ts";
import type { RankedHolder, SeriesAssertion } from "./assertion.ts";
import { claimOf } from "./claim.ts";
import type { Counting } from "./vocabulary.ts";

/** Events or mentions looked back over for what a rank refers to. */
const FURTHEST = 20;
/** Words that may stand between the rank and the office. */
const LONGEST_LEAD = 5;

/** The sentence that is read: its index, and its tokens `[first, last)`. */
interface Where {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

/** Walks the role mentions: a rank shortly before one and "to" or "who" after it. */
export function rankedHolders(analysis: Analysis, counting: Counting): Claim<SeriesAssertion>[] {
  const claims: Claim<SeriesAssertion>[] = [];
  const given = rolesGiven(analysis);
  let sentence = 0;
  let at = 0;
  for (const mention of analysis.mentions) {
    const role = mention.form === "role" ? (roleOf(mention) ?? given.get(mention.end)) : undefined;
    if (role === undefined) continue;
    while (sentence < analysis.sentences.length - 1 && (analysis.sentences[sentence]?.end ?? 0) <= mention.start)
      sentence++;
    const { first = 0, last = 0 } = analysis.sentences[sentence] ?? {};
    at = Math.max(at, first);
    while (at < last && (analysis.tokens[at] as Token).end < mention.end) at++;
    const holder = readRank(analysis, counting, { sentence, first, last }, at, mention, role);
    if (holder !== undefined) claims.push(holder);
  }
  return claims;
}

function roleOf({ referent, role }: Mention) {
  return referent.kind === "role" ? referent.role : role;
}

/** "X was the first president to …": the office is given to X, and found by where its words end. */
function rolesGiven({ mentions }: Analysis): ReadonlyMap<number, RankedHolder["role"]> {
  return new Map(mentions.flatMap(({ role }) => (role === undefined ? [] : [[role.end, role] as const])));
}

function readRank(
  analysis: Analysis,
  counting: Counting,
  where: Where,
  at: number,
  mention: Mention,
  role: RankedHolder["role"],
): Claim<SeriesAssertion> | undefined {
  const { tokens } = analysis;
  const next = tokens[at + 1]?.lower;
  if (next !== "to" && next !== "who" && next !== "ever") return undefined;
  const lead: Token[] = [];
  for (let back = at; back >= Math.max(where.first, at - LONGEST_LEAD - 4); back--) {
    const token = tokens[back] as Token;
    const number = token.lower === "only" ? 1 : counting.rank(token);
    if (number !== undefined) {
      const deed = deedOf(analysis, where, token, mention, at);
      const assertion: RankedHolder = {
        form: "rank",
        number,
        only: token.lower === "only",
        sitting: lead.some(({ lower }) => lower === "sitting" || lower === "serving" || lower === "incumbent"),
        role,
        subject: subjectOf(analysis, where, token, deed),
        deed,
      };
      return claimOf(analysis, { start: token.start, end: token.end }, assertion, [mention], deed?.trigger ?? token);
    }
    lead.push(token);
    if (token.pos === "PUNCT" && token.text !== "-") return undefined;
  }
  return undefined;
}

/** What the holder did: the infinitive's own event, or for "to do so" the event told last. */
function deedOf(
  { tokens, events }: Analysis,
  { sentence }: Where,
  rank: Token,
  { end }: Mention,
  at: number,
): EventMention | null {
  const last = lastAtOrBefore(events, end, ({ trigger }) => trigger.start);
  const after = events[last + 1];
  const anaphoric = ["do", "have", "did"].includes(tokens[at + 2]?.lower ?? "");
  if (after?.sentence === sentence && !anaphoric) return after;
  for (let index = last; index >= Math.max(0, last - FURTHEST); index--) {
    const event = events[index] as EventMention;
    if (sentence - event.sentence > 1) return null;
    if (event.trigger.end <= rank.start && !event.nominal) return event;
  }
  return null;
}

/** Whoever did the deed, else the last person named before the rank in the sentence. */
function subjectOf(
  { mentions, sentences }: Analysis,
  { sentence }: Where,
  rank: Token,
  deed: EventMention | null,
): Mention | null {
  const told = deed !== null && deed.trigger.end <= rank.start ? deed.arguments : [];
  const actor = told.find(({ role }) => role === "participant")?.mention;
  if (actor !== undefined) return actor;
  const start = sentences[sentence]?.start ?? 0;
  const last = lastUpTo(mentions, rank.start);
  for (let index = last; index >= Math.max(0, last - FURTHEST); index--) {
    const mention = mentions[index] as Mention;
    if (mention.start < start) return null;
    if (mention.type === "PERSON" && mention.form !== "role" && mention.end <= rank.start) return mention;
  }
  return null;
}
