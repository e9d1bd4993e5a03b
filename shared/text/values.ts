import { convertible, type Unit } from "./units.ts";

/**
 * A figure in a text, as what it means: 3만 명 and "thirty thousand" are both 30,000.
 * Read with `koreanValues` and `englishValues`, compared with `agree`.
 */
export interface Value {
  /** UTF-16 units of the text that was read; from inclusive, to exclusive. */
  readonly range: readonly [from: number, to: number];
  /** The words read. */
  readonly text: string;
  readonly kind: ValueKind;
  /** Equal for an exact figure; 두세 명 is 2…3, 수십 is 20…99. Per cent as 30, fractions as 0.333, months as 1…12, weekdays as 1 (Monday)…7. */
  readonly low: number;
  readonly high: number;
  /** Other readings: '94년 is 94 or 1994, "5m" is 5 (metres) or 5,000,000. */
  readonly or?: readonly number[];
  readonly unit?: Unit;
  /** 이상 and "at least" say min; 초과 and "more than" above; 이하 and "at most" max; 미만 and "fewer than" below; 약, 여, "about" about. */
  readonly bound?: Bound;
  /** Good prose may word it without a figure (one, a couple, the second, a conversion in brackets): never missed, never added. */
  readonly slight: boolean;
}

export type Bound = "min" | "above" | "max" | "below" | "about";

export type ValueKind =
  | "number"
  | "percent"
  | "points"
  | "times"
  | "fraction"
  | "ordinal"
  | "vague"
  | "year"
  | "decade"
  | "month"
  | "weekday"
  | "day"
  | "clock"
  /** "today", "last year", "last month": stand for a weekday or day, a year, a month that is not known here. */
  | "relative-day"
  | "relative-year"
  | "relative-month";

/**
 * Whether a Korean and an English figure can mean the same. Lenient on purpose: equal within half a per cent, ranges
 * that overlap, 30 % and "a third" within two points, two-fold and 200 %, 24 hours and a day, 70 km and 43 miles.
 * Symmetric but for the relative kinds, which only English words have.
 */
export function agree(korean: Value, english: Value): boolean {
  if (NAMED.has(korean.kind) || NAMED.has(english.kind)) return agreeByName(korean, english);
  if (english.kind === "relative-day") return korean.kind === "day";
  if (english.kind === "relative-year") return korean.kind === "year";
  if (korean.kind === "clock" && english.kind === "clock") return sameHour(korean.low, english.low);
  if (overlap(korean, english))
    return korean.unit === undefined || english.unit === undefined || sameDimension(korean, english);
  return agreeOtherwise(korean, english) || (korean.unit !== undefined && convertible(korean, english));
}

/** Months and weekdays are never mere numbers. */
const NAMED = new Set<ValueKind>(["month", "weekday", "relative-month"]);

function agreeByName(korean: Value, english: Value): boolean {
  if (korean.kind === "month")
    return english.kind === "relative-month" || (english.kind === "month" && korean.low === english.low);
  if (english.kind === "weekday")
    return korean.kind === "day" || (korean.kind === "weekday" && korean.low === english.low);
  return korean.kind === "weekday" && english.kind === "relative-day";
}

const sameHour = (korean: number, english: number) => Math.abs(korean - english) % 12 === 0;

function overlap(one: Value, other: Value): boolean {
  if (meets(one.low, one.high, other.low, other.high)) return true;
  return readings(one).some((low) => readings(other).some((reading) => meets(low, low, reading, reading)));
}

const readings = ({ low, high, or = [] }: Value) => (low === high ? [low, ...or] : or);

const meets = (low: number, high: number, otherLow: number, otherHigh: number) =>
  low <= otherHigh + slack(otherHigh) && otherLow <= high + slack(high);

/** Half a per cent where figures are rounded when they are carried over (1,000 and above), none for years and small numbers. */
const slack = (value: number) => (Math.abs(value) >= 2100 ? Math.abs(value) * 0.005 : 1e-9);

/** 70 km is not 70 miles, but 30 (명) may stand beside any unit. */
const sameDimension = (korean: Value, english: Value) =>
  korean.unit === english.unit || LOOSE_UNITS.has(korean.unit!) || LOOSE_UNITS.has(english.unit!); // both have a unit: asked by the caller

/** Words such as 톤 and "tons", 파운드 and "pounds" stand for several units. */
const LOOSE_UNITS = new Set<Unit>([
  "t",
  "pound",
  "oz",
  "C",
  "F",
  "day",
  "week",
  "month",
  "year",
  "hour",
  "minute",
  "second",
  "decade",
  "century",
]);

function agreeOtherwise(korean: Value, english: Value): boolean {
  const kinds = new Set([korean.kind, english.kind]);
  if (kinds.has("percent") && kinds.has("fraction")) return Math.abs(asPercent(korean) - asPercent(english)) <= 2;
  if (kinds.has("fraction") && kinds.has("number"))
    return meets(asRatio(korean), asRatio(korean), asRatio(english), asRatio(english));
  if (kinds.has("times") && kinds.has("percent"))
    return [0, 1].some(
      (more) => near(timesOf(korean) - more, timesOf(english)) || near(timesOf(korean), timesOf(english) - more),
    );
  return false;
}

const asPercent = ({ kind, low }: Value) => (kind === "fraction" ? 100 * low : low);
const asRatio = ({ low }: Value) => low;
const timesOf = ({ kind, low }: Value) => (kind === "percent" ? low / 100 : low);
const near = (one: number, other: number) => Math.abs(one - other) < 0.005;

/** Full-width digits and signs as ASCII, the length unchanged, so that offsets stay true. */
export const foldWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E\u3000]/g, (mark) =>
    mark === "\u3000" ? " " : String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
  );
