import type { Value } from "#shared/text/values.ts";

/** How many times larger one exact figure is than the other, when that is a power of ten (10, 100 …): the slip that 만 and 억 invite. */
export function tenfold(korean: Value, english: Value): number | undefined {
  if (!comparable(korean) || !comparable(english)) return undefined;
  const ratio = korean.low > english.low ? korean.low / english.low : english.low / korean.low;
  const power = Math.round(Math.log10(ratio));
  const close = Math.abs(ratio / 10 ** power - 1) < 0.0005;
  return power >= 1 && power <= 8 && close ? 10 ** power : undefined;
}

const COMPARED = new Set(["number", "year", "percent"]);
/** Two significant places or a magnitude: 2 and 20 may well be two different things. */
const comparable = ({ kind, low, high, bound }: Value) =>
  COMPARED.has(kind) && low >= 10 && (low === high || bound === "about");

/** The English figure with the Korean value, in the form in which it was written; undefined where that would not read well. */
export function mendTenfold(korean: Value, english: Value): string | undefined {
  const written = /^(\d[\d,]*(?:\.\d+)?)([ -]?)(thousand|million|billion|trillion|k|m|bn|b|tn)?$/i.exec(english.text);
  if (!written) return undefined;
  const [, , gap = "", scale] = written;
  if (!scale) return korean.low.toLocaleString("en", { maximumFractionDigits: 3 });
  const better = scaleFor(korean.low, scale.toLowerCase());
  const amount = better && Number((korean.low / better.size).toPrecision(12));
  // More than three places ("0.0192 million") would be right and unreadable.
  return better && amount !== undefined && String(amount).length <= 6 ? `${amount}${gap}${better.word}` : undefined;
}

/** Abbreviations stay abbreviations, words words. */
function scaleFor(value: number, written: string): { word: string; size: number } | undefined {
  const family = written.length > 2 ? WORDS : LETTERS;
  const scale = family.find(({ size }) => value >= size);
  return scale?.word === "b" || scale?.word === "bn" ? { ...scale, word: written === "b" ? "b" : "bn" } : scale;
}

const WORDS = [
  { word: "trillion", size: 1e12 },
  { word: "billion", size: 1e9 },
  { word: "million", size: 1e6 },
];
const LETTERS = [
  { word: "tn", size: 1e12 },
  { word: "bn", size: 1e9 },
  { word: "m", size: 1e6 },
  { word: "k", size: 1e3 },
];

/** A value as a reader writes it: 30,000 · 20–99 · 10+ · 30 % · October. */
export function spell({ kind, low, high, bound, text }: Value): string {
  if (kind === "month") return MONTHS[low - 1] ?? text;
  if (kind === "weekday") return WEEKDAYS[low - 1] ?? text;
  if (kind === "year" || kind === "decade") return String(low);
  const plain =
    low === high ? inDigits(low) : bound === "about" ? `${inDigits(low)}+` : `${inDigits(low)}–${inDigits(high)}`;
  return kind === "percent" || kind === "points" ? `${plain} %` : plain;
}

const inDigits = (value: number) => value.toLocaleString("en", { maximumFractionDigits: 3 });
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
