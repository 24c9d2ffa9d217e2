import type { EventAssertion } from "../../src/claims/event/assertion.ts";
import { publishedDay } from "../../src/model/document.ts";
import { dateRange } from "../../src/model/edtf.ts";
import { groundsOf, hasRival, isClosed } from "./event-truth.ts";
import { type Mutant, type Mutator, type Right, replacing } from "./mutant.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const SHAPES: readonly [RegExp, (parts: Parts) => string][] = [
  [
    /^(January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2}), (\d{4})$/,
    ({ m, d, y }) => `${MONTHS[m - 1]} ${d}, ${y}`,
  ],
  [
    /^(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})$/,
    ({ m, d, y }) => `${d} ${MONTHS[m - 1]} ${y}`,
  ],
  [
    /^(January|February|March|April|May|June|July|August|September|October|November|December),? (\d{4})$/,
    ({ m, y }) => `${MONTHS[m - 1]} ${y}`,
  ],
  [/^(\d{4})$/, ({ y }) => String(y)],
];

interface Parts {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}

/** A date of its own is moved by years, months or days; a coarser one, or one written another way, leaves it true. */
export const dateMutator: Mutator = {
  kind: "date",
  rules: ["event/date"],
  mutate: (right) => {
    const grounds = groundsOf(right);
    const timex = (right.finding.claim.assertion as EventAssertion).argument?.timex;
    const shape = SHAPES.find(([pattern]) => pattern.test(right.words));
    if (grounds === undefined || timex?.edtf === undefined || shape === undefined) return [];
    const [y = 0, m = 1, d = 1] = timex.edtf.split("-").map(Number);
    const has = timex.edtf.split("-").length;
    const far = [
      { y: y - 1, m, d },
      { y: y + 1, m, d },
      ...(has > 1
        ? [
            { y, m: ((m + 4) % 12) + 1, d: Math.min(d, 28) },
            { y, m: m === 1 ? 12 : m - 1, d: Math.min(d, 28) },
          ]
        : []),
      ...(has > 2 ? [{ y, m, d: d > 15 ? d - 9 : d + 9 }] : []),
    ];
    const makes = isClosed(grounds, right) || hasPlaceAndParties(right) ? "false" : "unknowable";
    const moved = far.filter((parts) => isFalse(right, edtfOf(parts, has)));
    return [...replacing(right.finding.claim.span, moved.map(shape[1]), makes), ...stillTrue(right, { y, m, d }, has)];
  },
};

function edtfOf({ y, m, d }: Parts, has: number): string {
  return [String(y), String(m).padStart(2, "0"), String(d).padStart(2, "0")].slice(0, has).join("-");
}

/** Away from the record by more than time zones explain, before the article, and no other record's time. */
function isFalse(right: Right, edtf: string): boolean {
  const { fact } = groundsOf(right) ?? {};
  const said = dateRange(edtf);
  const recorded = fact === undefined ? undefined : dateRange(fact.date);
  if (
    fact === undefined ||
    said?.start == null ||
    said.end === null ||
    recorded?.start == null ||
    recorded.end === null
  )
    return false;
  const apart = Math.max(recorded.start - said.end, said.start - recorded.end);
  const published = publishedDay(right.document);
  return apart > 2 && (published === null || said.end < published) && !hasRival(right.truth, fact, said);
}

/** Who, where and what agree, so that the date is what is wrong. */
function hasPlaceAndParties(right: Right): boolean {
  const { event, fact } = groundsOf(right) ?? {};
  const ids = new Set(
    event?.arguments.flatMap(({ mention }) => (mention?.referent.kind === "entity" ? [mention.referent.id] : [])),
  );
  if (event === undefined || fact === undefined || fact.participants.length < 2) return false;
  return fact.participants.every((id) => ids.has(id)) && event.arguments.some(({ role }) => role === "place");
}

function stillTrue({ finding }: Right, { y, m, d }: Parts, has: number): Mutant[] {
  const month = MONTHS[m - 1];
  if (has === 3) return replacing(finding.claim.span, [`${d} ${month} ${y}`, `${month} ${d}, ${y}`], "true");
  return has === 2 ? replacing(finding.claim.span, [`${month}, ${y}`], "true") : [];
}
