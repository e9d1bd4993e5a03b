import { type Language, useLanguage } from "./i18n.ts";

export interface Formats {
  number(value: number): string;
  percent(value: number): string;
  /** 22 Nov 2026 */
  date(at: Date): string;
  /** 14:02 */
  time(at: Date): string;
  /** 14:02:31, for the save line and the record */
  exactTime(at: Date): string;
  dateTime(at: Date): string;
  /** today, tomorrow, Tuesday, or the date when it is further away */
  day(at: Date, now: Date): string;
  /** 3 minutes ago, in 2 hours */
  distance(at: Date, now: Date): string;
  list(items: readonly string[]): string;
  /** The clock in Seoul, with the weekday where it is another day there; undefined where the clocks agree. */
  seoul(at: Date): string | undefined;
}

export function useFormats(): Formats {
  return formatsFor(useLanguage());
}

export function formatsFor(language: Language): Formats {
  const tag = localeOf(language);
  const known = made.get(tag) ?? make(tag);
  made.set(tag, known);
  return known;
}

const made = new Map<string, Formats>();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function make(tag: string): Formats {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = once(() => new Intl.DateTimeFormat(tag, { hourCycle: "h23", ...options }));
    return (at: Date) => formatter().format(at);
  };
  const clock = { hour: "2-digit", minute: "2-digit" } as const;
  const date = format({ day: "numeric", month: "short", year: "numeric" });
  const time = format(clock);
  const exactTime = format({ ...clock, second: "2-digit" });
  const weekday = format({ weekday: "long" });
  const relative = once(() => new Intl.RelativeTimeFormat(tag, { numeric: "auto" }));
  const seoulClock = format({ ...clock, timeZone: "Asia/Seoul" });
  const seoulDay = format({ weekday: "short", timeZone: "Asia/Seoul" });
  const localDay = format({ weekday: "short" });
  const numbers = once(() => new Intl.NumberFormat(tag));
  const percents = once(() => new Intl.NumberFormat(tag, { style: "percent" }));
  const lists = once(() => new Intl.ListFormat(tag, { type: "conjunction" }));
  return {
    number: (value) => numbers().format(value),
    percent: (value) => percents().format(value),
    date,
    time,
    exactTime,
    dateTime: (at) => `${date(at)} ${time(at)}`,
    day: (at, now) => {
      const days = daysBetween(now, at);
      if (Math.abs(days) <= 1) return relative().format(days, "day");
      return days > 0 && days < 7 ? weekday(at) : date(at);
    },
    distance: (at, now) => distance(relative(), at.getTime() - now.getTime()) ?? date(at),
    list: (items) => lists().format(items),
    seoul: (at) => {
      if (time(at) === seoulClock(at) && localDay(at) === seoulDay(at)) return undefined;
      return localDay(at) === seoulDay(at) ? seoulClock(at) : `${seoulDay(at)} ${seoulClock(at)}`;
    },
  };
}

/** Each is made when it is first asked for: together they take longer than a page takes to be drawn. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The browser's own region where it speaks this language, so that a reader in Sydney or Toronto sees the usual order. */
function localeOf(language: Language): string {
  const own =
    typeof navigator === "undefined" ? undefined : navigator.languages.find((tag) => tag.startsWith(`${language}-`));
  return own ?? (language === "ko" ? "ko-KR" : "en-GB");
}

function daysBetween(from: Date, to: Date): number {
  const midnight = (at: Date) => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
  return Math.round((midnight(to) - midnight(from)) / DAY);
}

function distance(relative: Intl.RelativeTimeFormat, difference: number): string | undefined {
  const size = Math.abs(difference);
  if (size < MINUTE) return relative.format(0, "second");
  if (size < HOUR) return relative.format(Math.round(difference / MINUTE), "minute");
  if (size < DAY) return relative.format(Math.round(difference / HOUR), "hour");
  return size < 7 * DAY ? relative.format(Math.round(difference / DAY), "day") : undefined;
}
