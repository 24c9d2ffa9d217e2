import type { Analysis } from "./analysis.ts";

/**
 * A function that gives what `make` gives, and makes it once for each article. It is kept with the analysis and goes with it: held
 * any longer, the article would have to be moved by the collector again and again.
 */
export function perArticle<V>(make: (analysis: Analysis) => V): (analysis: Analysis) => V {
  return (analysis) => {
    const known = analysis.memo.get(make);
    if (known !== undefined || analysis.memo.has(make)) return known as V;
    const value = make(analysis);
    analysis.memo.set(make, value);
    return value;
  };
}

/**
 * A function that gives what `make` gives, without asking again while the key stays the same. Only the last key is held, for as
 * long as there is no other: a ground truth or a part of it, of which a program holds few.
 */
export function lastOf<K, V>(make: (key: K) => V): (key: K) => V {
  let last: { readonly key: K; readonly value: V } | undefined;
  return (key) => {
    if (last === undefined || last.key !== key) last = { key, value: make(key) };
    return last.value;
  };
}

/**
 * A function that gives what `make` gives, and makes it once for each key, for as long as the key is in use. For indexes of a whole
 * ground truth, of which a program holds few.
 */
export function onceFor<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let one = made.get(key);
    if (one === undefined) {
      one = { value: make(key) };
      made.set(key, one);
    }
    return one.value;
  };
}
