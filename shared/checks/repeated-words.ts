import { type Check, found } from "./check.ts";

/** "the the": a word typed twice, also across a line end. */
export const repeatedWords: Check = {
  id: "repeated-words",
  title: "Repeated words",
  severity: "warning",
  run: (pair) =>
    [...pair.target.matchAll(TWICE)].slice(0, MOST).flatMap((match) => {
      const [both, word = ""] = match;
      const before = pair.target.slice(Math.max(0, match.index - 12), match.index);
      if (isRight(word, before, pair.target.slice(match.index + both.length, match.index + both.length + 12)))
        return [];
      const range: [number, number] = [match.index + word.length, match.index + both.length];
      return [
        found(pair, {
          check: "repeated-words",
          severity: "warning",
          code: "word-twice",
          params: { words: word },
          targetRange: [match.index, match.index + both.length],
          suggestion: { range, text: "" },
        }),
      ];
    }),
};

const MOST = 20;
/** The look-behind keeps the match at the head of a word; a word is at most 30 letters, so that time is linear. */
const TWICE = /(?<![\p{L}\p{N}'’-])(\p{L}[\p{L}'’]{0,29})\s{1,4}\1(?![\p{L}\p{N}'’-])/giu;

/** had had, that that, "no, no" is not caught; names such as Duran Duran and doubled Korean words (ppal ppal) are written so. */
function isRight(word: string, before: string, after: string): boolean {
  if (/^(?:had|that|ha|bye|knock|hear|very|really|so|no|never|blah|tsk|night)$/i.test(word)) {
    return (
      !/^(?:that)$/i.test(word) ||
      /^\s*(?:is|was|has|had|will|would|one|day|time|night|year|place|kind|man|person|money)\b/i.test(after)
    );
  }
  // "what it is is unclear", "the world we live in in winter": right only in such clauses, and rare.
  if (/^is$/i.test(word)) return /\b(?:it|that|this|there|problem|truth|thing)\s$/i.test(before);
  return (
    /^\p{Lu}\p{Ll}/u.test(word) &&
    /^\p{Lu}/u.test(word) &&
    word.length > 3 &&
    !/[.!?]["”’)]?\s*$/.test(before) &&
    before.trim() !== ""
  );
}
