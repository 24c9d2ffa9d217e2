/** @typedef {{ readonly start: number, readonly end: number }} Span */
/** @typedef {{ readonly precision: number, readonly recall: number, readonly f1: number }} Scores */

/**
 * Pairs gold with found, one to one, best first; equals go to the earlier of the list.
 * @template {Span} G
 * @template {Span} S
 * @param {readonly G[]} gold
 * @param {readonly S[]} found
 * @param {(gold: G, found: S) => number} weight 0 where they do not match
 * @returns {readonly (readonly [G, S])[]}
 */
export function pairUp(gold, found, weight) {
  const candidates = gold
    .flatMap((one, g) => found.map((other, s) => ({ one, other, g, s, weight: weight(one, other) })))
    .filter((candidate) => candidate.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.g - b.g || a.s - b.s);
  const [takenGold, takenFound] = [new Set(), new Set()];
  return candidates.flatMap(({ one, other, g, s }) => {
    if (takenGold.has(g) || takenFound.has(s)) return [];
    takenGold.add(g);
    takenFound.add(s);
    return [/** @type {const} */ ([one, other])];
  });
}

/** How many code units two ranges share. @param {Span} a @param {Span} b */
export function shared(a, b) {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Shared length over joint length. @param {Span} a @param {Span} b */
export function overlapRatio(a, b) {
  const both = shared(a, b);
  return both / (a.end - a.start + b.end - b.start - both);
}

/** @param {number} right @param {number} found @param {number} gold @returns {Scores} */
export function scores(right, found, gold) {
  const precision = found === 0 ? 0 : right / found;
  const recall = gold === 0 ? 0 : right / gold;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** @param {number} share */
export function percent(share) {
  return (100 * share).toFixed(1);
}

/** Counts by key, most first. @param {readonly string[]} keys @returns {readonly (readonly [string, number])[]} */
export function countBy(keys) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
