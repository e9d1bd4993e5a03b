import { readTime, TIME_WORDS } from "./english-dates.ts";
import { type EnglishNumeral, NUMERAL_WORDS, readNumeral, SCALES, type Token, tokens } from "./english-numbers.ts";
import { adjacent, lower, make, type Read } from "./english-reading.ts";
import { SQUARES, unitNamed } from "./english-units.ts";
import { FIGURE_WORDS, readFraction, readWord } from "./english-words.ts";
import { lookup } from "./lookup.ts";
import type { Unit } from "./units.ts";
import { type Bound, foldWidth, type Value, type ValueKind } from "./values.ts";

/**
 * Every figure of an English text as a value, in the order of the text. Reads digits and words with magnitudes,
 * vague classes (dozens), fractions, per cent and points, "twice" and "threefold", ordinals, decades, months,
 * weekdays, clock times, and the words that stand for a date (today, last year).
 * Errors: none. Time: linear.
 */
export function englishValues(original: string): readonly Value[] {
  if (original !== last.original) last = { original, values: readValues(original) };
  return last.values;
}

/** Several checks ask for the figures of the same text, one after another. */
let last: { original: string; values: readonly Value[] } = { original: "", values: [] };

function readValues(original: string): Value[] {
  const text = foldWidth(original);
  const all = tokens(text);
  const values: Value[] = [];
  let at = 0;
  while (at < all.length) {
    const read = beginsNothing(all[at]!) ? undefined : readAt(all, at, text); // within bounds
    if (read) values.push(...read.values.map((value) => ({ ...value, text: original.slice(...value.range) })));
    at += Math.max(1, read?.length ?? 1);
  }
  return values;
}

/** Most words begin no figure, and the tables of the readers know all small words that do. Names and signs are looked at. */
const beginsNothing = ({ word, lower }: Token) =>
  word >= "a" && word < "{" && !BEGINNINGS.has(lower) && !lower.endsWith("fold");
const BEGINNINGS = new Set([...TIME_WORDS, ...NUMERAL_WORDS, ...FIGURE_WORDS]);

function readAt(all: readonly Token[], at: number, text: string): Read | undefined {
  return readTime(all, at) ?? readFraction(all, at) ?? readFigure(all, at, text) ?? readWord(all, at);
}

/** A numeral and what stands after it: per cent, points, times, a unit. */
function readFigure(all: readonly Token[], at: number, text: string): Read | undefined {
  const numeral = readNumeral(all, at);
  if (!numeral) return undefined;
  const first = all[at]!; // a numeral takes at least one token
  const last = all[at + numeral.length - 1]!; // likewise
  const fractional = andAHalf(all, at + numeral.length);
  const next = at + numeral.length + fractional.length;
  const { kind, length, unit } = whatFollows(all, next, numeral, first);
  const behind = unit && unitNamed(lower(all[next])) ? andAHalf(all, next + 1) : NOTHING_MORE;
  const taken = behind.length > 0 ? 1 + behind.length : length;
  const end = all[next + taken - 1] ?? last;
  const low = (numeral.low + (fractional.more + behind.more) * numeral.scale) * fractional.scale;
  const bound = boundBefore(text, first.from);
  const hidden = isPartOfName(all, at) || isSlight(numeral, all, at);
  const more = {
    high: Math.max(low, numeral.high),
    slight: hidden,
    ...(numeral.or && { or: numeral.or }),
    ...(unit && { unit }),
    ...(bound && { bound }),
  };
  const shared = mateScale(all, next, numeral);
  return {
    length: numeral.length + fractional.length + taken,
    values: [make(kind, low, first, end, { ...more, ...shared })],
  };
}

/** "two and a half", "two and a half million", "two years and a half": how many tokens, what is added, and what all of it is multiplied by. */
function andAHalf(all: readonly Token[], at: number): { length: number; more: number; scale: number } {
  const is = lower(all[at]) === "and" && /^an?$/.test(lower(all[at + 1])) && lower(all[at + 2]) === "half";
  if (!is) return NOTHING_MORE;
  const scale = SCALES[lower(all[at + 3])];
  return { length: scale ? 4 : 3, more: 0.5, scale: scale ?? 1 };
}

const NOTHING_MORE = { length: 0, more: 0, scale: 1 };

/** "2 to 3 million", "2-3 million": the first may share the second's magnitude. */
function mateScale(all: readonly Token[], next: number, numeral: EnglishNumeral): Partial<Value> {
  if (numeral.scale > 1 || numeral.kind !== "number" || !/^(?:to|or|and|-|–|—)$/.test(lower(all[next]))) return {};
  const from = /^[$£€¥₩]$/.test(all[next + 1]?.word ?? "") ? next + 2 : next + 1;
  const mate = readNumeral(all, from);
  return mate && mate.scale > 1 ? { or: [...(numeral.or ?? []), numeral.low * mate.scale] } : {};
}

function whatFollows(
  all: readonly Token[],
  at: number,
  numeral: EnglishNumeral,
  first: Token,
): { kind: ValueKind; length: number; unit?: Unit | undefined } {
  const gap = all[at]?.word === "-" ? 1 : 0;
  const word = lower(all[at + gap]);
  if (word === "%" || word === "percent" || word === "pct")
    return { kind: /^points?$/.test(lower(all[at + gap + 1])) ? "points" : "percent", length: gap + 1 };
  if (word === "per" && lower(all[at + gap + 1]) === "cent")
    return { kind: /^points?$/.test(lower(all[at + gap + 2])) ? "points" : "percent", length: gap + 2 };
  if (word === "percentage") return { kind: "points", length: gap + 2 };
  if (word === "times" || word === "fold") return { kind: "times", length: gap + 1 };
  if (numeral.kind === "number" && /^[12]\d{3}$/.test(first.word) && numeral.length === 1 && !unitNamed(word))
    return { kind: "year", length: 0 };
  if (SQUARE.has(word)) {
    const hyphen = all[at + gap + 1]?.word === "-" ? 1 : 0;
    const side = unitNamed(lower(all[at + gap + 1 + hyphen]));
    return { kind: numeral.kind, length: 0, unit: side && SQUARES[side] };
  }
  const unit = unitNamed(word);
  return {
    kind: numeral.kind,
    length: 0,
    unit:
      unit ??
      (/^[°º]$/.test(word) ? (lower(all[at + gap + 1]) === "f" ? "F" : "C") : word === "degrees" ? "F" : undefined),
  };
}

const SQUARE = new Set(["square", "sq"]);

const boundBefore = (text: string, from: number): Bound | undefined => {
  const before =
    /(?:^|[\s("“])(at least|no fewer than|no less than|more than|over|above|fewer than|less than|under|below|at most|up to|no more than|about|around|some|nearly|almost|roughly|approximately|an estimated) [$£€¥₩]?$/i.exec(
      text.slice(Math.max(0, from - 20), from),
    );
  return before ? BOUNDS[before[1]!.toLowerCase()] : undefined; // the group is not optional
};
const BOUNDS: Record<string, Bound> = lookup({
  "at least": "min",
  "no fewer than": "min",
  "no less than": "min",
  "more than": "above",
  over: "above",
  above: "above",
  "fewer than": "below",
  "less than": "below",
  under: "below",
  below: "below",
  "at most": "max",
  "up to": "max",
  "no more than": "max",
  about: "about",
  around: "about",
  some: "about",
  nearly: "about",
  almost: "about",
  roughly: "about",
  approximately: "about",
  "an estimated": "about",
});

/** F-15, COVID-19, H1N1, G20: part of a name. */
function isPartOfName(all: readonly Token[], at: number): boolean {
  const before = all[at - 1];
  if (adjacent(before, all[at]) && /\p{L}$/u.test(before?.word ?? "")) return true;
  return (
    before?.word === "-" &&
    adjacent(before, all[at]) &&
    adjacent(all[at - 2], before) &&
    /^[A-Z]{1,8}$/.test(all[at - 2]?.word ?? "")
  );
}

/** "one", "a second": small words that seldom count anything. */
function isSlight({ low, kind, digits }: EnglishNumeral, all: readonly Token[], at: number): boolean {
  if (kind === "ordinal") return low <= 3 && !digits;
  if (digits) return low <= 1;
  return low <= 3 || (low === 10 && lower(all[at + 1]) === "of") || lower(all[at]) === "dozens";
}
