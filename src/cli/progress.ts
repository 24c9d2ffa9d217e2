/** What a progress line tells. */
export interface State {
  readonly articles: number;
  readonly contradictions: number;
  readonly bytes: number;
  /** Bytes of all inputs; null where standard input is among them. */
  readonly totalBytes: number | null;
}

/** Shows how far a run is, on standard error. */
export interface Progress {
  /** Told after every article; shows something only every so often. */
  update(state: State): void;
  /** Takes the bar off the terminal, so that other lines can be written. */
  clear(): void;
}

const BAR_WIDTH = 24;
const BAR_EVERY_MS = 100;
const LINE_EVERY_MS = 5000;

/** A bar that is redrawn where the stream is a terminal, else a plain line every five seconds. */
export function createProgress(stream: NodeJS.WriteStream, now: () => number = () => performance.now()): Progress {
  const begun = now();
  const every = stream.isTTY ? BAR_EVERY_MS : LINE_EVERY_MS;
  let next = begun + every;
  let shown = false;
  return {
    update(state) {
      const time = now();
      if (time < next) return;
      next = time + every;
      const line = describe(state, (time - begun) / 1000);
      if (stream.isTTY) {
        stream.write(`\r\u001b[K${`${bar(state)} ${line}`.slice(0, (stream.columns ?? 80) - 1)}`);
        shown = true;
      } else stream.write(`factlint: ${line}\n`);
    },
    clear() {
      if (shown) stream.write("\r\u001b[K");
      shown = false;
    },
  };
}

function describe({ articles, contradictions, bytes, totalBytes }: State, seconds: number): string {
  const share = totalBytes === null || totalBytes === 0 ? "" : `${Math.floor((100 * bytes) / totalBytes)} %, `;
  const speed = Math.round(articles / Math.max(seconds, 0.001)).toLocaleString("en-US");
  const count = articles.toLocaleString("en-US");
  return `${share}${count} articles (${speed}/s), ${contradictions.toLocaleString("en-US")} contradictions`;
}

function bar({ bytes, totalBytes }: State): string {
  if (totalBytes === null || totalBytes === 0) return "…";
  const full = Math.min(BAR_WIDTH, Math.round((BAR_WIDTH * bytes) / totalBytes));
  return `[${"█".repeat(full)}${"░".repeat(BAR_WIDTH - full)}]`;
}
