import { englishValues } from "#shared/text/english-values.ts";
import { type Day, dayInKorea, latest, monthsFrom, weekdayOf } from "#shared/text/korean-day.ts";
import type { Value } from "#shared/text/values.ts";
import { type Check, found, type Pair } from "./check.ts";
import type { Finding, Range } from "./finding.ts";
import { MONTHS, WEEKDAYS } from "./tenfold.ts";

/**
 * Days, months and years that Korean tells from its own date: 지난 15일, 지난달, 작년. Counted from the day of publication in
 * Korea, not from the day of the translation. A day more or less is the clock of another continent.
 */
export const dates: Check = {
  id: "dates",
  title: "Dates",
  severity: "warning",
  run(pair, context) {
    const today = context.publishedAt ? dayInKorea(context.publishedAt) : undefined;
    const juche = wrongJuche(pair);
    if (!today) return juche;
    const english = englishValues(pair.target);
    return [
      ...juche,
      ...weekdays(pair, english, today),
      ...months(pair, english, today),
      ...years(pair, english, today),
    ];
  },
};

const CHECK = { check: "dates", severity: "warning" } as const;

/** The North counts years from 1912: 주체113 is 2024. */
function wrongJuche(pair: Pair): Finding[] {
  return [...pair.source.matchAll(/주체 ?(\d{1,3}) ?\((\d{4})\)/g)].flatMap(({ index, 0: words, 1: juche, 2: year }) =>
    Number(juche) + 1911 === Number(year)
      ? []
      : [note(pair, "juche-wrong", { korean: words, year: Number(juche) + 1911 }, [index, index + words.length])],
  );
}

/** One bare day in the Korean, one weekday in the English: they must be the same day. */
function weekdays(pair: Pair, english: readonly Value[], today: Day): Finding[] {
  const days = [
    ...pair.source.matchAll(
      /(?<![\d월년~∼.-] ?)(?<!\d)([12]?\d|3[01])일(?! ?(?:간|동안|만|째|이내|뒤|후|전|정|치|자|부터|까지|~|∼|-|[과와] ))/g,
    ),
  ];
  const named = english.filter(({ kind }) => kind === "weekday");
  const [only, weekday] = [days[0], named[0]];
  if (!only || !weekday || days.length > 1 || named.length > 1 || /요일|다음 ?달|내달|오는/.test(pair.source))
    return [];
  const before = /지난달/.test(pair.source) ? { ...monthsFrom(today, -1), day: 31 } : today;
  const meant = weekdayOf(latest(Number(only[1]), before));
  const off = (weekday.low - meant + 7) % 7;
  if (off === 0 || off === 6 || off === 1) return [];
  const params = { korean: only[0], weekday: WEEKDAYS[meant - 1] ?? "", english: weekday.text };
  return [note(pair, "weekday-wrong", params, [only.index, only.index + only[0].length], weekday)];
}

const RELATIVE_MONTHS: readonly (readonly [RegExp, number])[] = [
  [/지난 ?달|전달/, -1],
  [/이달|이번 ?달/, 0],
  [/다음 ?달|내달/, 1],
];

/** 지난달 is one month only. Where the Korean names months too, nothing is said. */
function months(pair: Pair, english: readonly Value[], today: Day): Finding[] {
  const named = english.find(({ kind }) => kind === "month");
  if (!named || /\d ?월/.test(pair.source) || /\b(?:last|this|next|previous) month\b/i.test(pair.target)) return [];
  const told = RELATIVE_MONTHS.flatMap(([pattern, months]) => {
    const words = pattern.exec(pair.source);
    return words ? [{ words, month: monthsFrom(today, months).month }] : [];
  });
  const [only] = told;
  if (!only || told.length > 1 || only.month === named.low) return [];
  const params = { korean: only.words[0], month: MONTHS[only.month - 1] ?? "", english: named.text };
  return [note(pair, "month-wrong", params, [only.words.index, only.words.index + only.words[0].length], named)];
}

const RELATIVE_YEARS: readonly (readonly [RegExp, number])[] = [
  [/재작년/, -2],
  [/(?<!재)작년|지난해/, -1],
  [/올해|금년/, 0],
  [/내년|다음 ?해/, 1],
];

function years(pair: Pair, english: readonly Value[], today: Day): Finding[] {
  const named = english.filter(({ kind }) => kind === "year");
  if (named.length !== 1 || /\d ?년/.test(pair.source)) return [];
  const told = RELATIVE_YEARS.flatMap(([pattern, years]) => {
    const words = pattern.exec(pair.source);
    return words ? [{ words, year: today.year + years }] : [];
  });
  const [only, year] = [told[0], named[0]!]; // there is exactly one
  if (!only || told.length > 1 || only.year === year.low) return [];
  const params = { korean: only.words[0], year: only.year, english: year.text };
  return [note(pair, "year-wrong", params, [only.words.index, only.words.index + only.words[0].length], year)];
}

function note(
  pair: Pair,
  code: "juche-wrong" | "weekday-wrong" | "month-wrong" | "year-wrong",
  params: Record<string, string | number>,
  sourceRange: Range,
  value?: Value,
): Finding {
  return found(pair, {
    ...CHECK,
    code,
    params,
    sourceRange,
    ...(value && { targetRange: [value.range[0], value.range[1]] as Range }),
  });
}
