import { readNumeral, type Token } from "./english-numbers.ts";
import { lower, make, names, type Read } from "./english-reading.ts";
import { unitNamed } from "./english-units.ts";
import { lookup } from "./lookup.ts";
import type { Value } from "./values.ts";

/** a third, two-thirds, three quarters, half. */
export function readFraction(all: readonly Token[], at: number): Read | undefined {
  const first = all[at];
  if (!first) return undefined;
  const half = first.lower === "half" && !readNumeral(all, at);
  if (half)
    return readHalfOfUnit(all, at) ?? { length: 1, values: [make("fraction", 0.5, first, first, { slight: true })] };
  const count = first.lower === "a" || first.lower === "an" ? 1 : (COUNTS[first.lower] ?? 0);
  if (count === 0) return undefined;
  const gap = all[at + 1]?.word === "-" ? 2 : 1;
  const part = all[at + gap];
  const size = FRACTIONS[lower(part)];
  if (!part || !size || (count === 1 && lower(part) === "second")) return undefined;
  const ofHour = size === 4 ? readQuarterOfHour(all, at, at + gap, count) : undefined;
  if (ofHour) return ofHour;
  // "a third" is a fraction before "of" and the like; else it is one more of its kind.
  return {
    length: gap + 1,
    values: [make("fraction", count / size, first, part, { or: count === 1 ? [size] : [], slight: count === 1 })],
  };
}

/** half an hour, half a year, a half-hour: so that 30분 and 6개월 find it. */
function readHalfOfUnit(all: readonly Token[], at: number): Read | undefined {
  const end = /^(?:an?|-)$/.test(lower(all[at + 1])) ? at + 2 : at + 1;
  const unit = isSeveral(all[end]) ? undefined : unitNamed(lower(all[end]));
  return unit && { length: end - at + 1, values: [make("number", 0.5, all[at]!, all[end]!, { unit, slight: true })] }; // both were read just above
}

/** "a quarter of an hour", "three-quarters of an hour", "a quarter past three", "a quarter-century". */
function readQuarterOfHour(all: readonly Token[], at: number, quarter: number, count: number): Read | undefined {
  const [first, next] = [all[at]!, all[quarter + 1]]; // read by the caller
  const minutes = { unit: "minute", slight: true } as const;
  if (count === 1 && isBeforeHour(all, quarter + 1))
    return { length: quarter - at + 1, values: [make("number", 15, first, all[quarter]!, minutes)] };
  const isOf = lower(next) === "of" && /^an?$/.test(lower(all[quarter + 2]));
  const end = isOf ? quarter + 3 : next?.word === "-" ? quarter + 2 : quarter + 1;
  const unit = isSeveral(all[end]) ? undefined : unitNamed(lower(all[end]));
  if (unit !== "hour" && unit !== "century") return undefined;
  return { length: end - at + 1, values: [make("number", count / 4, first, all[end]!, { unit, slight: true })] };
}

/** "past three", "to ten": but prices fall by a quarter to three million, or to ten tons. */
function isBeforeHour(all: readonly Token[], at: number): boolean {
  if (!/^(?:past|to|after)$/.test(lower(all[at]))) return false;
  if (/^(?:noon|midnight)$/.test(lower(all[at + 1]))) return true;
  const hour = readNumeral(all, at + 1);
  if (!hour || hour.length > 1 || hour.low > 12) return false;
  const [after, second] = [lower(all[at + 2]), lower(all[at + 3])];
  return (
    !unitNamed(after) && !/^(?:[%-]|percent|times|points?)$/.test(after) && !(after === "per" && second === "cent")
  );
}

const isSeveral = (token: Token | undefined) => /[^'’]s$/.test(lower(token));

const COUNTS = names("one two three four five six seven eight nine");
const FRACTIONS: Record<string, number> = lookup({
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  eighth: 8,
  eighths: 8,
  tenth: 10,
  tenths: 10,
});

/** Words that are figures by themselves. */
export function readWord(all: readonly Token[], at: number): Read | undefined {
  const token = all[at];
  if (!token) return undefined;
  const made =
    WORDS[token.lower] ??
    (ROMAN[token.word] && at > 0 ? ({ kind: "ordinal", low: ROMAN[token.word]! } as const) : undefined);
  if (made) {
    const { kind = "number", low = 0, ...more } = made;
    return { length: 1, values: [make(kind, low, token, token, { ...more, slight: true })] };
  }
  const fold = token.lower.endsWith("fold") ? token.lower.slice(0, -"fold".length) : undefined;
  const times = fold && COUNTS[fold];
  if (times) return { length: 1, values: [make("times", times, token, token)] };
  return readSingleUnit(all, at);
}

const WORDS: Record<string, Partial<Value>> = lookup({
  once: { low: 1 },
  single: { low: 1 },
  sole: { low: 1 },
  both: { low: 2, isWord: true },
  pair: { low: 2, isWord: true },
  couple: { low: 2, high: 3 },
  duo: { low: 2, isWord: true },
  trio: { low: 3, isWord: true },
  twins: { low: 2, isWord: true },
  triplets: { low: 3, isWord: true },
  halve: { kind: "fraction", low: 0.5 },
  halved: { kind: "fraction", low: 0.5 },
  halving: { kind: "fraction", low: 0.5 },
  quartet: { low: 4, isWord: true },
  several: { low: 3, high: 9 },
  few: { low: 2, high: 6 },
  dozen: { low: 12, or: [10] },
  fortnight: { low: 2, unit: "week" },
  teens: { kind: "decade", low: 10 },
  teenage: { kind: "decade", low: 10 },
  teenager: { kind: "decade", low: 10 },
  teenagers: { kind: "decade", low: 10 },
  twice: { kind: "times", low: 2 },
  double: { kind: "times", low: 2 },
  doubled: { kind: "times", low: 2 },
  doubles: { kind: "times", low: 2 },
  doubling: { kind: "times", low: 2 },
  thrice: { kind: "times", low: 3 },
  triple: { kind: "times", low: 3 },
  tripled: { kind: "times", low: 3 },
  tripling: { kind: "times", low: 3 },
  quadruple: { kind: "times", low: 4 },
  quadrupled: { kind: "times", low: 4 },
  noon: { kind: "clock", low: 12 },
  midnight: { kind: "clock", low: 12 },
  decade: { low: 1, unit: "decade" },
  decades: { kind: "vague", low: 20, high: 99, unit: "year" },
  centuries: { kind: "vague", low: 200, high: 999, unit: "year" },
  today: { kind: "relative-day" },
  yesterday: { kind: "relative-day" },
  tomorrow: { kind: "relative-day" },
  tonight: { kind: "relative-day" },
  quarter: { kind: "fraction", low: 0.25 },
  thousand: { low: 1000 },
  million: { low: 1e6 },
  hundred: { low: 100 },
  billion: { low: 1e9 },
});

const ROMAN: Record<string, number> = lookup({
  II: 2,
  III: 3,
  IV: 4,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  XI: 11,
  XII: 12,
  XIII: 13,
  XIV: 14,
  XV: 15,
  XVI: 16,
  XVII: 17,
});

/** "a day", "a decade", "per hour", "a year and a half": one of its unit, so that 24시간 finds it. */
function readSingleUnit(all: readonly Token[], at: number): Read | undefined {
  const unit =
    /^(?:an?|per|one)$/.test(lower(all[at])) && !isSeveral(all[at + 1]) ? unitNamed(lower(all[at + 1])) : undefined;
  if (!unit) return undefined;
  const andAHalf = [2, 3, 4].map((after) => lower(all[at + after])).join(" ") === "and a half";
  const length = andAHalf ? 5 : 2;
  const low = andAHalf ? 1.5 : 1;
  return { length, values: [make("number", low, all[at]!, all[at + length - 1]!, { unit, slight: true })] }; // all were read just above
}

/** The small words that these begin with, beside numerals. */
export const FIGURE_WORDS: readonly string[] = [...Object.keys(WORDS), "per"];
