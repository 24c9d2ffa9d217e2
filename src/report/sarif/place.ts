import type { Location } from "../../model/document.ts";

/** SARIF's region: 1-based lines and columns, the end column exclusive, as ours are. */
export function region({ line, column, endLine, endColumn }: Location): Record<string, number> {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A file's name as a URI reference: relative as it was named, percent-encoded; an absolute path as a `file:` URI. */
export function artifactUri(path: string): { readonly uri: string } {
  const encoded = path
    .replace(/^(?:\.\/)+/, "")
    .replace(/[\ud800-\udfff]/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
  return { uri: path.startsWith("/") ? `file://${encoded}` : encoded };
}
