import type { Analysis, Mention, RoleUse, Sentence, Timex, Token } from "../../model/analysis.ts";
import { firstFrom } from "../../model/span.ts";
import { isPersonNamed, roleOf } from "./person.ts";
import { timesAfter } from "./times.ts";

/** Whom a verb of succession names, the office behind, and when it was. */
export interface SuccessionObject {
  readonly person: Mention;
  readonly role: RoleUse | null;
  /** A bare title: of which country, the two names tell. */
  readonly title: Mention | null;
  readonly times: readonly Timex[];
}

/** Tokens of a description before the name: "succeeded her longtime mentor, X". */
const DESCRIPTION = 7;
const DESCRIBES = new Set(["DET", "ADJ", "NOUN", "PRON", "NUM"]);
/** Behind the name these tell of something else than an office: a minister dismissed, a guest, a candidate. */
const DIVERTS = new Set(["with", "for", "to", "against", "by", "'s", "'", "and", "or", "&"]);
const PLACES = new Set(["in", "on", "at"]);

/** The person named behind the verb that ends before `last`, if no word behind makes the succession that in another thing. */
export function objectOf(
  analysis: Analysis,
  sentence: Sentence,
  last: number,
  posts: ReadonlySet<string>,
): SuccessionObject | undefined {
  const { tokens, document } = analysis;
  const person = personAfter(analysis, sentence, last);
  if (person === undefined || person.plural) return undefined;
  const behind = tokenIndex(tokens, last, sentence.last, person.end);
  const next = tokens[behind]?.lower ?? "";
  if (behind < sentence.last && DIVERTS.has(next)) return undefined;
  if (next === "as") {
    const role = roleFrom(analysis, sentence, behind + 1);
    if (role !== undefined) return { person, role, title: null, times: timesAfter(analysis, sentence, role.end) };
    const title = titleAt(analysis, sentence, behind + 1);
    return title === undefined
      ? undefined
      : { person, role: null, title, times: timesAfter(analysis, sentence, title.end) };
  }
  const times = timesAfter(analysis, sentence, person.end);
  if (times.length === 0 && PLACES.has(next) && behind < sentence.last) {
    const post = [behind + 1, behind + 2].some((at) => posts.has(tokens[at]?.lower ?? ""));
    if (!post && (next !== "at" || !isNameAt(analysis, behind + 1, document.text))) return undefined;
  }
  return { person, role: null, title: null, times };
}

function personAfter(analysis: Analysis, sentence: Sentence, last: number): Mention | undefined {
  const { tokens, mentions, timexes } = analysis;
  const from = tokens[last]?.start ?? sentence.end;
  let index = firstFrom(mentions, from);
  let person = mentions[index];
  // A possessive pronoun begins a description: "her mentor, X".
  if (person?.form === "pronoun") person = mentions[++index];
  if (person === undefined || person.end > sentence.end || !isPersonNamed(person)) return undefined;
  if (person.start === from) return person;
  const first = tokens[last] as Token;
  if (first.pos !== "DET" && first.pos !== "PRON") return undefined;
  const time = timexes[firstFrom(timexes, from)];
  if (time !== undefined && time.start < person.start) return undefined;
  for (let at = last; at < last + DESCRIPTION; at++) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (token.start >= person.start) return person;
    const isComma = token.text === "," && tokens[at + 1]?.start === person.start;
    if (!DESCRIBES.has(token.pos) && !isComma && token.text !== "-") return undefined;
  }
  return undefined;
}

/** A bare title there that no place narrows. */
function titleAt({ tokens, mentions }: Analysis, sentence: Sentence, at: number): Mention | undefined {
  const start = tokens[at]?.start ?? sentence.end;
  const mention = mentions[firstFrom(mentions, start)];
  const isTitle = mention?.start === start && mention.form === "nominal" && mention.type === "PERSON";
  return isTitle && mention.end <= sentence.end ? mention : undefined;
}

/** The office whose words begin at the token or right behind it: "as [the] president of Freedonia". */
export function roleFrom({ tokens, mentions }: Analysis, sentence: Sentence, at: number): RoleUse | undefined {
  for (const index of [at, at + 1]) {
    const start = tokens[index]?.start ?? sentence.end;
    const mention = mentions[firstFrom(mentions, start)];
    const role = mention === undefined ? undefined : roleOf(mention);
    if (role !== undefined && role.start === start && role.end <= sentence.end) return role;
  }
  return undefined;
}

/** "at the IMF": a body of which somebody may be the head. */
function isNameAt({ mentions, tokens }: Analysis, at: number, text: string): boolean {
  const start = tokens[at]?.start ?? text.length;
  const mention = mentions[firstFrom(mentions, start)];
  if (mention === undefined || mention.type === "PERSON") return false;
  return /^(?:the\s+)?$/i.test(text.slice(start, mention.start));
}

function tokenIndex(tokens: readonly Token[], from: number, last: number, offset: number): number {
  let at = from;
  while (at < last && (tokens[at] as Token).start < offset) at++;
  return at;
}
