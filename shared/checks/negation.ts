import { antonymOf } from "#shared/text/antonyms.ts";
import { englishNegatives } from "#shared/text/english-negation.ts";
import { koreanNegatives, type Negative } from "#shared/text/korean-negation.ts";
import { type Check, found, type Pair } from "./check.ts";

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
    const english = englishNegatives(pair.target);
    const korean = notSaidOutright(pair, english);
    const isCondition = MUST.test(pair.source) && ONLY.test(pair.target);
    const owed = korean.length - (isCondition ? 2 : 0);
    // The "only" of the condition has answered for its two.
    const told = isCondition ? english.filter(({ text }) => text.toLowerCase() !== "only") : english;
    const plain = english.filter(({ strength }) => strength === "plain");
    const check = { check: "negation", severity: "warning" } as const;
    if (owed > told.length) {
      const lost = korean[english.length === 0 ? 0 : korean.length - 1]!; // there are more than in the English
      return [found(pair, { ...check, code: "negation-lost", params: { words: lost.text }, sourceRange: lost.range })];
    }
    const added = plain.at(-1);
    // Where the Korean denies anything at all, English may well need one "not" more.
    const isHard = HARD.test(pair.target);
    const mayDeny = koreanNegatives(pair.source, { generous: true }).some(
      ({ text }) => !isHard || !/^(?:어[렵려]|힘들)/.test(text),
    );
    if (!added || mayDeny) return [];
    return [found(pair, { ...check, code: "negation-added", params: { words: added.text }, targetRange: added.range })];
  },
};

/** 어렵다 is "not easy", but where English has its word for it already. */
const HARD = /\b(?:difficult\w*|hard|harder|tough\w*|challeng\w+|struggl\w+)\b/i;

/** Two denials that make a condition: 없으면 살 수 없다, 가지 않고는 알 수 없다. English has one word for both. */
const MUST =
  /(?:없으면|없이는|않으면|않고는|않고서는|못하면|안 ?되면)[^.!?]{1,40}(?:수 ?없|지 ?않|지 ?못|안 ?[되된돼]|못 ?한)/;
const ONLY = /\b(?:only|must|needs?|needed|ha(?:s|ve|d) to|essential|requires?|required|depends?|depended|vital)\b/i;

/** What the Korean denies, without what the English says by an antonym: each word of it for one denial, and none that counts as one already. */
function notSaidOutright({ source, target }: Pair, counted: readonly Negative[]): Negative[] {
  let free = counted.reduce((text, { range }) => without(text, range), target);
  return koreanNegatives(source).filter(({ range: [from, to] }) => {
    // The pattern of a denial begins with its 지: 잊|지 않고.
    const denial = /(?:않|못|말|안|마|없|아니|아닌|아님|아닐|아닙|아녜|아냐)/.exec(source.slice(from, to));
    const antonym = denial && antonymOf(source, from + denial.index, free);
    if (antonym) free = without(free, antonym);
    return !antonym;
  });
}

const without = (text: string, [from, to]: Negative["range"]) =>
  text.slice(0, from) + "·".repeat(to - from) + text.slice(to);
