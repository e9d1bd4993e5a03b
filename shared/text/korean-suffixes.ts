import type { Numeral } from "./korean-numbers.ts";
import { match, type Read, value } from "./korean-reading.ts";
import { KOREAN_UNITS } from "./korean-units.ts";
import { lookup } from "./lookup.ts";
import type { Unit } from "./units.ts";
import type { Bound, Value } from "./values.ts";

/** What stands after the figure says what kind it is. */
export function readOne(text: string, start: number, from: number, numeral: Numeral): Read {
  const { low } = numeral;
  const about: Partial<Value> = { ...boundAround(text, start, numeral), ...articleOfLaw(text, start, numeral) };
  const fraction = match(/ ?분의 ?(\d{1,3}(?:\.\d{1,3})?)/y, text, numeral.to);
  if (fraction) {
    const to = numeral.to + fraction[0].length;
    return { to, values: [value("fraction", Number(fraction[1]) / low, from, to)] };
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
  return /제$|(?:법|[가-힣]약) ?$/.test(text.slice(Math.max(0, from - 3), from))
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
export function unitOf(after: string): { unit?: Unit } {
  const word = after.startsWith(" ") ? after.slice(1) : after;
  const unit =
    KOREAN_UNITS.find(([name]) => word.startsWith(name))?.[1] ??
    BARE_UNITS.find(([pattern]) => pattern.test(word))?.[1];
  return unit ? { unit } : {};
}

const BARE_UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^년(?=[ 간동만]|$)/, "year"],
  [/^도(?=[ ,.까~∼를로의에가이]|$)/, "C"],
  [/^분(?!의|기|의|량|야)/, "minute"],
  [/^초(?![등반])/, "second"],
  [/^주(?=[ 만간동째전후일연이]|$)/, "week"],
  [/^달(?!러)/, "month"],
  [/^리(?=[ ,.]|$)/, "ri"],
  [/^근(?=[ ,.을이의은도에만]|$)/, "geun"],
];

/** 약 300, 300여 명, 300명 이상: what is said around the figure about how exact it is. */
export function boundAround(text: string, from: number, numeral: Numeral): { bound?: Bound; high?: number } {
  if (numeral.andMore || /^(?:여|남짓)/.test(text.slice(numeral.to, numeral.to + 2))) {
    return { bound: "about", high: numeral.low + halfStep(numeral.low) };
  }
  const after = /^[^\d,.”"]{0,8}?(이상|이하|초과|미만|가량|정도|쯤|안팎|내외|남짓)/.exec(
    text.slice(numeral.to, numeral.to + 12),
  )?.[1];
  const bound = after && BOUNDS[after];
  if (bound) return { bound };
  return /(?:약|대략|거의|최소|최대|무려) ?$/.test(text.slice(Math.max(0, from - 4), from)) ? { bound: "about" } : {};
}

/** 10여 is up to 15, 300여 up to 350: half of the last place that is not a nought. */
const halfStep = (value: number) =>
  Number.isInteger(value) ? 10 ** (/0*$/.exec(String(value))?.[0].length ?? 0) / 2 : 0;

const BOUNDS: Record<string, Bound> = lookup({
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
});

/** 1, and conversions in brackets: (약 2400억 원). English may drop these. */
function slightAt(text: string, from: number, to: number, low: number): boolean {
  if (low === 1 || low === 0 || (low <= 3 && /제 ?$/.test(text.slice(Math.max(0, from - 2), from)))) return true;
  const before = text.slice(Math.max(0, from - 14), from);
  return (
    /[([][^)\]]*(?:약|한화|우리 ?돈|미화) ?[^)\]]*$/.test(before) ||
    (/[([]$/.test(before) && /^[^)\]\d]{0,6}[)\]]/.test(text.slice(to, to + 8)) && low > 100)
  );
}
