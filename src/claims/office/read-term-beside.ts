import type { Analysis, Mention, RoleUse, Sentence } from "../../model/analysis.ts";
import { firstFrom } from "../../model/span.ts";
import { isPersonNamed, roleOf } from "./person.ts";
import type { Term } from "./read-term.ts";
import { timesAfter } from "./times.ts";

/** "X, president from 2009 to 2017,": an office with the bounds of its time. */
export function appositions(analysis: Analysis, sentence: Sentence): readonly Term[] {
  const { mentions, document } = analysis;
  const terms: Term[] = [];
  for (let index = firstFrom(mentions, sentence.start); index < mentions.length; index++) {
    const mention = mentions[index] as Mention;
    if (mention.start >= sentence.end) break;
    const role = roleOf(mention);
    if (role === undefined || role.end > mention.end) continue;
    const opening = openingTerm(analysis, sentence, mention, role);
    if (opening !== undefined) terms.push(opening);
    const person = mentions[index - 1];
    if (person === undefined || mention.form === "titled") continue;
    if (!/^\s*,\s*(?:the\s+|a\s+)?$/i.test(document.text.slice(person.end, role.start))) continue;
    if (person.start < sentence.start || !isPersonNamed(person)) continue;
    const times = timesAfter(analysis, sentence, mention.end).filter(({ bound }) => bound !== undefined);
    if (times.length < 2 && times[0]?.bound !== "since") continue;
    const trigger = { start: role.start, end: role.end };
    terms.push({ person, role, body: null, elsewhere: false, kind: "service", trigger, times });
  }
  return terms;
}

/** "As president from 2009 to 2017, X …": told of whoever the sentence then begins with. */
function openingTerm(analysis: Analysis, sentence: Sentence, { end }: Mention, role: RoleUse): Term | undefined {
  const { mentions, document } = analysis;
  if (!/^\W*as\s+(?:the\s+)?$/i.test(document.text.slice(sentence.start, role.start).slice(0, 12))) return undefined;
  const times = timesAfter(analysis, sentence, end);
  const until = times[1]?.end;
  const person = until === undefined ? undefined : mentions[firstFrom(mentions, until)];
  if (until === undefined || person === undefined || person.end > sentence.end) return undefined;
  if (person.type !== "PERSON" || person.plural || !/^,?\s*$/.test(document.text.slice(until, person.start)))
    return undefined;
  const trigger = { start: role.start, end: role.end };
  return { person, role, body: null, elsewhere: false, kind: "service", trigger, times };
}
