import { clauseStart } from "./clauses.ts";
import { hasTime, type Story } from "./story.ts";
import type { SentenceView } from "./view.ts";

const SETTING = new Set(["at", "in", "during"]);
const IS = new Set(["is", "was"]);

/** "The Singapore Summit was a meeting between …": what is said of the one is said of the other. */
export function readIdentity(view: SentenceView, story: Story, stories: readonly Story[]): void {
  if (story.named.length === 0 || !IS.has(view.tokens[story.end]?.lower ?? "")) return;
  const same = stories.find(
    ({ trigger, first, named }) =>
      trigger.nominal && trigger.entry === story.trigger.entry && first === story.end + 1 && named.length === 0,
  );
  same?.named.push(...story.named);
}

/** "beat France in the 2014 final", "met Kim at the Hanoi summit": what the verb tells is the event named behind it. */
export function joinNamed(
  { tokens }: SentenceView,
  { trigger, end, named, arguments: found }: Story,
  next: Story,
): void {
  if (trigger.nominal || !next.trigger.nominal || named.length > 0 || next.named.length === 0) return;
  if (next.first > end || !SETTING.has(tokens[next.first - 1]?.lower ?? "")) return;
  const { entry } = next.trigger;
  if (entry.type !== trigger.entry.type && !entry.toldAs.includes(trigger.entry.type)) return;
  named.push(...next.named);
  if (!found.some(({ role }) => role === "time"))
    for (const one of next.arguments) if (one.role === "time") found.push(one);
}

/** "In May 2018 he was the first to meet them when he sat down with Kim": two ways to tell of one event. */
export function shareWithTimeClause({ tokens }: SentenceView, story: Story, next: Story): void {
  if (next.trigger.nominal || next.trigger.entry.type !== story.trigger.entry.type || hasTime(next)) return;
  const opener = clauseStart(tokens, next.trigger.first, story.trigger.last + 1) - 1;
  if (tokens[opener]?.lower !== "when") return;
  for (const one of story.arguments) if (one.role === "time") next.arguments.push({ ...one, via: "sentence" });
}
