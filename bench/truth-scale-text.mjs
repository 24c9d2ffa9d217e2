import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { ROOT } from "./built.mjs";

/** Real family names, the commonest first: a few are borne by many, most by few. */
const SURNAMES =
  "Smith Garcia Johnson Kim Lee Brown Müller Martin Williams Park Nguyen Jones Singh Wang Silva Ivanov Rodriguez Davis Khan Miller Ali Wilson Chen Santos Kumar Lopez Moore Taylor Anderson Thomas Jackson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Baker Nelson Carter Mitchell Roberts Turner Phillips Campbell Parker Evans Edwards Collins Stewart Morris Murphy Cook Rogers Morgan Cooper Peterson Reed Bailey Bell Kelly Howard Ward Cox Richardson Wood Watson Brooks Bennett Gray James Hughes Price Myers Long Foster Sanders Ross Morales Powell Sullivan Russell Ortiz Jenkins Gutierrez Perry Butler Barnes Fisher Henderson Coleman Simmons Patterson Jordan Reynolds Hamilton Graham Wallace West Cole Hayes Bush Clinton Moon May Bolton Obama Hansen Olsen Schmidt Weber Fischer Wagner Becker Rossi Ferrari Petrov Novak Kowalski Yamamoto Tanaka Suzuki Sato".split(
    " ",
  );
const ONSETS = [
  "b",
  "d",
  "g",
  "k",
  "l",
  "m",
  "n",
  "p",
  "r",
  "s",
  "t",
  "v",
  "z",
  "h",
  "sh",
  "kr",
  "st",
  "tr",
  "br",
  "fl",
];
const VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "io", "ö"];
const ENDS = ["n", "r", "s", "l", "m", "ck", "th", "rd", "", "berg", "ov", "ini", "sen"];
const BODIES = [
  "Institute",
  "Bank",
  "Party",
  "Council",
  "Union",
  "Foundation",
  "Group",
  "Airlines",
  "Ministry",
  "Agency",
];
const SITES = ["Bridge", "Airport", "Palace", "County", "Island", "Park", "Harbour", "Square"];
const TITLES = ["mayor", "president", "chairman", "director", "minister", "governor", "ambassador", "prime minister"];
const TYPES = [
  "meeting",
  "meeting",
  "agreement",
  "visit",
  "election",
  "attack",
  "landing",
  "launch",
  "resignation",
  "death",
];
const WORDS =
  "the a of to and in we that it will not is for this on have with as be they at by but from our can no if what more about who which their time up out people there year would than new all has some could them other two work first good then do any like now over also long way even back after use how many must before such world here old see just where most right know take city river school water money house road law vote tax bridge council plan price farm winter summer engine harbor letter doctor child union paper field bread stone island market station judge game coach season player song ship storm forest valley museum".split(
    " ",
  );

/** How many of the ids an early fact may name: the truth of 100 is part of that of 10,000, and that of all larger ones. */
const STEPS = [100, 10_000, 100_000, 1_000_000];

/**
 * @typedef {{ readonly section: string, readonly id: string, readonly [field: string]: unknown }} Item
 * @typedef {{ readonly items: readonly Item[], readonly articles: readonly import("./text.mjs").BenchArticle[] }} Scaled
 */

/**
 * A ground truth of `count` entities and `count` facts, the same on every machine; a larger one holds the smaller ones. The
 * people's family names are shared as in life, places lie in the corpus's countries, and some events have its people. The
 * articles tell of the first hundred.
 * @param {number} count
 * @param {readonly string[]} eventTypes those that the rules know
 * @returns {Scaled}
 */
export function scaledTruth(count, eventTypes) {
  const given = givenNames();
  const types = TYPES.filter((type) => eventTypes.includes(type));
  const countries = [
    "united-states",
    "china",
    "japan",
    "russia",
    "germany",
    "france",
    "canada",
    "india",
    "brazil",
    "mexico",
  ];
  const listed = [
    "donald-trump",
    "kim-jong-un",
    "moon-jae-in",
    "joe-biden",
    "vladimir-putin",
    "xi-jinping",
    "angela-merkel",
  ];
  /** @type {Item[]} */
  const items = Array.from({ length: 40 }, (_, at) => ({
    section: "citations",
    id: `record-${at}`,
    type: "book",
    title: `Yearbook ${1980 + at}`,
    publisher: "Record Office",
    issued: String(1981 + at),
  }));
  /** @type {Item[]} */
  const entities = [];
  for (let at = 0; at < count; at++) {
    const random = generator(at * 2 + 1);
    const kind = at % 10 < 6 ? "p" : at % 10 < 8 ? "l" : "o";
    const id = `${kind}${at}`;
    const base = { section: "entities", id };
    if (kind === "p") entities.push({ ...base, ...person(random, given) });
    else if (kind === "l") entities.push({ ...base, ...place(random, pick(random, countries)) });
    else entities.push({ ...base, ...body(random) });
  }
  items.push(...entities);
  /** @type {Item[]} */
  const facts = [];
  for (let at = 0; at < count; at++) {
    const random = generator(at * 2 + 2);
    const within = STEPS.find((step) => at < step) ?? count;
    const entity = (/** @type {number} */ from, /** @type {number} */ to) =>
      /** @type {Item} */ (
        entities[Math.floor((random() * within) / 10) * 10 + from + Math.floor(random() * (to - from))]
      );
    const one = () => entity(0, 6);
    const citations =
      random() < 0.8
        ? [`record-${Math.floor(random() * 40)}`]
        : [{ type: "article-newspaper", title: `Report ${at}`, publisher: "The Gazette", issued: dayOf(random) }];
    const slot = at % 20;
    if (slot < 11) {
      const where = random() < 0.1 ? pick(random, countries) : entity(6, 8).id;
      const second = random() < 0.03 ? pick(random, listed) : one().id;
      const first = one().id;
      facts.push({
        section: "events",
        id: `e${at}`,
        type: pick(random, types),
        ...(random() < 0.15 ? { names: [`${word(random)} ${random() < 0.5 ? "summit" : "talks"}`] } : {}),
        date: dayOf(random),
        place: [where],
        participants: first === second ? [first] : [first, second],
        citations,
      });
    } else if (slot < 14) {
      const of = entity(6, 10);
      const title = pick(random, TITLES);
      const start = 1950 + Math.floor(random() * 50);
      facts.push({
        section: "offices",
        id: `f${at}`,
        names: [`${title.charAt(0).toUpperCase()}${title.slice(1)} of ${/** @type {string[]} */ (of.names)[0]}`],
        titles: [title],
        of: [of.id],
        through: "2025-08-26",
        tenures: [0, 1, 2].map((step) => ({
          holder: one().id,
          from: `${start + step * 8}-03-01`,
          ...(step < 2 ? { to: `${start + step * 8 + 8}-03-01` } : {}),
          ordinal: step + 1,
        })),
        citations,
      });
    } else if (slot < 19) {
      const words = Array.from(
        { length: 12 + Math.floor(random() * 20) },
        () => WORDS[Math.floor(random() ** 2 * WORDS.length)],
      );
      const text = words.join(" ");
      facts.push({
        section: "quotations",
        id: `q${at}`,
        speaker: one().id,
        text: `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
        date: dayOf(random),
        citations,
      });
    } else {
      const members = facts.slice(-19).filter(({ section, type }) => section === "events" && type === "meeting");
      facts.push({
        section: "series",
        id: `s${at}`,
        ...(random() < 0.3 ? { names: [`${word(random)} meeting`] } : {}),
        types: ["meeting"],
        participants: [],
        members: members.sort((a, b) => (String(a.date) < String(b.date) ? -1 : 1)).map(({ id }) => id),
        complete: { through: "2025-08-26" },
        citations,
      });
    }
  }
  items.push(...facts);
  return { items, articles: articlesOf(entities.slice(0, 100), facts.slice(0, 100)) };
}

/** As a YAML file, one line an entry. @param {readonly Item[]} items @returns {string} */
export function yamlOf(items) {
  /** @type {Map<string, string[]>} */
  const sections = new Map();
  for (const { section, ...value } of items) {
    const lines = sections.get(section) ?? [];
    sections.set(section, lines);
    lines.push(flow(value));
  }
  return [...sections]
    .map(([section, lines]) => `${section}:\n${lines.map((line) => `  - ${line}\n`).join("")}`)
    .join("");
}

/** As JSON Lines. @param {readonly Item[]} items @returns {string} */
export function ndjsonOf(items) {
  return items.map((item) => `${JSON.stringify(item)}\n`).join("");
}

/** @param {unknown} value @returns {string} */
function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${flow(inner)}`)
      .join(", ")} }`;
  if (typeof value !== "string") return String(value);
  return /^[\p{L}][\p{L}\d .-]*$/u.test(value) || /^\d{4}-\d\d-\d\d$/.test(value) ? value : JSON.stringify(value);
}

/** @param {() => number} random @param {readonly { name: string, gender: string }[]} given */
function person(random, given) {
  const { name, gender } = pick(random, given);
  const surname = random() < 0.35 ? (SURNAMES[Math.floor(random() ** 2.2 * SURNAMES.length)] ?? "") : word(random);
  const shape = random();
  if (shape < 0.03) return { type: "PERSON", names: [word(random)], gender };
  const middle =
    shape < 0.12 ? ` ${String.fromCharCode(65 + Math.floor(random() * 26))}.` : shape < 0.2 ? ` ${word(random)}` : "";
  const names = [`${name}${middle} ${surname}`];
  const aliases = random() < 0.2 ? { aliases: [`${name.charAt(0)}. ${surname} of ${word(random)}`] } : {};
  return { type: "PERSON", names, ...aliases, surname, gender };
}

/** @param {() => number} random @param {string} country */
function place(random, country) {
  const shape = random();
  const name =
    shape < 0.6 ? word(random) : shape < 0.75 ? `Port ${word(random)}` : `${word(random)} ${pick(random, SITES)}`;
  return { type: "PLACE", names: [name], within: [country] };
}

/** @param {() => number} random */
function body(random) {
  const shape = random();
  const name =
    shape < 0.5
      ? `${word(random)} ${pick(random, BODIES)}`
      : shape < 0.7
        ? `${pick(random, BODIES)} of ${word(random)}`
        : shape < 0.8
          ? `${word(random)} & ${word(random)}`
          : `National ${word(random)} ${pick(random, BODIES)}`;
  const letters = Array.from({ length: 4 }, () => String.fromCharCode(65 + Math.floor(random() * 26))).join("");
  return { type: "ORGANIZATION", names: [name], ...(random() < 0.3 ? { aliases: [letters] } : {}) };
}

/** News of the first hundred entities and facts, true and false. @param {readonly Item[]} entities @param {readonly Item[]} facts */
function articlesOf(entities, facts) {
  const nameOf = new Map(entities.map(({ id, names }) => [id, /** @type {string[]} */ (names)[0] ?? ""]));
  const called = (/** @type {unknown} */ id) => nameOf.get(String(id)) ?? "Donald Trump";
  const sentences = facts.flatMap(({ section, ...fact }, at) => {
    if (section === "events") {
      const [a, b] = /** @type {string[]} */ (fact.participants);
      const where = called(/** @type {string[]} */ (fact.place)[0]);
      const date = at % 3 === 0 ? "2011-05-04" : String(fact.date);
      return [
        `${called(a)} met ${called(b)} in ${where} on ${spelt(date)}.`,
        `Smith and Kim were at the talks in ${where}.`,
      ];
    }
    if (section === "quotations") {
      const words = String(fact.text).replace(/\.$/, ",");
      return [
        `“${words}” ${called(fact.speaker)} said.`,
        `The president and Mr. Johnson of ${called("l6")} disagreed.`,
      ];
    }
    if (section !== "offices") return [];
    const [tenure] = /** @type {{ holder: string }[]} */ (fact.tenures);
    const title = /** @type {string[]} */ (fact.titles)[0];
    return [
      `The ${title} of ${called(/** @type {string[]} */ (fact.of)[0])}, ${called(tenure?.holder)}, spoke for an hour.`,
    ];
  });
  return Array.from({ length: Math.ceil(sentences.length / 12) }, (_, at) => ({
    text: sentences.slice(at * 12, at * 12 + 12).join(" "),
    published: "2025-08-26",
  }));
}

/** @param {string} iso */
function spelt(iso) {
  const months = "January February March April May June July August September October November December".split(" ");
  const [year, month, day] = iso.split("-").map(Number);
  return `${months[(month ?? 1) - 1]} ${day}, ${year}`;
}

/** @param {() => number} random */
function dayOf(random) {
  const two = (/** @type {number} */ value) => String(value).padStart(2, "0");
  return `${1950 + Math.floor(random() * 75)}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
}

/** @param {() => number} random */
function word(random) {
  const count = 2 + Math.floor(random() * 2);
  const name =
    Array.from({ length: count }, () => pick(random, ONSETS) + pick(random, VOWELS)).join("") + pick(random, ENDS);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function givenNames() {
  /** @type {readonly { kind: string, gender?: string, forms: readonly string[] }[]} */
  const entries = parse(readFileSync(`${ROOT}rules/en/names/given.yaml`, "utf8"));
  return entries.flatMap(({ gender, forms }) => (gender === undefined ? [] : forms.map((name) => ({ name, gender }))));
}

/** @template T @param {() => number} random @param {readonly T[]} list @returns {T} */
function pick(random, list) {
  return /** @type {T} */ (list[Math.floor(random() * list.length)]);
}

/** Mulberry32: numbers from 0 to 1. @param {number} seed */
function generator(seed) {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
