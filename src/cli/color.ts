/**
 * Whether to colour what is written to a stream. `--no-color` decides first, then NO_COLOR (any value but an empty one), then
 * FORCE_COLOR (`0` and `false` say no), then whether it is a terminal that can.
 */
export function wantsColor(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
  option: boolean,
): boolean {
  if (!option) return false;
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = environment;
  if (no !== undefined && no !== "") return false;
  if (force !== undefined) return force !== "0" && force !== "false";
  return stream.isTTY === true && term !== "dumb";
}
