import { lookup } from "./lookup.ts";
/** A numeral read at a place of a text. */
export interface Numeral {
  readonly low: number;
  readonly high: number;
  /** UTF-16 offset after it. */
  readonly to: number;
  /** The size of its last big unit (만 10⁴, 억 10⁸, 조 10¹²), 1 without: the mate in a range such as 5~6만 shares it. */
  readonly scale: number;
  /** 여 and 남짓 make it a little more than the figure. */
  readonly andMore: boolean;
}

/**
 * A numeral that begins with a digit at `from`: 12조 3천억, 1만2,000, 5백만, 3만5천, 200여만, 2.5.
 * Spaces are free between sections. Answers undefined where no digit stands at `from`.
 */
export function readDigitNumeral(text: string, from: number): Numeral | undefined {
  return isDigit(text.charCodeAt(from)) ? readSections(text, from, readDigitSection) : undefined;
}

/** A Sino-Korean numeral in Hangul at `from`: 삼천오백, 이십만, 오백. Needs a 십, 백, 천, 만, 억 or 조 in it. */
export function readHangulNumeral(text: string, from: number): Numeral | undefined {
  const numeral = readSections(text, from, readHangulSection);
  return numeral && /[십백천만억조]/.test(text.slice(from, numeral.to)) ? numeral : undefined;
}

interface Section {
  readonly value: number;
  readonly to: number;
}
type SectionReader = (text: string, from: number) => Section | undefined;

function readSections(text: string, from: number, readSection: SectionReader): Numeral | undefined {
  let total = 0;
  let at = from;
  let lastScale = Number.POSITIVE_INFINITY;
  let scale = 1;
  let andMore = false;
  for (;;) {
    const start = at > from && text[at] === " " ? at + 1 : at;
    const section = readSection(text, start) ?? bareBigUnit(text, start, at === from);
    if (!section) break;
    const unit = readBigUnit(text, section.to);
    const size = unit && unit.value < lastScale ? unit.value : 1;
    // After 3만 a further section must fit below it, and a bare one after a space must look like one: "3만 500", not "3만 2차".
    if (at > from && !continues(text, start, at, section, size, lastScale)) break;
    total += section.value * size;
    at = size > 1 && unit ? unit.to : section.to;
    scale = size;
    andMore ||= size > 1 && unit?.andMore === true;
    if (size === 1) break;
    lastScale = size;
  }
  return at > from ? { low: round(total), high: round(total), to: at, scale, andMore } : undefined;
}

/** 만, 억, 조, and 여만, 여억. Not the beginning of another word: 조각, 조치, 경기. */
function readBigUnit(text: string, at: number): (Section & { andMore: boolean }) | undefined {
  const andMore = text[at] === "여";
  const unitAt = andMore ? at + 1 : at;
  const value = BIG_UNITS[text[unitAt] ?? ""];
  const isWord = /^(?:조[각치직종]|경(?![ 원달여]|$))/.test(text.slice(unitAt, unitAt + 2));
  return value === undefined || isWord ? undefined : { value, to: unitAt + 1, andMore };
}

/** 만 명, 억대: the unit alone is one of it, at the very start only and only in Hangul numerals. */
const bareBigUnit = (text: string, at: number, first: boolean): Section | undefined =>
  first && text[at] === "만" ? { value: 1, to: at } : undefined;

function continues(
  text: string,
  start: number,
  at: number,
  section: Section,
  size: number,
  lastScale: number,
): boolean {
  if (section.value * size >= lastScale || section.to === start) return false;
  if (size > 1 || start === at) return true;
  return section.value >= 100 && !/^ ?(?:년|월|일)/.test(text.slice(section.to, section.to + 2));
}

/** `N천N백N십N`, the digits Arabic: 5천, 1,500, 2천3백, 6천 300, 2.5. */
function readDigitSection(text: string, from: number): Section | undefined {
  let at = from;
  let total = 0;
  let last = 10_000;
  for (;;) {
    const start = at > from && text[at] === " " && isDigit(text.charCodeAt(at + 1)) ? at + 1 : at;
    const digits = readDigits(text, start);
    if (!digits) break;
    const unit = SMALL_UNITS[text[digits.to] ?? ""];
    const size = unit && unit < last && !startsWord(text, digits.to) ? unit : 1;
    if (at > from && (digits.value * size >= last || (start > at && digits.value * size < 100))) break;
    total += digits.value * size;
    at = digits.to + (size > 1 ? 1 : 0);
    if (size === 1) break;
    last = size;
  }
  return at > from ? { value: total, to: at } : undefined;
}

/** 5천연, 3백화점: the syllable belongs to the next word. */
const startsWord = (text: string, at: number) => /^(?:백화점|백신|천연|천막|천주교|십자)/.test(text.slice(at, at + 3));

function readHangulSection(text: string, from: number): Section | undefined {
  let at = from;
  let total = 0;
  let last = 10_000;
  while (at < text.length && at < from + 8) {
    const digit = SINO_DIGITS[text[at] ?? ""];
    const unit = SMALL_UNITS[text[digit ? at + 1 : at] ?? ""];
    if (unit && unit < last) {
      total += (digit ?? 1) * unit;
      at += digit ? 2 : 1;
      last = unit;
    } else if (digit && last > 1) {
      total += digit;
      at += 1;
      break;
    } else break;
  }
  return at > from ? { value: total, to: at } : undefined;
}

/** Arabic digits with thousands commas and a decimal point: 1,234.5. At most 40 characters are read as one number. */
export function readDigits(text: string, from: number): Section | undefined {
  NUMBER.lastIndex = from;
  const digits = NUMBER.exec(text)?.[0];
  return digits === undefined ? undefined : { value: Number(digits.replaceAll(",", "")), to: from + digits.length };
}

const NUMBER = /(?:\d{1,3}(?:,\d{3}){1,8}(?!\d)|\d{1,30})(?:\.\d{1,10}(?![\d.]))?/y;
const isDigit = (unit: number) => unit >= 48 && unit <= 57;
/** 1.1 × 10⁸ must be 110,000,000 and not a hair more. */
const round = (value: number) => Number(value.toPrecision(12));

const BIG_UNITS: Record<string, number> = lookup({ 만: 1e4, 억: 1e8, 조: 1e12, 경: 1e16 });
const SMALL_UNITS: Record<string, number> = lookup({ 천: 1000, 백: 100, 십: 10 });
const SINO_DIGITS: Record<string, number> = lookup({
  일: 1,
  이: 2,
  삼: 3,
  사: 4,
  오: 5,
  육: 6,
  륙: 6,
  칠: 7,
  팔: 8,
  구: 9,
});

/**
 * A native numeral at `from`: 하나, 스물세, 두세, 열댓. `needsCounter` where the word by itself means something else
 * (세 tax, 네 yes, 열 heat) and only a counter after it makes it a number.
 */
export function readNativeNumeral(text: string, from: number): (Numeral & { needsCounter: boolean }) | undefined {
  NATIVE.lastIndex = from;
  const match = NATIVE.exec(text);
  if (!match) return undefined;
  const [word, special, tens = "", onesAfterTens = "", onesAlone = ""] = match;
  const ones = onesAfterTens || onesAlone;
  const [low, high] = special ? NATIVE_SPECIAL[special]! : [(NATIVE_TENS[tens] ?? 0) + (NATIVE_ONES[ones] ?? 0), 0]; // the pattern is made of the table's keys
  const needsCounter =
    !special && (ones === "" ? tens === "열" || tens === "쉰" || tens === "스무" : /^[한두세네석넉서너]$/.test(ones));
  return { low, high: Math.max(low, high), to: from + word.length, scale: 1, andMore: false, needsCounter };
}

const NATIVE_SPECIAL: Record<string, readonly [low: number, high: number]> = lookup({
  한두: [1, 2],
  두서너: [2, 4],
  두세: [2, 3],
  서너: [3, 4],
  네댓: [4, 5],
  너댓: [4, 5],
  네다섯: [4, 5],
  대여섯: [5, 6],
  예닐곱: [6, 7],
  일고여덟: [7, 8],
  여덟아홉: [8, 9],
  열댓: [14, 16],
  여남은: [10, 15],
});
const NATIVE_TENS: Record<string, number> = lookup({
  열: 10,
  스물: 20,
  스무: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
});
const NATIVE_ONES: Record<string, number> = lookup({
  하나: 1,
  한: 1,
  둘: 2,
  두: 2,
  셋: 3,
  세: 3,
  석: 3,
  서: 3,
  넷: 4,
  네: 4,
  넉: 4,
  너: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
});
const either = (table: Record<string, unknown>) =>
  Object.keys(table)
    .sort((one, other) => other.length - one.length)
    .join("|");
const NATIVE = new RegExp(
  `(${either(NATIVE_SPECIAL)})|(${either(NATIVE_TENS)})(${either(NATIVE_ONES)})?|(${either(NATIVE_ONES)})`,
  "y",
);

/** The words that a numeral without digits begins with. */
export const NUMERAL_WORDS: readonly string[] = [
  ...[SINO_DIGITS, SMALL_UNITS, NATIVE_SPECIAL, NATIVE_TENS, NATIVE_ONES].flatMap((table) => Object.keys(table)),
  "만",
];
