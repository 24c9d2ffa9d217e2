import type { AgeEntry } from "../../lexicon/ages.ts";
import { type Analysis, type Mention, sentenceAt } from "../../model/analysis.ts";
import type { Claim } from "../../model/claim.ts";
import { firstFrom, sliceOf } from "../../model/span.ts";
import { attributionOf } from "../attributed.ts";
import { namesMonth } from "../date-words.ts";
import { isPersonNamed } from "../office/person.ts";
import type { AgeAssertion, BirthdayAssertion, LifeAssertion } from "./assertion.ts";
import { type AgeRead, createAgeReader } from "./read.ts";

const OPENING = 0x28;
const YEARS = /^\s\((\d{4})\s?[–—-]\s?(\d{4})\)/;

/** Makes the extraction of ages and years of life told of people on record. */
export function createExtract(entries: readonly AgeEntry[]) {
  const reader = createAgeReader(entries);

  return (analysis: Analysis): readonly Claim<LifeAssertion>[] => {
    const { text } = analysis.document;
    let spelt: ReadonlySet<string> | undefined;
    const claims: Claim<LifeAssertion>[] = [];
    const deaths = deathsOf(analysis);
    for (const mention of analysis.mentions) {
      const [person] = isPersonNamed(mention) ? idOf(mention) : [];
      const sentence = sentenceAt(analysis, mention.start);
      if (person === undefined || sentence === undefined) continue;
      const reads = [
        reader.after(text, mention.end, sentence.end),
        reader.before(text, mention.start, mention.head.start, sentence.start),
        ...(deaths.get(mention) ?? []).map((end) => reader.ofDeath(text, mention.start, end, sentence.end)),
      ];
      for (const read of reads) {
        if (read === undefined) continue;
        spelt ??= speltOut(analysis);
        if (read.aside && namesAnother(analysis, mention, read.start)) continue;
        claims.push(...ageClaims(analysis, mention, person, read, spelt.has(person)));
      }
      claims.push(...yearsClaims(analysis, mention, person));
    }
    return claims;
  };
}

/** Ids of the people whom the article names in full. */
function speltOut({ mentions, document: { text } }: Analysis): ReadonlySet<string> {
  return new Set(mentions.flatMap((mention) => (isSpelt(mention, text) ? idOf(mention) : [])));
}

/** A name of two words or more. */
function isSpelt(mention: Mention, text: string): boolean {
  return isPersonNamed(mention) && /\p{L}[\s-]+\p{L}/u.test(sliceOf(text, mention.head));
}

function idOf({ referent }: Mention): readonly string[] {
  return referent.kind === "entity" ? [referent.id] : [];
}

/** Where the words of their death end, by the mention of whoever died. */
function deathsOf({ events }: Analysis): ReadonlyMap<Mention, readonly number[]> {
  const deaths = new Map<Mention, readonly number[]>();
  for (const { type, polarity, modality, trigger, arguments: found } of events) {
    if (type !== "death" || polarity === "negative" || modality !== "asserted") continue;
    const [only, ...others] = found.filter(({ role, as }) => role === "participant" && as !== "killer");
    if (only?.mention === undefined || others.length > 0 || only.via !== "syntax") continue;
    deaths.set(only.mention, [...(deaths.get(only.mention) ?? []), trigger.end]);
  }
  return deaths;
}

/** Between a name and the words of a birthday somebody else is named: "Keller, like Otto Roth, turned 80". */
function namesAnother({ mentions }: Analysis, { end }: Mention, to: number): boolean {
  for (let at = firstFrom(mentions, end); (mentions[at]?.start ?? to) < to; at++)
    if (mentions[at]?.type === "PERSON") return true;
  return false;
}

/** Code units between an age and the date of the birthday: " on ". */
const BEFORE_DATE = 6;

function ageClaims(
  analysis: Analysis,
  mention: Mention,
  person: string,
  read: AgeRead,
  certain: boolean,
): readonly Claim<AgeAssertion | BirthdayAssertion>[] {
  const { timexes, document } = analysis;
  const span = { start: read.start, end: read.end };
  const next = read.at === "birthday" ? timexes[firstFrom(timexes, read.end)] : undefined;
  const birthday = next !== undefined && next.start - read.end <= BEFORE_DATE ? next : undefined;
  const date = birthday?.edtf;
  const attributedTo = attributionOf(analysis, span);
  const more = { basis: [mention], ...(attributedTo === undefined ? {} : { attributedTo }) };
  const { age, at, past } = read;
  const words = birthday === undefined ? "" : sliceOf(document.text, birthday);
  // Which Saturday is meant, or which year's October, only the record can tell.
  const weekday = birthday?.certainty === "implied" && !namesMonth(words);
  const isUnsure = weekday || birthday?.anchor === "narrative";
  const dated = date === undefined || isUnsure ? {} : { date };
  const aged: Claim<AgeAssertion> = {
    kind: "life",
    span,
    assertion: { aspect: "age", person, age, at, past, certain, ...dated },
    ...more,
  };
  if (birthday === undefined || date === undefined || birthday.bound !== undefined) return [aged];
  const assertion = { aspect: "birthday", person, age, date, words, weekday, certain } as const;
  return [aged, { kind: "life", span: { start: birthday.start, end: birthday.end }, assertion, ...more }];
}

/** "Nelson Mandela (1918–2013)". */
function yearsClaims(analysis: Analysis, mention: Mention, person: string): readonly Claim<LifeAssertion>[] {
  const { text } = analysis.document;
  // An office before the name may be what the years are of.
  if (mention.form !== "name" || text.charCodeAt(mention.end + 1) !== OPENING) return [];
  const match = YEARS.exec(text.slice(mention.end, mention.end + 16));
  if (match === null) return [];
  const first = mention.end + match[0].indexOf(match[1] as string);
  const last = mention.end + match[0].lastIndexOf(match[2] as string);
  const born = { year: Number(match[1]), span: { start: first, end: first + 4 } };
  const died = { year: Number(match[2]), span: { start: last, end: last + 4 } };
  return (["birth", "death"] as const).map((of) => ({
    kind: "life",
    span: of === "birth" ? born.span : died.span,
    assertion: { aspect: "years", person, born, died, of },
    basis: [mention],
  }));
}
