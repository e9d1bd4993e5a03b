import { englishValues } from "#shared/text/english-values.ts";
import { koreanValues } from "#shared/text/korean-values.ts";
import { agree, type Value } from "#shared/text/values.ts";
import { type Check, found, type Noticed, type Pair } from "./check.ts";
import type { Finding, Range } from "./finding.ts";

/** A sum keeps its currency: £11 million is not 1100만 달러. Where both texts name several, only one that has no counterpart is named. */
export const currencies: Check = {
  id: "currencies",
  title: "Currencies",
  severity: "error",
  run(pair) {
    const korean = sumsIn(pair.source, KOREAN);
    const english = sumsIn(pair.target, ENGLISH);
    if (korean.length === 0 || english.length === 0) return [];
    const changed = changedSums(pair, korean, english);
    if (changed.length > 0) return changed;
    const known = new Set(korean.map(({ currency }) => currency));
    const rendered = new Set(english.map(({ currency }) => currency));
    const lost = korean.filter(({ currency, inBrackets }) => !rendered.has(currency) && !inBrackets);
    const strange = english.filter(({ currency, inBrackets }) => !known.has(currency) && !inBrackets);
    return mismatched(
      pair,
      lost,
      strange.filter((sum) => lost.length > 0 || !isConverted(pair.target, sum, english)),
    );
  },
};

interface Sum {
  readonly currency: string;
  readonly text: string;
  readonly range: Range;
  readonly inBrackets: boolean;
}

/** Where both texts name several currencies, the amount tells which sum is which: 22억 유로 is no "$2.2 billion" when no euro of that amount is there. */
function changedSums(pair: Pair, korean: readonly Sum[], english: readonly Sum[]): Finding[] {
  if (new Set([...korean, ...english].map(({ currency }) => currency)).size < 2) return [];
  const [told, written] = [amounts(korean, koreanValues(pair.source)), amounts(english, englishValues(pair.target))];
  const same = (one: Amount, other: Amount) => agree(one.value, other.value) && one.value.low >= TELLING;
  return written.flatMap(({ sum, value }) => {
    const alike = told.filter((other) => same(other, { sum, value }));
    const one = alike[0];
    const isRight = alike.some((other) => other.sum.currency === sum.currency);
    const hasOwn = one && written.some((other) => other.sum.currency === one.sum.currency && same(one, other));
    return one && !isRight && !hasOwn ? [found(pair, changedTo(sum, one.sum))] : [];
  });
}
/** Small amounts are alike by chance. */
const TELLING = 3;

interface Amount {
  readonly sum: Sum;
  readonly value: Value;
}

const amounts = (sums: readonly Sum[], values: readonly Value[]): Amount[] =>
  sums.flatMap((sum) => {
    const value = values.find(({ range: [from, to] }) => from < sum.range[1] && to > sum.range[0]);
    return value ? [{ sum, value }] : [];
  });

const changedTo = (english: Sum, korean: Sum): Noticed => ({
  check: "currencies",
  severity: "error",
  code: "currency-changed",
  params: { korean: korean.text, english: english.text },
  sourceRange: korean.range,
  targetRange: english.range,
});

/** A conversion for readers abroad stands beside the sum that it converts. */
const isConverted = (text: string, { range: [from, to] }: Sum, english: readonly Sum[]): boolean =>
  english.some(
    (other) =>
      (other.range[1] <= from && BESIDE.test(text.slice(other.range[1], from))) ||
      (to <= other.range[0] && BESIDE.test(text.slice(to, other.range[0]))),
  );
const BESIDE = /^[^.;()]{0,24}(?:[(,]|\bor\b)[^.;()]{0,12}$/;

function mismatched(pair: Pair, lost: readonly Sum[], strange: readonly Sum[]): Finding[] {
  const seen = new Set<string>();
  return strange
    .filter(({ currency }) => !seen.has(currency) && seen.add(currency))
    .flatMap((other) => {
      const one = lost[0];
      return [found(pair, one ? changedTo(other, one) : added(other))];
    });
}

const added = ({ text, range }: Sum): Noticed => ({
  check: "currencies",
  severity: "warning",
  code: "currency-added",
  params: { korean: "", english: text },
  targetRange: range,
});

interface Currency {
  readonly name: string;
  readonly pattern: RegExp;
}

function sumsIn(text: string, currencies: readonly Currency[]): Sum[] {
  return currencies.flatMap(({ name, pattern }) =>
    [...text.matchAll(pattern)].slice(0, 50).map(({ index, 0: match }) => ({
      currency: name,
      text: match.trim(),
      range: [index, index + match.length] as Range,
      inBrackets: /[([][^)\]]{0,20}$/.test(text.slice(Math.max(0, index - 20), index)),
    })),
  );
}

/** After a figure or a magnitude; 원 also begins many other words. */
const KOREAN: readonly Currency[] = [
  {
    name: "dollar",
    pattern:
      /(?:\d|[십백천만억조여몇수]) ?(?:미국 ?)?(?:달러|불(?![가-힣])|센트)|(?:US|미화 ?)?\$ ?\d|[\d십백천만억조] ?\$/g,
  },
  {
    name: "won",
    pattern: /(?:\d|[십백천만억조여]) ?(?:원(?![가-힣]*(?:칙|인|장|점|자|소|유|년|고))|북한 ?돈|조선 ?돈)|₩ ?\d/g,
  },
  { name: "euro", pattern: /(?:\d|[십백천만억조여]) ?(?:유로|€)|€ ?\d/g },
  { name: "pound", pattern: /(?:\d|[십백천만억조여]) ?(?:파운드(?!의? ?(?:고기|무게))|펜스)|£ ?\d/g },
  { name: "yuan", pattern: /(?:\d|[십백천만억조여]) ?(?:위안|위엔|원\(元\)|인민폐)/g },
  { name: "yen", pattern: /(?:\d|[십백천만억조여]) ?엔(?![가-힣]{2})|¥ ?\d/g },
  { name: "ruble", pattern: /(?:\d|[십백천만억조여]) ?루블/g },
];

const AMOUNT = "(?:\\d|hundred|thousand|million|billion|trillion|dozen|ten|twenty|fifty|few)s?(?: of)?[ -]";
const ENGLISH: readonly Currency[] = [
  { name: "dollar", pattern: new RegExp(`\\$ ?\\d|${AMOUNT}(?:U\\.?S\\.? )?(?:dollars?|bucks|cents?|USD)\\b`, "g") },
  { name: "won", pattern: new RegExp(`₩ ?\\d|${AMOUNT}(?:(?:North|South) Korean )?won\\b|KRW ?\\d`, "g") },
  { name: "euro", pattern: new RegExp(`€ ?\\d|${AMOUNT}(?:euros?|EUR)\\b`, "g") },
  { name: "pound", pattern: new RegExp(`£ ?\\d|${AMOUNT}(?:pounds? sterling|pence|GBP)\\b`, "g") },
  { name: "yuan", pattern: new RegExp(`${AMOUNT}(?:Chinese )?(?:yuan|renminbi|RMB|CNY)\\b`, "g") },
  { name: "yen", pattern: new RegExp(`¥ ?\\d|${AMOUNT}yen\\b`, "g") },
  { name: "ruble", pattern: new RegExp(`${AMOUNT}r(?:o?u)bles?\\b`, "g") },
];
