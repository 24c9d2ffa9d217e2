/**
 * A function that gives what `make` gives, without asking again while the key stays the same: articles are judged one after
 * another. Only the last key is held. A `WeakMap` would do as well, but the collector pays for each of its entries.
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
