import { englishNegatives } from "#shared/text/english-negation.ts";
import { koreanNegatives } from "#shared/text/korean-negation.ts";
import { type Check, found } from "./check.ts";

/**
 * A sentence that denies something in one language and nothing in the other. Counted over the whole pair: a denial may
 * be worded by an antonym (못하다 "unable", 없다 "lack", 아니다 "instead of"), and two may cancel each other.
 */
export const negation: Check = {
  id: "negation",
  title: "Negation",
  severity: "warning",
  run(pair) {
    if (pair.source.trim() === "" || pair.target.trim() === "") return [];
    const korean = koreanNegatives(pair.source);
    const english = englishNegatives(pair.target);
    const plain = english.filter(({ strength }) => strength === "plain");
    const check = { check: "negation", severity: "warning" } as const;
    if (korean.length > english.length) {
      const lost = korean[english.length === 0 ? 0 : korean.length - 1]!; // there is one more than in the English
      return [found(pair, { ...check, code: "negation-lost", params: { words: lost.text }, sourceRange: lost.range })];
    }
    const added = plain.at(-1);
    // Where the Korean denies anything at all, English may well need one "not" more.
    if (!added || koreanNegatives(pair.source, { generous: true }).length > 0) return [];
    return [found(pair, { ...check, code: "negation-added", params: { words: added.text }, targetRange: added.range })];
  },
};
