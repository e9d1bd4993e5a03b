import { type EnglishNumeral, readNumeral, SCALES, type Token, tokens } from "./english-numbers.ts";
import type { Unit } from "./units.ts";
import { type Bound, foldWidth, type Value, type ValueKind } from "./values.ts";

/**
 * Every figure of an English text as a value, in the order of the text. Reads digits and words with magnitudes,
 * vague classes (dozens), fractions, per cent and points, "twice" and "threefold", ordinals, decades, months,
 * weekdays, clock times, and the words that stand for a date (today, last year).
 * Errors: none. Time: linear.
 */
export function englishValues(original: string): Value[] {
  const text = foldWidth(original);
  const all = tokens(text);
  const values: Value[] = [];
  let at = 0;
  while (at < all.length) {
    const read = readAt(all, at, text);
    if (read) values.push(...read.values.map((value) => ({ ...value, text: original.slice(...value.range) })));
    at += Math.max(1, read?.length ?? 1);
  }
  return values;
}

interface Read {
  readonly values: Value[];
  /** Tokens consumed. */
  readonly length: number;
}

function readAt(all: readonly Token[], at: number, text: string): Read | undefined {
  return (
    readClock(all, at) ?? readDate(all, at) ?? readFraction(all, at) ?? readFigure(all, at, text) ?? readWord(all, at)
  );
}

function make(kind: ValueKind, low: number, first: Token, last: Token, more: Partial<Value> = {}): Value {
  return { range: [first.from, last.to], text: "", kind, low, high: low, slight: false, ...more };
}

const lower = (token: Token | undefined) => token?.lower ?? "";
const adjacent = (one: Token | undefined, other: Token | undefined) =>
  one !== undefined && other !== undefined && one.to === other.from;

/** 3:30, 15:40. */
function readClock(all: readonly Token[], at: number): Read | undefined {
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

/** Months and weekdays, whole or abbreviated; 1990s, '90s, the nineties. */
function readDate(all: readonly Token[], at: number): Read | undefined {
  const token = all[at];
  if (!token) return undefined;
  const name = token.word.replace(/['’]s$/, "");
  const month = MONTHS[name] ?? (isAbbreviation(all, at) ? MONTHS_SHORT[name] : undefined);
  if (
    month &&
    !(name === "May" && isModal(all, at)) &&
    !(name === "March" && /^(?:on|of|for|to|against|through)$/.test(lower(all[at + 1])))
  )
    return { length: 1, values: [make("month", month, token, token)] };
  const weekday = WEEKDAYS[name.replace(/s$/, "")] ?? (all[at + 1]?.word === "." ? WEEKDAYS_SHORT[name] : undefined);
  if (weekday) return { length: 1, values: [make("weekday", weekday, token, token)] };
  const decade = DECADES[token.lower];
  if (decade) return { length: 1, values: [make("decade", decade, token, token, { or: [1900 + decade] })] };
  const s = all[at + 1];
  if (
    /^(?:[12]\d\d0|[1-9]0)$/.test(token.word) &&
    s &&
    ((lower(s) === "s" && adjacent(token, s)) || (/^['’]$/.test(s.word) && lower(all[at + 2]) === "s"))
  ) {
    const low = Number(token.word);
    return { length: 2, values: [make("decade", low, token, s, low < 100 ? { or: [1900 + low] } : {})] };
  }
  return undefined;
}

const isAbbreviation = (all: readonly Token[], at: number) =>
  all[at + 1]?.word === "." || /^\d/.test(all[at + 1]?.word ?? "") || /^\d/.test(all[at - 1]?.word ?? "");
/** "May I", "May the": at the head of a sentence the modal is capitalised too. */
const isModal = (all: readonly Token[], at: number) =>
  /^(?:i|we|you|he|she|they|it|the|not|be|have|god|all|your)$/.test(lower(all[at + 1])) &&
  !/^(?:in|of|last|since|until|by|on|early|late|mid|next|this)$/.test(lower(all[at - 1]));

const names = (words: string, from = 1): Record<string, number> =>
  Object.fromEntries(words.split(" ").map((word, index) => [word, index + from]));
const MONTHS = names("January February March April May June July August September October November December");
const MONTHS_SHORT: Record<string, number> = { ...names("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"), Sept: 9 };
const WEEKDAYS = names("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
const WEEKDAYS_SHORT: Record<string, number> = { ...names("Mon Tue Wed Thu Fri Sat Sun"), Tues: 2, Thurs: 4 };
const DECADES: Record<string, number> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

/** a third, two-thirds, three quarters, half. */
function readFraction(all: readonly Token[], at: number): Read | undefined {
  const first = all[at];
  if (!first) return undefined;
  if (first.lower === "half" && !readNumeral(all, at))
    return { length: 1, values: [make("fraction", 0.5, first, first, { slight: true })] };
  const count = /^an?$/.test(first.lower) ? 1 : (COUNTS[first.lower] ?? 0);
  const gap = all[at + 1]?.word === "-" ? 2 : 1;
  const part = all[at + gap];
  const size = FRACTIONS[lower(part)];
  if (!part || count === 0 || !size || (count === 1 && lower(part) === "second")) return undefined;
  // "a third" is a fraction before "of" and the like; else it is one more of its kind.
  return {
    length: gap + 1,
    values: [make("fraction", count / size, first, part, { or: count === 1 ? [size] : [], slight: count === 1 })],
  };
}

const COUNTS = names("one two three four five six seven eight nine");
const FRACTIONS: Record<string, number> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  eighth: 8,
  eighths: 8,
  tenth: 10,
  tenths: 10,
};

/** A numeral and what stands after it: per cent, points, times, a unit. */
function readFigure(all: readonly Token[], at: number, text: string): Read | undefined {
  const numeral = readNumeral(all, at);
  if (!numeral) return undefined;
  const first = all[at]!; // a numeral takes at least one token
  const last = all[at + numeral.length - 1]!; // likewise
  const fractional = andAHalf(all, at + numeral.length);
  const next = at + numeral.length + fractional.length;
  const { kind, length, unit } = whatFollows(all, next, numeral, first);
  const end = all[next + length - 1] ?? last;
  const low = (numeral.low + fractional.more * numeral.scale) * fractional.scale;
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
    length: numeral.length + fractional.length + length,
    values: [make(kind, low, first, end, { ...more, ...shared })],
  };
}

/** "two and a half", "two and a half million": how many tokens, what is added, and what all of it is multiplied by. */
function andAHalf(all: readonly Token[], at: number): { length: number; more: number; scale: number } {
  const is = lower(all[at]) === "and" && /^an?$/.test(lower(all[at + 1])) && lower(all[at + 2]) === "half";
  if (!is) return { length: 0, more: 0, scale: 1 };
  const scale = SCALES[lower(all[at + 3])];
  return { length: scale ? 4 : 3, more: 0.5, scale: scale ?? 1 };
}

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
  if (numeral.kind === "number" && /^[12]\d{3}$/.test(first.word) && numeral.length === 1 && !UNITS[word])
    return { kind: "year", length: 0 };
  const unit = UNITS[word];
  return {
    kind: numeral.kind,
    length: 0,
    unit:
      unit ??
      (/^[°º]$/.test(word) ? (lower(all[at + gap + 1]) === "f" ? "F" : "C") : word === "degrees" ? "F" : undefined),
  };
}

const UNITS: Record<string, Unit> = {
  km: "km",
  kilometer: "km",
  kilometers: "km",
  kilometre: "km",
  kilometres: "km",
  kms: "km",
  mile: "mile",
  miles: "mile",
  meter: "m",
  meters: "m",
  metre: "m",
  metres: "m",
  m: "m",
  centimeter: "cm",
  centimeters: "cm",
  centimetres: "cm",
  cm: "cm",
  mm: "mm",
  millimeters: "mm",
  millimetres: "mm",
  foot: "foot",
  feet: "foot",
  ft: "foot",
  inch: "inch",
  inches: "inch",
  yard: "yard",
  yards: "yard",
  kg: "kg",
  kilogram: "kg",
  kilograms: "kg",
  kilo: "kg",
  kilos: "kg",
  gram: "g",
  grams: "g",
  g: "g",
  pound: "pound",
  pounds: "pound",
  lb: "pound",
  lbs: "pound",
  ounce: "oz",
  ounces: "oz",
  oz: "oz",
  ton: "t",
  tons: "t",
  tonne: "t",
  tonnes: "t",
  acre: "acre",
  acres: "acre",
  hectare: "ha",
  hectares: "ha",
  ha: "ha",
  liter: "l",
  liters: "l",
  litre: "l",
  litres: "l",
  gallon: "gallon",
  gallons: "gallon",
  second: "second",
  seconds: "second",
  minute: "minute",
  minutes: "minute",
  hour: "hour",
  hours: "hour",
  hr: "hour",
  hrs: "hour",
  day: "day",
  days: "day",
  week: "week",
  weeks: "week",
  month: "month",
  months: "month",
  year: "year",
  years: "year",
  yr: "year",
  decade: "decade",
  decades: "decade",
  century: "century",
  centuries: "century",
  celsius: "C",
  fahrenheit: "F",
  pyeong: "pyeong",
  ri: "ri",
};

const boundBefore = (text: string, from: number): Bound | undefined => {
  const before =
    /(?:^|[\s("“])(at least|no fewer than|no less than|more than|over|above|fewer than|less than|under|below|at most|up to|no more than|about|around|some|nearly|almost|roughly|approximately|an estimated) [$£€¥₩]?$/i.exec(
      text.slice(Math.max(0, from - 20), from),
    );
  return before ? BOUNDS[before[1]!.toLowerCase()] : undefined; // the group is not optional
};
const BOUNDS: Record<string, Bound> = {
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
};

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

/** Words that are figures by themselves. */
function readWord(all: readonly Token[], at: number): Read | undefined {
  const token = all[at];
  if (!token) return undefined;
  const made =
    WORDS[token.lower] ??
    (ROMAN[token.word] && at > 0 ? ({ kind: "ordinal", low: ROMAN[token.word]! } as const) : undefined);
  if (made) {
    const { kind = "number", low = 0, ...more } = made;
    return { length: 1, values: [make(kind, low, token, token, { ...more, slight: true })] };
  }
  const fold = /^(.{2,10})fold$/.exec(token.lower)?.[1];
  const times = fold && COUNTS[fold];
  if (times) return { length: 1, values: [make("times", times, token, token)] };
  return readRelative(all, at) ?? readSingleUnit(all, at);
}

const WORDS: Record<string, Partial<Value>> = {
  once: { low: 1 },
  single: { low: 1 },
  sole: { low: 1 },
  both: { low: 2 },
  pair: { low: 2 },
  couple: { low: 2, high: 3 },
  duo: { low: 2 },
  trio: { low: 3 },
  quartet: { low: 4 },
  several: { low: 3, high: 9 },
  few: { low: 2, high: 6 },
  dozen: { low: 12, or: [10] },
  fortnight: { low: 2, unit: "week" },
  teens: { kind: "decade", low: 10 },
  teenage: { kind: "decade", low: 10 },
  teenager: { kind: "decade", low: 10 },
  teenagers: { kind: "decade", low: 10 },
  twice: { kind: "times", low: 2 },
  double: { kind: "times", low: 2 },
  doubled: { kind: "times", low: 2 },
  doubles: { kind: "times", low: 2 },
  doubling: { kind: "times", low: 2 },
  thrice: { kind: "times", low: 3 },
  triple: { kind: "times", low: 3 },
  tripled: { kind: "times", low: 3 },
  tripling: { kind: "times", low: 3 },
  quadruple: { kind: "times", low: 4 },
  quadrupled: { kind: "times", low: 4 },
  noon: { kind: "clock", low: 12 },
  midnight: { kind: "clock", low: 12 },
  decades: { kind: "vague", low: 20, high: 99, unit: "year" },
  centuries: { kind: "vague", low: 200, high: 999, unit: "year" },
  today: { kind: "relative-day" },
  yesterday: { kind: "relative-day" },
  tomorrow: { kind: "relative-day" },
  tonight: { kind: "relative-day" },
  quarter: { kind: "fraction", low: 0.25 },
  thousand: { low: 1000 },
  million: { low: 1e6 },
  hundred: { low: 100 },
  billion: { low: 1e9 },
};

const ROMAN: Record<string, number> = {
  II: 2,
  III: 3,
  IV: 4,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  XI: 11,
  XII: 12,
  XIII: 13,
  XIV: 14,
  XV: 15,
  XVI: 16,
  XVII: 17,
};

/** last year, this month, next year. */
function readRelative(all: readonly Token[], at: number): Read | undefined {
  if (!/^(?:last|this|next|previous|past|coming|following)$/.test(lower(all[at]))) return undefined;
  const kind = RELATIVE[lower(all[at + 1])];
  return kind && { length: 2, values: [make(kind, 0, all[at]!, all[at + 1]!, { slight: true })] }; // both were read just above
}
const RELATIVE: Record<string, ValueKind> = {
  year: "relative-year",
  summer: "relative-year",
  winter: "relative-year",
  spring: "relative-year",
  autumn: "relative-year",
  fall: "relative-year",
  season: "relative-year",
  month: "relative-month",
  week: "relative-day",
};

/** "a day", "a decade", "per hour": one of its unit, so that 24시간 finds it. */
function readSingleUnit(all: readonly Token[], at: number): Read | undefined {
  const unit =
    /^(?:an?|per|one)$/.test(lower(all[at])) && !lower(all[at + 1]).endsWith("s")
      ? UNITS[lower(all[at + 1])]
      : undefined;
  return unit && { length: 2, values: [make("number", 1, all[at]!, all[at + 1]!, { unit, slight: true })] }; // both were read just above
}
