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
  /** A word that counts persons or things rather than measures: both, a pair, a trio. */
  readonly isWord?: boolean;
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
 * Whether a Korean and an English figure can mean the same. Lenient on purpose: the English may round (29만9200 and
 * "about 300,000"), ranges may overlap, 30 % is "a third" within three and a half points, two-fold is 200 %. The Korean may not be
 * the rounder of the two: English never knows more than its source.
 */
export function agree(korean: Value, english: Value): boolean {
  if (knowsMore(korean, english)) return false;
  if (BY_NAME.has(korean.kind) || BY_NAME.has(english.kind)) return agreeByName(korean, english);
  if (korean.kind === "clock" && english.kind === "clock") return Math.abs(korean.low - english.low) % 12 === 0;
  if (overlap(korean, english) || rounds(korean, english)) return sameMeasure(korean, english);
  return agreeAsRatios(korean, english);
}

/** 150여 명 is no "153", nor is 두 시간 "both". */
function knowsMore(korean: Value, english: Value): boolean {
  if (english.isWord) return korean.unit !== undefined;
  if (korean.bound !== "about" || korean.low < 20 || korean.low === korean.high || english.low !== english.high)
    return false;
  return english.kind === "number" && significant(english.low) > Math.max(1, significant(korean.low));
}

/** Whether they are one measure in two units: 72킬로미터 and 45 miles, 24시간 and "a day". */
export const agreeConverted = (korean: Value, english: Value): boolean =>
  korean.unit !== english.unit && convertible(korean, english);

/** Months and weekdays are never mere numbers, and the relative words stand for one that is not known here. */
const BY_NAME = new Set<ValueKind>(["month", "weekday", "relative-day", "relative-month", "relative-year"]);

function agreeByName(korean: Value, english: Value): boolean {
  if (korean.kind === english.kind) return korean.low === english.low;
  const stands = STANDS_FOR[korean.kind]?.includes(english.kind) || STANDS_FOR[english.kind]?.includes(korean.kind);
  // News English prefers the weekday where Korean gives the day of the month.
  return stands === true || (korean.kind === "day" && english.kind === "weekday");
}

const STANDS_FOR: Partial<Record<ValueKind, readonly ValueKind[]>> = {
  "relative-day": ["day", "weekday"],
  "relative-month": ["month"],
  "relative-year": ["year"],
};

function overlap(one: Value, other: Value): boolean {
  if (meets(one.low, one.high, other.low, other.high)) return true;
  if (!one.or && !other.or) return false;
  // Every figure of one text is held against every one of the other: no lists are made for it.
  for (let i = firstReading(one); i < lastReading(one); i++) {
    const low = reading(one, i);
    for (let j = firstReading(other); j < lastReading(other); j++) {
      const also = reading(other, j);
      if (meets(low, low, also, also)) return true;
    }
  }
  return false;
}

/** An exact figure is its own reading, before the others; a range has the others only. */
const firstReading = ({ low, high }: Value) => (low === high ? -1 : 0);
const lastReading = ({ or }: Value) => or?.length ?? 0;
const reading = ({ low, or }: Value, at: number) => (at < 0 ? low : or![at]!); // within bounds
const meets = (low: number, high: number, otherLow: number, otherHigh: number) =>
  low <= otherHigh + 1e-9 && otherLow <= high + 1e-9;

/** Within half a per cent, and with fewer significant figures: 16,003 → 16,000, never the other way round. */
function rounds(exact: Value, rounder: Value): boolean {
  if (exact.low !== exact.high || rounder.low !== rounder.high || exact.kind === "year") return false;
  return Math.abs(exact.low - rounder.low) <= 0.005 * exact.low && significant(rounder.low) < significant(exact.low);
}

const significant = (value: number) =>
  String(value)
    .replace(/^0\.0*|\./g, "")
    .replace(/0+$/, "").length;

/** 70 km is not 70 miles, but 30 (명) may stand beside any unit, and durations and heat are told loosely. */
function sameMeasure({ unit }: Value, { unit: other }: Value): boolean {
  return unit === undefined || other === undefined || unit === other || LOOSE.has(unit) || LOOSE.has(other);
}

/** 톤 and "tons", 파운드 and "pounds" also stand for several units. */
const LOOSE = new Set<Unit>(["t", "pound", "oz", "C", "F", "day", "week", "month", "year", "hour", "minute", "second"]);

function agreeAsRatios(korean: Value, english: Value): boolean {
  if (are(korean, english, "percent", "fraction")) return Math.abs(asPercent(korean) - asPercent(english)) <= 3.5;
  if (!are(korean, english, "times", "percent")) return false;
  const [one, other] = [asTimes(korean), asTimes(english)];
  // 두 배로 is 200 %, 두 배 늘었다 may be +100 %.
  return [0, 1].some((more) => near(one - more, other) || near(one, other - more));
}

const are = (one: Value, other: Value, kind: ValueKind, otherKind: ValueKind) =>
  (one.kind === kind && other.kind === otherKind) || (one.kind === otherKind && other.kind === kind);
const asPercent = ({ kind, low }: Value) => (kind === "fraction" ? 100 * low : low);
const asTimes = ({ kind, low }: Value) => (kind === "percent" ? low / 100 : low);
const near = (one: number, other: number) => Math.abs(one - other) < 0.005;

/** Full-width digits and signs as ASCII, the length unchanged, so that offsets stay true. */
export const foldWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E\u3000]/g, (mark) =>
    mark === "\u3000" ? " " : String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
  );
