import { fingerprint } from "#shared/text/fingerprint.ts";
import { normalise } from "#shared/text/normalise.ts";
import { type SentenceRange, sentenceRanges } from "#shared/text/sentences.ts";

/**
 * The name of a sentence that a machine wrote. The article keeps these names and no second copy of its words: wherever
 * the sentence stands as it came, after a merge, a move or an undo, it is machine text; once a word of it is changed it
 * is a person's. Quotation marks and dashes do not count: they are curled by the typing, not by a reader.
 */
export const machineKey = (sentence: string): string =>
  fingerprint(
    normalise(sentence)
      .replace(/[“”„"«»]/g, '"')
      .replace(/[‘’‚']/g, "'")
      .replace(/[–—]/g, "-"),
  );

/** The names of all sentences of a text; a single word is anybody's. */
export const machineKeysOf = (text: string): string[] => [...new Set(namedSentences(text).map(({ key }) => key))];

export interface UneditedRun {
  /** UTF-16 units of the text: from the first sentence to the last. */
  range: SentenceRange;
  keys: string[];
}

/** Where machine text still stands as it came; sentences that follow one another are one run. */
export function uneditedIn(text: string, unedited: ReadonlySet<string>): UneditedRun[] {
  if (unedited.size === 0) return [];
  const runs: UneditedRun[] = [];
  let previous = false;
  for (const { key, range } of namedSentences(text)) {
    const run = previous ? runs.at(-1) : undefined;
    previous = unedited.has(key);
    if (!previous) continue;
    if (run) runs[runs.length - 1] = { range: [run.range[0], range[1]], keys: [...run.keys, key] };
    else runs.push({ range, keys: [key] });
  }
  return runs;
}

/** The sentences that a stretch of the text touches, whole: words pasted into the midst of one make all of it the machine's. */
export const machineKeysIn = (text: string, from: number, to: number): string[] =>
  namedSentences(text)
    .filter(({ range }) => range[0] < to && range[1] > from)
    .map(({ key }) => key);

const namedSentences = (text: string) =>
  sentenceRanges(text)
    .map((range) => ({ range, sentence: text.slice(...range) }))
    .filter(({ sentence }) => /\S\s+\S/.test(sentence))
    .map(({ range, sentence }) => ({ range, key: machineKey(sentence) }));
