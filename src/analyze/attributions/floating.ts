import type { Attribution, Mention } from "../../model/analysis.ts";
import type { Document } from "../../model/document.ts";
import { isBreak } from "./grammar.ts";
import type { SourceReader } from "./mention.ts";
import { phraseAfter } from "./noun-phrase.ts";
import type { Quotation } from "./quotations.ts";
import { mainSubject } from "./source.ts";
import { type Item, type Unit, wordsIn } from "./units.ts";

/** A quotation of fewer words is a name, a title or distanced wording unless a cue says otherwise. */
const SPEECH = 5;
/** A source is carried over at most this many blocks without being named again. */
const FARTHEST = 3;

/** Gives the quotations that no cue reaches a source: the one before them, or the one their paragraph leads in with. */
export function attributeFloating(
  document: Document,
  units: readonly Unit[],
  reported: readonly (readonly Attribution[])[],
  sourceOf: SourceReader,
  transcript: ReadonlyMap<number, Attribution>,
): Attribution[] {
  const found: Attribution[] = [];
  let last: { attribution: Attribution; block: number } | undefined;
  for (const [index, unit] of units.entries()) {
    const own = reported[index] ?? [];
    const items = unit.silent ? [] : unit.items();
    for (let at = 0; at < items.length; at++) {
      const { quotation } = items[at] as Item;
      if (quotation === undefined || transcript.has(unit.block) || isCovered(own, quotation)) continue;
      const dashed = dashSource(items, at, sourceOf);
      const led = dashed ?? leadIn(units, index, at, sourceOf);
      const carried = last !== undefined && unit.block - last.block <= FARTHEST ? last.attribution : undefined;
      if (led === undefined && !isSpeech(document.text, unit, at, quotation)) continue;
      const next = led === undefined && carried === undefined ? nextSource(units, reported, index) : undefined;
      const source = led ?? carried?.source ?? next?.source ?? null;
      const sameBlock = carried !== undefined && last?.block === unit.block;
      found.push({
        start: quotation.inner.start,
        end: quotation.inner.end,
        by: quotation.continues
          ? "attribution/continued"
          : led !== undefined
            ? "attribution/lead-in"
            : "attribution/floating",
        source,
        cue: led === undefined && sameBlock ? carried.cue : null,
        content: [quotation.inner],
        style: "direct",
        confidence: source === null ? 0 : led !== undefined ? 0.9 : sameBlock ? 0.9 : quotation.continues ? 0.9 : 0.7,
      });
      const added = found.at(-1);
      if (added?.source != null) last = { attribution: added, block: unit.block };
    }
    const spoken = own.findLast((attribution) => attribution.source !== null);
    if (spoken !== undefined) last = { attribution: spoken, block: unit.block };
  }
  return found;
}

function isCovered(attributions: readonly Attribution[], quotation: Quotation): boolean {
  return attributions.some((attribution) =>
    attribution.content.some((span) => span.start < quotation.inner.end && quotation.inner.start < span.end),
  );
}

/** A quotation that stands for itself: nearly the whole unit, and a sentence. */
function isSpeech(text: string, unit: Unit, at: number, quotation: Quotation): boolean {
  const items = unit.items();
  const item = items[at] as Item;
  const others = items.filter(
    (other) => other.quotation === undefined && other.pos !== "PUNCT" && other.pos !== "CCONJ",
  ).length;
  const sentence =
    /[.!?…,—-]$/.test(quotation.lastCharacter) &&
    /^[\p{Lu}\p{N}“‘'"[(¿¡…]/u.test(text.slice(quotation.inner.start, quotation.inner.start + 2));
  if (others === 0) return quotation.family !== "single" ? wordsIn(item) >= 2 || sentence : wordsIn(item) >= SPEECH;
  return sentence && wordsIn(item) >= SPEECH + 3 && others <= wordsIn(item);
}

/** “…” — Ann Lee. */
function dashSource(items: readonly Item[], at: number, sourceOf: SourceReader): Mention | undefined {
  const dash = items[at + 1];
  if (dash === undefined || !/^[-—–―]+$/.test(dash.lower)) return undefined;
  const phrase = phraseAfter(items, at + 2);
  if (phrase === undefined) return undefined;
  const next = items[phrase.last];
  const ends = next === undefined || /^[.,(]$/.test(next.lower);
  return ends && items[phrase.head]?.pos === "PROPN" ? sourceOf(items, phrase) : undefined;
}

/** "NAME: “…”" in the same unit, or a unit before that ends in a colon. */
function leadIn(units: readonly Unit[], index: number, at: number, sourceOf: SourceReader): Mention | undefined {
  const unit = units[index] as Unit;
  const { block } = unit;
  const items = unit.items();
  if (at > 0) {
    if (items[at - 1]?.lower !== ":") return undefined;
    return subjectOf(items, at - 1, sourceOf);
  }
  const before = units[index - 1];
  const lead = before?.items() ?? [];
  if (before === undefined || lead.at(-1)?.lower !== ":" || block - before.block > 1) return undefined;
  return subjectOf(lead, lead.length - 1, sourceOf);
}

function subjectOf(items: readonly Item[], end: number, sourceOf: SourceReader): Mention | undefined {
  const subject = mainSubject(items, end) ?? (items.slice(0, end).some(isBreak) ? undefined : phraseAfter(items, 0));
  return subject === undefined ? undefined : sourceOf(items, subject);
}

/** The first source in the rest of the paragraph, for a quotation that opens it. */
function nextSource(
  units: readonly Unit[],
  reported: readonly (readonly Attribution[])[],
  index: number,
): Attribution | undefined {
  const block = (units[index] as Unit).block;
  for (let next = index + 1; next <= index + 2 && units[next]?.block === block; next++) {
    const found = reported[next]?.find(
      (attribution) => attribution.source !== null && attribution.style !== "indirect",
    );
    if (found !== undefined) return found;
  }
  return undefined;
}
