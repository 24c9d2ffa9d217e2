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

/** How a report for people is to look on a stream: coloured or not, and how wide (null where it is no terminal). */
export function terminalOf(
  stream: NodeJS.WriteStream,
  environment: Readonly<Record<string, string | undefined>>,
  option: boolean,
): { readonly color: boolean; readonly width: number | null } {
  return {
    color: wantsColor(stream, environment, option),
    width: stream.isTTY ? Math.max(NARROWEST, stream.columns ?? USUAL) : null,
  };
}

const NARROWEST = 40;
const USUAL = 80;
