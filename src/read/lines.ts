/** One line of a stream, without its end; null where it was longer than the limit and has been skipped. */
export interface StreamLine {
  /** 1-based. */
  readonly line: number;
  readonly bytes: Uint8Array | null;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Cuts a stream of bytes into lines. Holds no more than one line, and of that no more than `limit` bytes. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<StreamLine> {
  let held: Uint8Array[] = [];
  let size = 0;
  let line = 1;
  const take = (): StreamLine => {
    const bytes =
      size > limit ? null : withoutReturn(held.length === 1 ? (held[0] as Uint8Array) : Buffer.concat(held));
    const taken = { line, bytes };
    held = [];
    size = 0;
    line++;
    return taken;
  };
  const hold = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > limit) held = [];
    else held.push(piece);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      hold(chunk.subarray(from, end));
      from = end + 1;
      yield take();
    }
    if (from < chunk.length) hold(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes[bytes.length - 1] === RETURN ? bytes.subarray(0, -1) : bytes;
}
