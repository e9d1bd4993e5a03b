import { readDigitNumeral } from "./korean-numbers.ts";
import { match, type Read, rangeFrom, value } from "./korean-reading.ts";
import { readOne } from "./korean-suffixes.ts";
import { readWord, WORD_HEADS } from "./korean-words.ts";
import { foldWidth, type Value } from "./values.ts";

/**
 * Every figure of a Korean text as a value, in the order of the text, ranges not overlapping but for the two readings
 * of a range (2∼3년). Reads digits with 만/억/조 in any notation, native numerals with counters, vague classes (수십),
 * fractions, per cent, ordinals, dates, months, weekdays, clock times. Passes over what only looks like a figure
 * (F-15, 만약, 이만, 3년 만에's 만).
 * Errors: none. Time: linear; each place is read at most a fixed number of characters ahead.
 */
export function koreanValues(original: string): Value[] {
  const text = foldWidth(original);
  const values: Value[] = [];
  let at = 0;
  while (at < text.length) {
    const read = readAt(text, at);
    if (read) values.push(...read.values.map((value) => ({ ...value, text: original.slice(...value.range) })));
    at = read ? Math.max(read.to, at + 1) : at + 1;
  }
  return values;
}

/** Dispatch on the first character keeps the scan fast: most places of a text begin no figure. */
function readAt(text: string, at: number): Read | undefined {
  const first = text.charCodeAt(at);
  if (first >= ZERO && first <= NINE) return readDated(text, at) ?? readFigure(text, at);
  if (isLatin(first)) return { values: [], to: afterLatin(text, at) };
  return WORD_HEADS.has(first) ? readWord(text, at) : undefined;
}

const [ZERO, NINE, SMALL] = [0x30, 0x39, 0x20];
/** Of either case: they are one bit apart. */
const isLatin = (code: number) => (code | SMALL) >= 0x61 && (code | SMALL) <= 0x7a;

/** URLs, addresses, F-15, H1N1, G20: letters and what hangs on them. Bounded, so that one long run costs its length once. */
function afterLatin(text: string, at: number): number {
  LATIN.lastIndex = at;
  return at + (LATIN.exec(text)?.[0].length ?? 1);
}
const LATIN = /(?:https?:\/\/|www\.)\S{1,500}|[A-Za-z][\w.+-]{0,60}@[\w.-]{1,80}|[A-Za-z]+(?:-?\d[\dA-Za-z]*)?/y;

/** 2018.9.29, 2018-09-29, 15:40, phone numbers: digits whose signs belong to the form. */
function readDated(text: string, at: number): Read | undefined {
  const date = match(/(\d{4})([.\-/]) ?(\d{1,2})\2 ?(\d{1,2})(?!\d)/y, text, at);
  if (date) {
    const [all, year, , month, day] = date;
    const to = at + all.length;
    return {
      to,
      values: [
        value("year", Number(year), at, at + 4, { slight: true }),
        value("month", Number(month), at + 5, to, { slight: true }),
        value("day", Number(day), at + 5, to, { slight: true }),
      ],
    };
  }
  // 2005.10 and 2006.02: year and month of a file or a photograph.
  const month = match(/((?:19|20)\d\d)\.(0?[1-9]|1[0-2])(?![\d.]|[가-힣%])/y, text, at);
  if (month) {
    const to = at + month[0].length;
    return {
      to,
      values: [
        value("year", Number(month[1]), at, at + 4, { slight: true }),
        value("month", Number(month[2]), at + 5, to, { slight: true }),
      ],
    };
  }
  // 9·11, 6.25: days that became names. 6자회담: the talks.
  const name = match(/(?:9[.·/ㆍ]11|6[.·ㆍ](?:15|25)|5[.·ㆍ]18|8[.·ㆍ]15|\d자 ?회담)(?!\d)/y, text, at);
  if (name)
    return {
      values: [value("number", Number.parseInt(name[0], 10), at, at + name[0].length, { slight: true })],
      to: at + name[0].length,
    };
  // 3·1절, 5·1절, 2·16, 7·27: days of the year that became names.
  const day = match(MEMORIAL, text, at);
  if (day) {
    const [all, ...parts] = day;
    const [month, date] = parts.filter((part) => part !== undefined);
    const to = at + all.length;
    return {
      to,
      // English may have a name without the day, but no other month.
      values: [value("month", Number(month), at, to), value("day", Number(date), at, to, { slight: true })],
    };
  }
  const average = match(/(\d)할 ?(?:(\d)푼 ?)?(?:(\d)리)?/y, text, at);
  if (average && average[0].length > 2) {
    const [all, tenths, hundredths = "0", thousandths = "0"] = average;
    return {
      to: at + all.length,
      values: [value("number", Number(`0.${tenths}${hundredths}${thousandths}`), at, at + all.length)],
    };
  }
  const phone = match(/\d{2,4}-\d{3,4}-\d{4}(?!\d)/y, text, at);
  if (phone) return { values: [], to: at + phone[0].length };
  const clock = match(/([01]?\d|2[0-4]):([0-5]\d)(?!\d)/y, text, at);
  if (!clock) return undefined;
  const [all, hour, minute] = clock;
  const to = at + all.length;
  return {
    to,
    values: [
      value("clock", Number(hour), at, to, { slight: true }),
      value("number", Number(minute), to - 2, to, { slight: true }),
    ],
  };
}

const MEMORIAL =
  /(?:(2)[·ㆍ](16)|(3)[·ㆍ](1)|(4)[·ㆍ](15|19|25|27)|(5)[·ㆍ](1|16)|(6)[·ㆍ](10)|(7)[·ㆍ](27)|(9)[·ㆍ](9|19)|(10)[·ㆍ](4|10)|(12)[·ㆍ](12))(?!\d| ?(?:차|호|위|층|급|학년|분기|면|월|번|공구|단지|동(?!맹)|반|%)|일(?!본)|명|개|년|살|시간|항|퍼센트|세(?!대|력)|도(?!로))/y;

/** A figure that begins with a digit, with its unit, and the mate of a range before it. */
function readFigure(text: string, from: number): Read | undefined {
  const first = readDigitNumeral(text, from);
  if (!first) return undefined;
  const sign = match(
    / ?[∼~〜～–-] ?(?=\d)|, ?(?=\d ?(?:년|명|일|개|배|번|주|달|세|시간|개월|차례|살)(?!\d))/y,
    text,
    first.to,
  );
  const mate = sign && first.to - from <= 12 ? readDigitNumeral(text, first.to + sign[0].length) : undefined;
  if (!mate || mate.high < first.low / 1000) return readOne(text, from, from, first);
  const second = readOne(text, from, first.to + sign![0].length, mate); // a mate is read only after a sign
  const last = second.values.at(-1);
  const isFraction = last?.kind === "fraction";
  if (!last || isFraction) return second;
  const scale = first.scale === 1 && mate.scale > 1 && first.low < 1000 ? mate.scale : 1;
  return {
    to: second.to,
    values: [
      { ...last, low: first.low * scale, high: first.low * scale, or: [first.low], range: rangeFrom(from, first.to) },
      ...second.values,
    ],
  };
}
