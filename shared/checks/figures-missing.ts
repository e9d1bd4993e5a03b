import { englishValues } from "#shared/text/english-values.ts";
import { joinedValues } from "#shared/text/joined-values.ts";
import { koreanValues } from "#shared/text/korean-values.ts";
import { agree, agreeConverted, type Bound, type Value, type ValueKind } from "#shared/text/values.ts";
import { type Check, type CheckContext, found, type Noticed, type Pair } from "./check.ts";
import { LONGEST } from "./check-length.ts";
import type { Finding, Range } from "./finding.ts";
import { mendTenfold, spell, tenfold } from "./tenfold.ts";

/**
 * Every figure of the Korean has a figure of the same value in the English, and the reverse. Compared as values, not as
 * digits: 3만 and "30,000" agree, 1억 9200만 and "1.92 million" are ten to the second power apart.
 */
export const figuresMissing: Check = {
  id: "figures-missing",
  title: "Figures",
  severity: "error",
  run(pair, context) {
    if (pair.target.trim() === "") return [];
    const korean = koreanValues(pair.source);
    const written = englishValues(pair.target);
    const english = [...written, ...joinedValues(written, pair.target).map(({ whole }) => whole)];
    if (Math.max(korean.length, english.length) > MOST) return [tooMany(pair)];
    const daysLost = lostDays(korean, english);
    const added = english.filter((value) => !value.slight && !isOf(korean, value, pair, context));
    const lacking = korean.filter((value) => !value.slight && !daysLost.includes(value) && !hasPartner(value, english));
    const joined = lacking.length > 0 ? toldAsOne(pair, korean, english) : [];
    const together = new Set(joined.flatMap(({ parts }) => parts));
    const missing = lacking.filter(
      (value) =>
        !together.has(value) &&
        !(areTheParties(pair, value) && added.length === 0) &&
        !english.some((other) => isYearOf(value, other, korean, pair, context)),
    );
    const strange = added.filter((value) => !joined.some(({ whole }) => agree(whole, value)));
    const told = mismatches(pair, missing, strange, context);
    return [
      ...told,
      ...(told.length === 0 ? wrongWeekdays(pair, korean, english) : []),
      ...wrongDays(pair, korean, english),
      ...daysLost.map((value) => foundLost(pair, value)),
      ...wrongSides(pair, korean, english),
    ];
  },
};

const CHECK = { check: "figures-missing" } as const;

/** Every figure is held against every other, so a table of thousands would stall the page. */
const MOST = 100;
const tooMany = (pair: Pair) =>
  found(pair, { ...CHECK, severity: "warning", code: "figures-many", params: { most: MOST } });

/** Whether the Korean has this figure of the English, or one that explains it. */
const isOf = (korean: readonly Value[], value: Value, pair: Pair, context: CheckContext): boolean =>
  korean.some(
    (other) => agree(other, value) || agreeConverted(other, value) || areOneYear(other, value, pair, context),
  );

/** In the same unit if the English has any figure in it; else converted: where both "72 km (45 miles)" stand, each is held to its own. */
function hasPartner(value: Value, english: readonly Value[]): boolean {
  if (english.some((other) => agree(value, other))) return true;
  return !english.some(({ unit }) => unit === value.unit) && english.some((other) => agreeConverted(value, other));
}

/** Figures of the Korean that the English tells as one: 1년 6개월 "a year and a half", 세 명 중 두 명 "two-thirds". */
const toldAsOne = ({ source }: Pair, korean: readonly Value[], english: readonly Value[]) =>
  joinedValues(korean, source).filter(({ whole }) =>
    hasPartner(
      whole,
      english.filter((other) => isOfSort(whole, other)),
    ),
  );

/** 3 of 10,000 are no 3 per cent: a share is reckoned, so that only rounding may lie between. */
const isOfSort = (whole: Value, { kind, unit, low }: Value): boolean =>
  whole.kind !== "fraction"
    ? unit !== undefined
    : kind === "fraction" || (kind === "percent" && Math.abs(100 * whole.low - low) <= 0.5);

/** An English year that stands for 4년 전, and for no other year of the Korean. */
const isYearOf = (value: Value, other: Value, korean: readonly Value[], pair: Pair, context: CheckContext): boolean =>
  areOneYear(value, other, pair, context) && !korean.some((year) => year.kind === "year" && agree(year, other));

/** 4년 전 is "in 2004", and 2004년 "four years ago", where the article is of 2008. */
function areOneYear(korean: Value, english: Value, { source, target }: Pair, { publishedAt }: CheckContext): boolean {
  const isAgo = (value: Value, text: string, after: RegExp) =>
    value.unit === "year" && after.test(text.slice(value.range[1], value.range[1] + 14));
  const [year, ago] =
    korean.kind === "year" && isAgo(english, target, /^(?: years?)? (?:ago|earlier|before)\b/)
      ? [korean.low, english.low]
      : english.kind === "year" && isAgo(korean, source, /^년? ?전(?=[에의인엔까만보이과]|부터|[^가-힣]|$)/)
        ? [english.low, korean.low]
        : [];
  if (year === undefined || ago === undefined) return false;
  const told = year + ago;
  // Where nobody knows of when the article is, any year of late may be meant.
  if (!publishedAt) return told >= OF_LATE && told <= OF_LATE + 100;
  // At a turn of the year, the year beside is as near.
  return Math.abs(yearsOf(new Date(publishedAt)) - told - 0.5) <= 0.75;
}
const OF_LATE = 1990;
const yearsOf = (date: Date) => date.getUTCFullYear() + date.getUTCMonth() / 12;

/** The six nations of the talks on the North are "the parties", or "the participants". */
const areTheParties = ({ source, target }: Pair, { range: [from, to] }: Value): boolean =>
  /^6 ?개국/.test(source.slice(from, to + 3)) &&
  /북한|북핵|회담/.test(source) &&
  /\bthe (?:other |all |six )?(?:parties|participants|participating)\b/i.test(target);

const rangeOf = ({ range: [from, to] }: Value): Range => [from, to];

function mismatches(pair: Pair, missing: readonly Value[], added: readonly Value[], context: CheckContext): Finding[] {
  const around = [context.before, context.after].flatMap((text) => (text ? englishValues(text) : []));
  const left = new Set(added);
  const findings = missing.map((value) => {
    const noticed = explain(value, left, around);
    return found(pair, { ...CHECK, sourceRange: rangeOf(value), ...noticed });
  });
  const strange = [...left].filter(({ high }) => high > SMALL);
  const near = strange.length > 0 ? neighboursOf(pair, context) : [];
  const surplus = strange
    .filter((value) => !near.some((other) => isOf(other.korean, value, other.pair, context)))
    .map((value) => {
      const params = { english: value.text };
      const severity = isTelling(value) ? "warning" : "note";
      return found(pair, { ...CHECK, severity, code: "figure-added", params, targetRange: rangeOf(value) });
    });
  return [...findings, ...surplus];
}

/** What the Korean of the paragraphs before and after counts, each beside this English. */
const neighboursOf = ({ target }: Pair, { beforeSource, afterSource }: CheckContext) =>
  [beforeSource, afterSource].flatMap((text) => {
    const source = text?.slice(0, LONGEST) ?? "";
    const korean = koreanValues(source);
    return { korean: [...korean, ...joinedValues(korean, source).map(({ whole }) => whole)], pair: { source, target } };
  });

/** English counts small things where Korean leaves them uncounted. */
const SMALL = 12;
/** Shares and millions are news; nobody adds them in passing. */
const isTelling = ({ kind, low }: Value) => kind === "percent" || (kind === "number" && low >= 1e6);

type Explained = Pick<Noticed, "severity" | "code" | "params" | "targetRange" | "suggestion">;

/** Takes the English figure that it explains the missing one by out of `left`. */
function explain(value: Value, left: Set<Value>, around: readonly Value[]): Explained {
  const params = { korean: value.text, value: spell(value) };
  const shifted = [...left].find((other) => tenfold(value, other));
  if (shifted) {
    left.delete(shifted);
    const times = tenfold(value, shifted)!; // found by it
    const text = mendTenfold(value, shifted);
    return {
      severity: "error",
      code: "figure-tenfold",
      params: { ...params, english: shifted.text, times: times.toLocaleString("en"), unit: magnitudeHint(value) },
      targetRange: rangeOf(shifted),
      ...(text && { suggestion: { range: rangeOf(shifted), text } }),
    };
  }
  if (hasPartner(value, around)) return { severity: "note", code: "figure-moved", params };
  const changed = [...left].find((other) => sameSort(value, other));
  if (!changed) return { severity: OFTEN_DROPPED.has(value.kind) ? "note" : "warning", code: "figure-missing", params };
  left.delete(changed);
  return {
    severity: "warning",
    code: "figure-changed",
    params: { ...params, english: changed.text },
    targetRange: rangeOf(changed),
  };
}

/** What a magnitude is worth, in signs that need no language. */
function magnitudeHint({ text }: Value): string {
  const magnitude = ["조", "억", "만"].find((word) => text.includes(word));
  return magnitude ? `(${magnitude} = ${MAGNITUDES[magnitude]})` : "";
}
const MAGNITUDES: Record<string, string> = { 만: "10,000", 억: "100,000,000", 조: "1,000,000,000,000" };

/** News English says "on Monday", "last month" or nothing where Korean gives the day and the month, and drops the number of a typhoon. */
const OFTEN_DROPPED = new Set<ValueKind>(["day", "month", "ordinal"]);

const NAMED = new Set(["month", "weekday"]);
const sameSort = (value: Value, other: Value) =>
  NAMED.has(value.kind) || NAMED.has(other.kind) ? value.kind === other.kind : true;

/** "September 23" for 9월 29일. A day more or less is the clock of another continent. */
function wrongDays(pair: Pair, korean: readonly Value[], english: readonly Value[]): Finding[] {
  const days = korean.filter(({ kind }) => kind === "day");
  if (days.length === 0) return [];
  return english.flatMap((value) => {
    if (value.kind !== "day" || days.some(({ low }) => Math.abs(low - value.low) <= 1)) return [];
    const nearest = days[0]!; // there is one
    const params = { korean: nearest.text, english: value.text };
    const ranges = { sourceRange: rangeOf(nearest), targetRange: rangeOf(value) };
    return [found(pair, { ...CHECK, severity: "warning", code: "day-changed", params, ...ranges })];
  });
}

/** "The October referendum" for 10월 1일의: English that keeps the month has its day, or the weekday instead. */
function lostDays(korean: readonly Value[], english: readonly Value[]): Value[] {
  if (english.some(({ kind }) => INSTEAD_OF_DAY.has(kind))) return [];
  return korean.filter((value, place) => {
    const month = korean[place - 1];
    if (value.kind !== "day" || value.slight || month?.kind !== "month" || value.range[0] - month.range[1] > 1)
      return false;
    const isKept = english.some(({ kind, low }) => kind === "month" && low === month.low);
    return isKept && english.every(({ low }) => low !== value.low);
  });
}
const INSTEAD_OF_DAY = new Set<ValueKind>(["day", "weekday", "relative-day"]);

const foundLost = (pair: Pair, value: Value) =>
  found(pair, {
    ...CHECK,
    severity: "warning",
    code: "figure-missing",
    params: { korean: value.text, value: spell(value) },
    sourceRange: rangeOf(value),
  });

/**
 * "Wednesday" for 월요일 in a sentence that says "today" as well, which may stand for either; or beside the Tuesday that the
 * Korean names. Where the Korean gives a day of the month, or 이날, English may name its weekday.
 */
function wrongWeekdays(pair: Pair, korean: readonly Value[], english: readonly Value[]): Finding[] {
  const [named, written] = [korean, english].map((values) => values.filter(({ kind }) => kind === "weekday"));
  const strange = written?.find(({ low }) => named?.every((value) => value.low !== low));
  const lost = named?.find(({ low }) => written?.every((value) => value.low !== low));
  const isFree = korean.some(({ kind }) => kind === "day" || kind === "relative-day");
  const value = lost ?? (isFree ? undefined : named?.[0]);
  if (!strange || !value) return [];
  const params = { korean: value.text, value: spell(value), english: strange.text };
  const ranges = { sourceRange: rangeOf(value), targetRange: rangeOf(strange) };
  return [found(pair, { ...CHECK, severity: "warning", code: "figure-changed", params, ...ranges })];
}

/** 이상 said as "fewer than"; percentage points said as per cent. */
function wrongSides(pair: Pair, korean: readonly Value[], english: readonly Value[]): Finding[] {
  return korean.flatMap((value) => {
    const partners = english.filter((other) => agree(value, other));
    const wrong = partners[0];
    if (!wrong || value.low <= 1) return [];
    const ranges = { sourceRange: rangeOf(value), targetRange: rangeOf(wrong) };
    const params = { korean: value.text, english: wrong.text };
    if (partners.every((other) => opposite(value, other))) {
      const bound = UPWARD.has(value.bound) ? `≥ ${spell(value)}` : `≤ ${spell(value)}`;
      return [
        found(pair, { ...CHECK, severity: "warning", code: "figure-bounds", params: { ...params, bound }, ...ranges }),
      ];
    }
    if (value.kind === "points" && partners.every(({ kind }) => kind === "percent")) {
      return [found(pair, { ...CHECK, severity: "warning", code: "percent-for-points", params, ...ranges })];
    }
    return [];
  });
}

const UPWARD = new Set<Bound | undefined>(["min", "above"]);
const DOWNWARD = new Set<Bound | undefined>(["max", "below"]);
const opposite = (value: Value, other: Value) =>
  (UPWARD.has(value.bound) && DOWNWARD.has(other.bound)) || (DOWNWARD.has(value.bound) && UPWARD.has(other.bound));
