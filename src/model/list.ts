/**
 * What stands `by` places before index `at` of a list; undefined where nothing does. An index below zero is none to the engine: it
 * searches the list's properties for a name, at a hundred times the cost.
 */
export function beforeIn<T>(list: readonly T[], at: number, by = 1): T | undefined {
  return at >= by ? list[at - by] : undefined;
}
