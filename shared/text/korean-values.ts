import { type Numeral, readDigitNumeral, readHangulNumeral, readNativeNumeral } from "./korean-numbers.ts";
import { COUNTERS, KOREAN_UNITS } from "./korean-units.ts";
import type { Unit } from "./units.ts";
import { type Bound, foldWidth, type Value, type ValueKind } from "./values.ts";

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

interface Read {
  readonly values: Value[];
  /** Where reading goes on. */
  readonly to: number;
}

/** Dispatch on the first character keeps the scan fast: most places of a text begin no figure. */
function readAt(text: string, at: number): Read | undefined {
  const first = text[at] ?? "";
  if (first >= "0" && first <= "9") return readDated(text, at) ?? readFigure(text, at);
  if (/[A-Za-z]/.test(first)) return { values: [], to: afterLatin(text, at) };
  if (!STARTERS.test(first)) return undefined;
  const boundary = at === 0 || !/[가-힣]/.test(text.charAt(at - 1)) || /[약총제단각]/.test(text.charAt(at - 1));
  return (
    readWeekday(text, at) ??
    (boundary ? (readVague(text, at) ?? readFixed(text, at) ?? readCounted(text, at)) : undefined)
  );
}

const STARTERS = /[가-힣]/;

/** URLs, addresses, F-15, H1N1, G20: letters and what hangs on them. Bounded, so that one long run costs its length once. */
function afterLatin(text: string, at: number): number {
  LATIN.lastIndex = at;
  return at + (LATIN.exec(text)?.[0].length ?? 1);
}
const LATIN = /(?:https?:\/\/|www\.)\S{1,500}|[A-Za-z][\w.+-]{0,60}@[\w.-]{1,80}|[A-Za-z]+(?:-?\d[\dA-Za-z]*)?/y;

const range = (from: number, to: number) => [from, to] as const;

function value(kind: ValueKind, low: number, from: number, to: number, more: Partial<Value> = {}): Value {
  return { range: range(from, to), text: "", kind, low, high: low, slight: false, ...more };
}

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

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

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
      { ...last, low: first.low * scale, high: first.low * scale, or: [first.low], range: range(from, first.to) },
      ...second.values,
    ],
  };
}

/** What stands after the figure says what kind it is. */
function readOne(text: string, start: number, from: number, numeral: Numeral): Read {
  const { low } = numeral;
  const about: Partial<Value> = { ...boundAround(text, start, numeral), ...articleOfLaw(text, start, numeral) };
  const fraction = match(/ ?분의 ?(\d{1,3}(?:\.\d{1,3})?)/y, text, numeral.to);
  if (fraction) {
    const to = numeral.to + fraction[0].length;
    return { to, values: [value("fraction", Number(fraction[1]) / low, from, to, about)] };
  }
  const after = text.slice(numeral.to, numeral.to + 16).replace(/^(?:여|남짓)/, "");
  const skipped = text.slice(numeral.to, numeral.to + 2).match(/^(?:여|남짓)/)?.[0].length ?? 0;
  const at = numeral.to + skipped;
  for (const { pattern, make } of SUFFIXES) {
    const suffix = pattern.exec(after);
    if (!suffix) continue;
    const more = make(low, text, start, suffix);
    if (!more) continue;
    const { kind = "number", consumed = suffix[0].length, ...rest } = more;
    const to = at + consumed;
    return {
      to,
      values: [
        value(kind, rest.low ?? low, from, to, {
          ...about,
          ...rest,
          slight: rest.slight ?? slightAt(text, start, to, low),
        }),
      ],
    };
  }
  return {
    to: at,
    values: [value("number", low, from, at, { ...about, ...unitOf(after), slight: slightAt(text, start, at, low) })],
  };
}

/** 9조 is nine trillion, or Article 9. */
function articleOfLaw(text: string, from: number, { low, to }: Numeral): Partial<Value> {
  const article = low / 1e12;
  if (text[to - 1] !== "조" || !Number.isInteger(article) || article > 1000) return {};
  return /제$|[법약] ?$/.test(text.slice(Math.max(0, from - 3), from))
    ? { low: article, high: article }
    : { or: [article] };
}

type Made = Partial<Value> & { consumed?: number };
interface Suffix {
  readonly pattern: RegExp;
  /** Undefined when the word after the figure is another one after all. */
  make(low: number, text: string, from: number, suffix: RegExpExecArray): Made | undefined;
}

const DURATION_AFTER =
  "(?: ?(?:간|동안|만에|째|이내|이상|뒤|후|전|여|치|연속|내내|넘게|가까이|정도|가량|쯤|안에|만의|만인))";

/** Tried in order on the sixteen characters after the figure. */
const SUFFIXES: readonly Suffix[] = [
  { pattern: /^ ?(?:%|퍼센트|프로|％) ?(?:포인트|p\b|P\b)/, make: () => ({ kind: "points" }) },
  { pattern: /^ ?(?:%|퍼센트|프로(?![가-힣]))/, make: () => ({ kind: "percent" }) },
  { pattern: /^ ?포인트/, make: () => ({ kind: "number" }) },
  { pattern: /^ ?배(?![가-힣]*급)/, make: () => ({ kind: "times" }) },
  { pattern: /^년대/, make: (low) => ({ kind: "decade", or: twoDigitYears(low) }) },
  { pattern: new RegExp(`^년(?=${DURATION_AFTER}|간)`), make: (low) => (low < 1000 ? { unit: "year" } : undefined) },
  {
    pattern: /^년/,
    make: (low) =>
      low >= 1000 && low < 2200
        ? { kind: "year" }
        : { unit: "year", or: low >= 40 && low < 100 ? twoDigitYears(low) : [] },
  },
  {
    pattern: /^월(?![가-힣]*급)/,
    make: (low) => (Number.isInteger(low) && low >= 1 && low <= 12 ? { kind: "month", slight: false } : undefined),
  },
  { pattern: new RegExp(`^일(?=${DURATION_AFTER})`), make: () => ({ unit: "day" }) },
  {
    pattern: /^일/,
    make: (low) => (Number.isInteger(low) && low >= 1 && low <= 31 ? { kind: "day" } : { unit: "day" }),
  },
  {
    pattern: /^시(?=[ ,.)]|께|쯤|경|부터|까지|에|를|가|$|\d| ?반)/,
    make: (low) => (low <= 24 ? { kind: "clock" } : undefined),
  },
  {
    pattern:
      /^(?:번째|차(?![례량])|위(?!안|원)|호(?![텔주])|등(?=[ 을이은과,.급])|째|세기|대 대통령|분기|급(?!식|여)|강(?=[ 전에]))/,
    make: (low) => ({ kind: "ordinal", slight: low <= 2 }),
  },
  {
    pattern: /^대(?=[ 의]|여성|남성|초반|중반|후반|들|가|는)/,
    make: (low) => (low % 10 === 0 && low >= 10 && low <= 90 ? { kind: "decade" } : undefined),
  },
];

const twoDigitYears = (low: number) => (low < 100 ? [1900 + low, 2000 + low] : []);

/** Measures that convert: the unit's word directly after the figure or after one space. */
function unitOf(after: string): { unit?: Unit } {
  const word = after.startsWith(" ") ? after.slice(1) : after;
  const unit =
    KOREAN_UNITS.find(([name]) => word.startsWith(name))?.[1] ??
    BARE_UNITS.find(([pattern]) => pattern.test(word))?.[1];
  return unit ? { unit } : {};
}

const BARE_UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^도(?=[ ,.까~∼를로의에가이]|$)/, "C"],
  [/^분(?!의|기|의|량|야)/, "minute"],
  [/^초(?![등반])/, "second"],
  [/^주(?=[ 만간동째전후일연이]|$)/, "week"],
  [/^달(?!러)/, "month"],
  [/^리(?=[ ,.]|$)/, "ri"],
  [/^근(?=[ ,.]|$)/, "kg"],
];

/** 약 300, 300여 명, 300명 이상: what is said around the figure about how exact it is. */
function boundAround(text: string, from: number, numeral: Numeral): { bound?: Bound } {
  if (numeral.andMore || /^(?:여|남짓)/.test(text.slice(numeral.to, numeral.to + 2))) return { bound: "about" };
  const after = /^[^\d,.”"]{0,8}?(이상|이하|초과|미만|가량|정도|쯤|안팎|내외|남짓)/.exec(
    text.slice(numeral.to, numeral.to + 12),
  )?.[1];
  const bound = after && BOUNDS[after];
  if (bound) return { bound };
  return /(?:약|대략|거의|최소|최대|무려) ?$/.test(text.slice(Math.max(0, from - 4), from)) ? { bound: "about" } : {};
}

const BOUNDS: Record<string, Bound> = {
  이상: "min",
  초과: "above",
  이하: "max",
  미만: "below",
  가량: "about",
  정도: "about",
  쯤: "about",
  안팎: "about",
  내외: "about",
  남짓: "about",
};

/** 1, and conversions in brackets: (약 2400억 원). English may drop these. */
function slightAt(text: string, from: number, to: number, low: number): boolean {
  if (low === 1 || low === 0 || (low <= 3 && /제 ?$/.test(text.slice(Math.max(0, from - 2), from)))) return true;
  const before = text.slice(Math.max(0, from - 14), from);
  return (
    /[([][^)\]]*(?:약|한화|우리 ?돈|미화) ?[^)\]]*$/.test(before) ||
    (/[([]$/.test(before) && /^[^)\]\d]{0,6}[)\]]/.test(text.slice(to, to + 8)) && low > 100)
  );
}

function readWeekday(text: string, at: number): Read | undefined {
  const day = text.startsWith("요일", at + 1) ? WEEKDAYS.indexOf(text.charAt(at)) + 1 : 0;
  return day > 0 ? { to: at + 3, values: [value("weekday", day, at, at + 3)] } : undefined;
}
const WEEKDAYS = "월화수목금토일";

/** 수십, 몇백만: a class with its bounds. 수조 is also a water tank, so trillions need what is counted. */
function readVague(text: string, at: number): Read | undefined {
  const vague = match(/[수몇] ?(?:(십|백|천)?(만|억|조(?= ?(?:원|달러|엔|유로|위안)))|(십|백|천))/y, text, at);
  if (!vague) return undefined;
  const [all, factor = "", unit = "", alone = ""] = vague;
  const low = (VAGUE_UNITS[factor || alone] ?? 1) * (VAGUE_UNITS[unit] ?? 1);
  const to = at + all.length;
  const years = /^여? ?년/.test(text.slice(to, to + 3)) ? { unit: "year" as const } : {};
  return { to, values: [value("vague", 2 * low, at, to, { high: 10 * low - 1, or: [low], ...years })] };
}
const VAGUE_UNITS: Record<string, number> = { 십: 10, 백: 100, 천: 1000, 만: 1e4, 억: 1e8, 조: 1e12 };

/** Words that are figures by themselves. */
function readFixed(text: string, at: number): Read | undefined {
  for (const [word, made] of FIXED) {
    if (!text.startsWith(word, at)) continue;
    const { kind = "number", low = 0, ...rest } = made;
    return { to: at + word.length, values: [value(kind, low, at, at + word.length, rest)] };
  }
  return undefined;
}

const day = (low: number): Partial<Value> => ({ low, unit: "day", slight: low < 3 });
const FIXED: readonly (readonly [string, Partial<Value>])[] = [
  ["지난해", { kind: "relative-year", slight: true }],
  ["작년", { kind: "relative-year", slight: true }],
  ["올해", { kind: "relative-year", slight: true }],
  ["내년", { kind: "relative-year", slight: true }],
  ["재작년", { kind: "relative-year", slight: true }],
  ["지난달", { kind: "relative-month", slight: true }],
  ["이달", { kind: "relative-month", slight: true }],
  ["이번 달", { kind: "relative-month", slight: true }],
  ["다음 달", { kind: "relative-month", slight: true }],
  ["다음달", { kind: "relative-month", slight: true }],
  ["내달", { kind: "relative-month", slight: true }],
  ["어제", { kind: "relative-day", slight: true }],
  ["오늘", { kind: "relative-day", slight: true }],
  ["내일", { kind: "relative-day", slight: true }],
  ["이날", { kind: "relative-day", slight: true }],
  ["하루", { low: 1, unit: "day", slight: true }],
  ["절반", { kind: "fraction", low: 0.5 }],
  ["과반", { kind: "fraction", low: 0.5, slight: true }],
  ["첫 번째", { kind: "ordinal", low: 1, slight: true }],
  ["첫", { kind: "ordinal", low: 1, slight: true }],
  ["둘째", { kind: "ordinal", low: 2, slight: true }],
  ["셋째", { kind: "ordinal", low: 3, slight: true }],
  ["넷째", { kind: "ordinal", low: 4, slight: true }],
  ["이틀", day(2)],
  ["사흘", day(3)],
  ["나흘", day(4)],
  ["닷새", day(5)],
  ["엿새", day(6)],
  ["이레", { ...day(7), slight: true }],
  ["여드레", day(8)],
  ["아흐레", day(9)],
  ["열흘", day(10)],
  ["보름", { ...day(15), slight: true }],
];

/** 스무 명, 세 번째, 다섯 나라; 오백 명, 만 원. */
function readCounted(text: string, at: number): Read | undefined {
  const native = readNativeNumeral(text, at);
  const numeral = native ?? readHangulNumeral(text, at);
  if (!numeral) return undefined;
  const after = text.slice(numeral.to, numeral.to + 8);
  const short = numeral.to - at === 1 && "열백천만".includes(text.charAt(at));
  const counted = (short && !/^(?:여|남짓)? /.test(after) ? COUNTER_ATTACHED : COUNTER_AFTER).test(
    after.replace(/^(?:여|남짓)? ?/, ""),
  );
  const spaced = after.startsWith(" ") && native !== undefined && !native.needsCounter && native.low >= 5;
  const alone =
    native !== undefined &&
    !native.needsCounter &&
    /^(?:[ ,.)]|은|는|이|가|을|를|도|의|과|와|에|로|$)/.test(after) &&
    native.low >= 2;
  if (!counted && !spaced && !alone) return undefined;
  const isOrdinal = /^ ?번째|^째/.test(after);
  const kind: ValueKind = /^ ?배(?:[ 로가나의 ]|$)/.test(after)
    ? "times"
    : isOrdinal
      ? "ordinal"
      : /^ ?시(?!간)/.test(after)
        ? "clock"
        : "number";
  const slight = numeral.high <= (isOrdinal ? 3 : 4) || kind === "clock" || (!counted && numeral.high <= 10);
  const more: Partial<Value> = {
    high: numeral.high,
    slight,
    ...(kind === "number" ? unitOf(after) : {}),
    ...boundAround(text, at, numeral),
  };
  return { to: numeral.to, values: [value(kind, numeral.low, at, numeral.to, more)] };
}

const COUNTER_AFTER = new RegExp(`^(?:${COUNTERS})`);
/** 열명 and 백명, but neither 열대 (tropics), 백인 (white), 천장 (ceiling) nor 만화. */
const COUNTER_ATTACHED =
  /^(?:명|달러|원(?![칙인])|개(?![가-힣]{2}|월)|가구|시간|시(?![가-힣])|배(?![가-힣])|톤|마리|채(?![가-힣])|척)/;
