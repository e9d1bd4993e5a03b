/** A calendar day in Korea. Months from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day in Korea (UTC+9, no summer time) at a moment; undefined when it is no moment. */
export function dayInKorea(moment: string): Day | undefined {
  const time = Date.parse(moment);
  return Number.isNaN(time) ? undefined : dayOf(time + 9 * 3_600_000);
}

export const dayOf = (time: number): Day => {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

export const timeOf = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day);

/** 1 (Monday) … 7 (Sunday). */
export const weekdayOf = (day: Day): number => ((new Date(timeOf(day)).getUTCDay() + 6) % 7) + 1;

/** The latest day of that number at or before a day: 지난 15일, or a bare 15일 in a report. */
export function latest(number: number, before: Day): Day {
  const isThisMonth = number <= before.day;
  return isThisMonth ? { ...before, day: number } : { ...monthsFrom(before, -1), day: number };
}

export function monthsFrom({ year, month, day }: Day, months: number): Day {
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1, day };
}
