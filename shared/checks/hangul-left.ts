import { type Check, found } from "./check.ts";
import { koreanShare, MOSTLY_KOREAN } from "./untranslated.ts";

/** Korean words and Chinese characters inside English text. A gloss in brackets after its English is right: “jangmadang (장마당)”. */
export const hangulLeft: Check = {
  id: "hangul-left",
  title: "Hangul left in the English",
  severity: "error",
  run(pair) {
    // Text that is Korean for the most part is not translated at all; one finding says so.
    if (koreanShare(pair.target) > MOSTLY_KOREAN) return [];
    const glosses = glossesOf(pair.target);
    return [...pair.target.matchAll(KOREAN_WORDS)].flatMap(({ index, 0: words }) => {
      if (glosses.some(([from, to]) => index >= from && index < to)) return [];
      const code = HANJA_ONLY.test(words) ? "hanja-left" : "hangul-left";
      const targetRange: [number, number] = [index, index + words.length];
      return [found(pair, { check: "hangul-left", severity: "error", code, params: { words }, targetRange })];
    });
  },
};

const KOREAN =
  "[\\uAC00-\\uD7A3\\u1100-\\u11FF\\u3131-\\u318E\\uA960-\\uA97C\\uD7B0-\\uD7FB\\uFFA1-\\uFFDC\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF]";
/** Neighbouring words are one finding. */
const KOREAN_WORDS = new RegExp(`${KOREAN}+(?: ${KOREAN}+)*`, "g");
const HANJA_ONLY = /^[\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF ]+$/;

/** Bracketed glosses that follow a word; a bracket longer than this is a sentence of its own. */
function glossesOf(text: string): [number, number][] {
  return [...text.matchAll(/[\p{L}\p{N}”’"'] ?[([]([^()[\]\n]{1,60})[)\]]/gu)].map(({ index, 0: gloss }) => [
    index + 1,
    index + gloss.length,
  ]);
}
