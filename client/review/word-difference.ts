import { diffWordsWithSpace } from "diff/lib/diff/word.js";

export interface Part {
  text: string;
  change: "same" | "gone" | "new";
}

/** What changed between two texts, word by word; for Korean as for English a word ends where white space or a mark begins. */
export function wordDifference(before: string, after: string, language: "ko" | "en"): Part[] {
  const intlSegmenter = new Intl.Segmenter(language, { granularity: "word" });
  return diffWordsWithSpace(before, after, { intlSegmenter }).map(({ value, added, removed }) => ({
    text: value,
    change: added ? "new" : removed ? "gone" : "same",
  }));
}
