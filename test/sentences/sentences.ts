/** A sentence or two as news writes them, with the words in it that are wrong, and by which rule. */
export interface Sentence {
  readonly text: string;
  /** Day of publication. */
  readonly published: string;
  readonly wrong: readonly { readonly words: string; readonly start: number; readonly rule: string }[];
  /** 1-based line of the page. */
  readonly line: number;
}

const MARK = /\[([^\]]+)\]\(([a-z]+\/[a-z-]+)\)/g;

/**
 * The sentences of a page: each item of a list under a heading that ends in a day of publication, `## Plans (2018-05-20)`. A link
 * to a rule marks the words that this rule must contradict; a sentence without a link is clean.
 */
export function sentencesOf(uri: string, markdown: string): readonly Sentence[] {
  let published: string | undefined;
  return markdown.split("\n").flatMap((row, index) => {
    if (row.startsWith("#")) published = /\((\d{4}-\d{2}-\d{2})\)$/.exec(row)?.[1];
    if (!row.startsWith("- ")) return [];
    if (published === undefined) throw new Error(`${uri}:${index + 1}: the heading above gives no day of publication`);
    const wrong: Sentence["wrong"][number][] = [];
    let taken = 0;
    const text = row.slice(2).replace(MARK, (link: string, words: string, rule: string, at: number) => {
      wrong.push({ words, rule, start: at - taken });
      taken += link.length - words.length;
      return words;
    });
    return [{ text, published, wrong, line: index + 1 }];
  });
}
