import type { ReportedSpeechEntry } from "../../lexicon/reported-speech.ts";

/** What the words around a quotation tell of how it was said. Each is asked for a short stretch of text. */
export interface Manner {
  /** "his warning that they would face “fire and fury”": before the words, that they were said earlier. */
  isRecalled(before: string): boolean;
  /** "said Ortiz, quoting Lee": behind cue or source, that the words are somebody else's. */
  isRepeated(after: string): boolean;
  /** "Did she say, “…”?": at the opening of the sentence. */
  isAsked(opening: string): boolean;
  /** Between a cue and its date stand whom, where and how, but no new clause and no other event. */
  reachesDate(between: string): boolean;
}

/** Compiles the vocabulary. */
export function readManner(entries: readonly ReportedSpeechEntry[]): Manner {
  const words = (kind: ReportedSpeechEntry["kind"]): string =>
    entries
      .filter((entry) => entry.kind === kind)
      .flatMap((entry) => entry.words)
      .join("|");
  const recalled = new RegExp(`\\b(?:${words("utterance")})\\b`, "i");
  const repeated = new RegExp(`^,?\\s*(?:${words("repeating")})\\b`, "i");
  const asked = new RegExp(`^(?:(?:${words("interrogative")})\\s+)?(?:${words("auxiliary")})\\s+\\p{L}`, "iu");
  const reaching = new RegExp(`^(?!.*\\b(?:${words("something-else")})\\b)[^,;:.()“”"]{0,60}$`);
  return {
    isRecalled: (before) => recalled.test(before),
    isRepeated: (after) => repeated.test(after),
    isAsked: (opening) => asked.test(opening),
    reachesDate: (between) => reaching.test(between),
  };
}
