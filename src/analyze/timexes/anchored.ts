import type { Timex } from "../../model/analysis.ts";
import { civilOf } from "../../model/calendar.ts";
import { beforeIn } from "../../model/list.ts";
import type { Expression } from "./expressions.ts";
import type { Fields, Meaning } from "./meaning.ts";
import { isSpoken, type SayingDays } from "./quoted.ts";
import { type Anchors, isNarrative } from "./resolve/anchors.ts";
import { bounded, closed } from "./resolve/bound.ts";
import { dayOf, edtfOf, timexValue } from "./resolve/format.ts";
import { resolve } from "./resolve/resolve.ts";
import type { Resolved } from "./resolve/resolved.ts";
import { unknownOf } from "./resolve/shift.ts";
import { storyAfter } from "./resolve/story.ts";
import type { Tense } from "./resolve/tense.ts";

/**
 * Anchors expressions in text order. `published` is the day number of publication; `saying`: the
 * days on which quotations were said. `tenseOf` is asked only where it decides; `isElsewhere` tells of a
 * length that it is not counted from the expression before it.
 */
export function anchored(
  expressions: readonly Expression[],
  published: number | undefined,
  saying: SayingDays,
  tenseOf: (expression: Expression) => Tense,
  isElsewhere: (expression: Expression, previous: Expression | undefined) => boolean,
): Timex[] {
  const year = published === undefined ? undefined : civilOf(published).year;
  const narrative = isNarrative(expressions, year);
  const timexes: Timex[] = [];
  let story: Fields | undefined;
  let storySentence = 0;
  let explicitSentence = Number.NEGATIVE_INFINITY;
  let previousSentence = -1;
  let asideSentence = Number.NEGATIVE_INFINITY;
  for (const [index, expression] of expressions.entries()) {
    const { hit, sentence } = expression;
    const context: Anchors = {
      published,
      story,
      storyAge: sentence - storySentence,
      explicitNear: sentence - explicitSentence <= 1,
      narrative,
      tense: () => tenseOf(expression),
      weekday: hit.weekday,
    };
    const said = expressions[saying.get(index) ?? -1];
    const resolved =
      said !== undefined && isSpoken(hit.meaning)
        ? spoken(hit.meaning, context, resolve(said.hit.meaning, { ...context, tense: () => tenseOf(said) }))
        : isElsewhere(expression, expressions[index - 1]) ||
            (asideSentence >= Math.max(storySentence, sentence - 1) && isCountedBack(hit.meaning))
          ? withoutDate(hit.meaning)
          : resolve(hit.meaning, context);
    const timex = timexOf(expression, resolved);
    const previous = beforeIn(timexes, timexes.length);
    const range = previous === undefined || previousSentence !== sentence ? undefined : closed(previous, timex);
    if (previous !== undefined && range !== undefined) timexes[timexes.length - 1] = { ...previous, edtf: range };
    timexes.push(range === undefined ? timex : { ...timex, edtf: range });
    previousSentence = sentence;
    const next = storyAfter(hit, resolved, context, timex.bound);
    if (next === undefined) {
      if (resolved.anchor === "none" && timex.edtf !== undefined) asideSentence = sentence;
      continue;
    }
    story = next;
    storySentence = sentence;
    if (resolved.anchor === "none") explicitSentence = sentence;
  }
  return timexes;
}

/** "since 2019. A year earlier …": counted from a date that the story has not reached, or from the story's: nobody knows. */
function isCountedBack(meaning: Meaning): boolean {
  return meaning.kind === "shift" && meaning.from === "story" && meaning.sign < 0;
}

function withoutDate(meaning: Meaning): Resolved {
  const unit = meaning.kind === "shift" ? meaning.unit : "D";
  return { value: unknownOf(unit), anchor: "none", type: "DATE" };
}

/** Resolves what a quotation says from the day on which it was said. */
function spoken(meaning: Meaning, context: Anchors, said: Resolved): Resolved {
  const day = "fields" in said ? dayOf(said.fields) : undefined;
  if (day === undefined) return resolve(meaning, context);
  const resolved = resolve(meaning, { ...context, published: day });
  return resolved.anchor === "published" ? { ...resolved, anchor: "quotation" } : resolved;
}

function timexOf({ start, end, hit, bound }: Expression, resolved: Resolved): Timex {
  const isCalendar = "fields" in resolved;
  const plain = isCalendar ? edtfOf(resolved.fields, hit.mod) : undefined;
  const edtf = plain === undefined || bound === undefined ? plain : bounded(plain, bound);
  return {
    start,
    end,
    by: hit.by,
    type: resolved.type,
    value: isCalendar ? timexValue(resolved.fields) : resolved.value,
    certainty: resolved.anchor === "none" ? "explicit" : "implied",
    anchor: resolved.anchor,
    mod: hit.mod,
    edtf,
    bound,
    weekday: hit.weekday,
  };
}
