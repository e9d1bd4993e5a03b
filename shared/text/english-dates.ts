import type { Token } from "./english-numbers.ts";
import { adjacent, lower, make, names, type Read } from "./english-reading.ts";
import { lookup } from "./lookup.ts";
import type { ValueKind } from "./values.ts";

/** Clock times, months, weekdays, decades, and the words that stand for a date. */
export const readTime = (all: readonly Token[], at: number): Read | undefined =>
  // Most words are neither figures nor names: the first letter tells, before any expression is tried.
  (isFigure(all[at]) ? (readClock(all, at) ?? readDecade(all, at)) : readDate(all, at)) ?? readRelative(all, at);

const isFigure = (token: Token | undefined) => token !== undefined && token.word < ":" && token.word >= "0";
const isCapital = ({ word }: Token) => word >= "A" && word < "[";

/** 3:30, 15:40, 0715, 1215 GMT. */
function readClock(all: readonly Token[], at: number): Read | undefined {
  const military = /^([01]\d|2[0-3])([0-5]\d)$/.exec(all[at]?.word ?? "");
  if (military && (military[1]!.startsWith("0") || /^(?:gmt|hours|hrs|utc|bst|est)$/.test(lower(all[at + 1])))) {
    const token = all[at]!; // the expression has matched it
    return {
      length: 1,
      values: [
        make("clock", Number(military[1]), token, token, { slight: true }),
        make("number", Number(military[2]), token, token, { slight: true, unit: "minute" }),
      ],
    };
  }
  const british = /^([01]?\d|2[0-4])\.([0-5]\d)$/.exec(all[at]?.word ?? "");
  if (british && /^[ap]$|^[ap]m$/.test(lower(all[at + 1]))) {
    const token = all[at]!; // the expression has matched it
    return {
      length: 2,
      values: [
        make("clock", Number(british[1]), token, token, { slight: true }),
        make("number", Number(british[2]), token, token, { slight: true }),
      ],
    };
  }
  const [hour, colon, minute] = [all[at], all[at + 1], all[at + 2]];
  if (!hour || !minute || colon?.word !== ":" || !adjacent(hour, colon) || !adjacent(colon, minute)) return undefined;
  if (!/^(?:[01]?\d|2[0-4])$/.test(hour.word) || !/^[0-5]\d$/.test(minute.word)) return undefined;
  return {
    length: 3,
    values: [
      make("clock", Number(hour.word), hour, hour, { slight: true }),
      make("number", Number(minute.word), minute, minute, { slight: true }),
    ],
  };
}

/** Months and weekdays, whole or abbreviated; the nineties. */
function readDate(all: readonly Token[], at: number): Read | undefined {
  const token = all[at];
  if (!token) return undefined;
  const decade = DECADES[token.lower];
  if (decade) return { length: 1, values: [make("decade", decade, token, token, { or: [1900 + decade] })] };
  return isCapital(token) ? readNamed(all, at, token) : undefined;
}

function readNamed(all: readonly Token[], at: number, token: Token): Read | undefined {
  const name = token.word.replace(/['’]s$/, "");
  const month = MONTHS[name] ?? (isAbbreviation(all, at) ? MONTHS_SHORT[name] : undefined);
  if (
    month &&
    !(name === "May" && isModal(all, at)) &&
    !(name === "March" && /^(?:on|of|for|to|against|through)$/.test(lower(all[at + 1])))
  )
    return readDayAfter(all, at, month) ?? { length: 1, values: [make("month", month, token, token)] };
  const weekday = WEEKDAYS[name.replace(/s$/, "")] ?? (all[at + 1]?.word === "." ? WEEKDAYS_SHORT[name] : undefined);
  return weekday ? { length: 1, values: [make("weekday", weekday, token, token)] } : undefined;
}

/** 1990s, '90s. */
function readDecade(all: readonly Token[], at: number): Read | undefined {
  const [token, s] = [all[at], all[at + 1]];
  if (
    token &&
    /^(?:[12]\d\d0|[1-9]0)$/.test(token.word) &&
    s &&
    ((lower(s) === "s" && adjacent(token, s)) || (/^['’]$/.test(s.word) && lower(all[at + 2]) === "s"))
  ) {
    const low = Number(token.word);
    return { length: 2, values: [make("decade", low, token, s, low < 100 ? { or: [1900 + low] } : {})] };
  }
  return undefined;
}

/** "September 29", "Sept. 29": the day belongs to its month. Not "June 2018" nor "March 3,000". */
function readDayAfter(all: readonly Token[], at: number, month: number): Read | undefined {
  const gap = all[at + 1]?.word === "." ? 2 : 1;
  const day = all[at + gap];
  if (!day || !/^(?:[1-9]|[12]\d|3[01])$/.test(day.word) || /^[%:]$/.test(all[at + gap + 1]?.word ?? ""))
    return undefined;
  const name = all[at]!; // asked for by the caller, who has seen it
  return { length: gap + 1, values: [make("month", month, name, name), make("day", Number(day.word), day, day)] };
}

const isAbbreviation = (all: readonly Token[], at: number) =>
  all[at + 1]?.word === "." || /^\d/.test(all[at + 1]?.word ?? "") || /^\d/.test(all[at - 1]?.word ?? "");
/** "May I", "May the": at the head of a sentence the modal is capitalised too. */
const isModal = (all: readonly Token[], at: number) =>
  /^(?:i|we|you|he|she|they|it|the|not|be|have|god|all|your)$/.test(lower(all[at + 1])) &&
  !/^(?:in|of|last|since|until|by|on|early|late|mid|next|this)$/.test(lower(all[at - 1]));

const MONTHS = names("January February March April May June July August September October November December");
const MONTHS_SHORT: Record<string, number> = lookup({
  ...names("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
  Sept: 9,
});
const WEEKDAYS = names("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
const WEEKDAYS_SHORT: Record<string, number> = lookup({ ...names("Mon Tue Wed Thu Fri Sat Sun"), Tues: 2, Thurs: 4 });
const DECADES: Record<string, number> = lookup({
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
});

/** last year, this month, next year; next June. */
function readRelative(all: readonly Token[], at: number): Read | undefined {
  if (!RELATING.has(lower(all[at]))) return undefined;
  if (MONTHS[all[at + 1]?.word ?? ""])
    return { length: 1, values: [make("relative-year", 0, all[at]!, all[at]!, { slight: true })] }; // read just above
  const kind = RELATIVE[lower(all[at + 1])];
  return kind && { length: 2, values: [make(kind, 0, all[at]!, all[at + 1]!, { slight: true })] }; // both were read just above
}
const RELATING = new Set("last this next previous past coming following".split(" "));
const RELATIVE: Record<string, ValueKind> = lookup({
  year: "relative-year",
  summer: "relative-year",
  winter: "relative-year",
  spring: "relative-year",
  autumn: "relative-year",
  fall: "relative-year",
  season: "relative-year",
  month: "relative-month",
  week: "relative-day",
});

/** The small words that any of these begins with. */
export const TIME_WORDS: readonly string[] = [...Object.keys(DECADES), ...RELATING];
