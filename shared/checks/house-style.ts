import { type Check, found, type Pair } from "./check.ts";
import type { Finding, Range } from "./finding.ts";
import { HOUSE_RULES, type HouseRule } from "./house-rules.ts";
import { isBlank } from "./letters.ts";

/** The house style, rule by rule; the chief can switch each off (`house-style.<code>` in the policy). */
export const houseStyle: Check = {
  id: "house-style",
  title: "House style",
  severity: "warning",
  run: (pair) => (isBlank(pair.target) ? [] : HOUSE_RULES.flatMap((rule) => broken(pair, rule))),
};

const MOST = 10;

function broken(pair: Pair, rule: HouseRule): Finding[] {
  return [...pair.target.matchAll(rule.pattern)].slice(0, MOST).flatMap((match) => {
    if (rule.unlessKorean?.test(pair.source)) return [];
    if (rule.notInQuotations && isQuoted(pair.target, match.index)) return [];
    const range: Range = [match.index, match.index + match[0].length];
    const text = rule.better?.(match);
    return [
      found(pair, {
        check: "house-style",
        severity: rule.severity,
        code: rule.code,
        params: { words: match[0], better: text ?? "" },
        targetRange: range,
        ...(text !== undefined && { suggestion: { range, text } }),
      }),
    ];
  });
}

/** An odd number of double marks before it. */
const isQuoted = (text: string, at: number) =>
  (text.slice(Math.max(0, at - 3000), at).match(/["“”]/g)?.length ?? 0) % 2 === 1;
