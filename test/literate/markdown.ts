/** A fenced block of a Markdown page. */
export interface Fence {
  /** First word of the info string: `article`, `console` … */
  readonly language: string;
  /** The rest of the info string: `published=2018-06-13 format=markdown`, values in double quotes where they hold spaces. */
  readonly settings: Readonly<Record<string, string>>;
  readonly body: string;
  /** 1-based line of the body's first line. */
  readonly line: number;
}

export type Part = { readonly heading: string; readonly level: number; readonly line: number } | Fence;

/** The headings and fenced blocks of a page, in order. What stands inside a fence is never read as either. */
export function partsOf(markdown: string): readonly Part[] {
  const lines = markdown.split("\n");
  const parts: Part[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const heading = /^(#{1,6}) +(.+?)\s*$/.exec(line);
    if (heading !== null) {
      parts.push({ heading: heading[2] ?? "", level: heading[1]?.length ?? 0, line: index + 1 });
      continue;
    }
    const open = /^(`{3,})([^`\s]*)\s*([^`]*)$/.exec(line);
    if (open === null) continue;
    const first = index + 1;
    const fence = open[1] ?? "";
    while (index + 1 < lines.length && !closes(lines[index + 1] ?? "", fence)) index++;
    const body = lines.slice(first, index + 1).map((one) => `${one}\n`);
    parts.push({ language: open[2] ?? "", settings: settingsOf(open[3] ?? ""), body: body.join(""), line: first + 1 });
    index++;
  }
  return parts;
}

function closes(line: string, fence: string): boolean {
  return line.startsWith(fence) && /^`+\s*$/.test(line);
}

function settingsOf(info: string): Record<string, string> {
  const found = info.matchAll(/([\w-]+)=(?:"([^"]*)"|(\S+))/g);
  return Object.fromEntries([...found].map(([, key = "", quoted, bare]) => [key, quoted ?? bare ?? ""]));
}
