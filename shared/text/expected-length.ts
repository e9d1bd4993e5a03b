/**
 * How long the English of a Korean text usually is, and how far this English is from it.
 * `deviations`: standard deviations of ln(English characters ÷ Korean characters) from its mean; `percent`: the English as
 * a share of what was to be expected. The ratio is log-normal; short texts vary more. Latin glosses in brackets, which
 * English does not repeat, are left out of the Korean.
 * Source: fitted to published news pairs; bins by the length of the Korean.
 */
export function expectedLength(korean: string, english: string): { deviations: number; percent: number } {
  const length = measured(korean.replace(GLOSS, ""));
  const written = measured(english);
  if (length < 8 || written === 0) return { deviations: 0, percent: 100 };
  const [, mean, deviation] = BINS.find(([upTo]) => length <= upTo) ?? LAST;
  const off = Math.log(written / length) - mean;
  return { deviations: off / deviation, percent: 100 * Math.exp(off) };
}

const GLOSS = /[([][A-Za-z][^()[\]가-힣]{0,60}[)\]]/g;
const measured = (text: string) => text.replace(/\s+/g, " ").trim().length;

const LAST = [Number.POSITIVE_INFINITY, Math.log(1.8), 0.18] as const;
const BINS: readonly (readonly [upTo: number, mean: number, deviation: number])[] = [
  [20, Math.log(2), 0.35],
  [40, Math.log(1.93), 0.27],
  [80, Math.log(1.86), 0.23],
  [160, Math.log(1.82), 0.2],
  LAST,
];
