import { NUMERAL_WORDS, readHangulNumeral, readNativeNumeral } from "./korean-numbers.ts";
import { match, type Read, value } from "./korean-reading.ts";
import { boundAround, unitOf } from "./korean-suffixes.ts";
import { COUNTERS } from "./korean-units.ts";
import { lookup } from "./lookup.ts";
import type { Value, ValueKind } from "./values.ts";

/** Figures written as words: weekdays, vague classes, fixed words, native and Sino-Korean numerals with their counters. */
export function readWord(text: string, at: number): Read | undefined {
  const boundary = at === 0 || !/[가-힣]/.test(text.charAt(at - 1)) || /[약총제단각]/.test(text.charAt(at - 1));
  return (
    readWeekday(text, at) ??
    (boundary ? (readVague(text, at) ?? readFixed(text, at) ?? readCounted(text, at)) : undefined)
  );
}

function readWeekday(text: string, at: number): Read | undefined {
  const day = text.startsWith("요일", at + 1) ? WEEKDAYS.indexOf(text.charAt(at)) + 1 : 0;
  return day > 0 ? { to: at + 3, values: [value("weekday", day, at, at + 3)] } : undefined;
}
const WEEKDAYS = "월화수목금토일";

/** 수십, 몇백만: a class with its bounds. 수조 is also a water tank, so trillions need what is counted. */
function readVague(text: string, at: number): Read | undefined {
  if (!text.startsWith("수", at) && !text.startsWith("몇", at)) return undefined;
  const vague = match(/[수몇] ?(?:(십|백|천)?(만|억|조(?= ?(?:원|달러|엔|유로|위안)))|(십|백|천))/y, text, at);
  if (!vague) return undefined;
  const [all, factor = "", unit = "", alone = ""] = vague;
  const low = (VAGUE_UNITS[factor || alone] ?? 1) * (VAGUE_UNITS[unit] ?? 1);
  const to = at + all.length;
  const years = /^여? ?년/.test(text.slice(to, to + 3)) ? { unit: "year" as const } : {};
  return { to, values: [value("vague", 2 * low, at, to, { high: 10 * low - 1, or: [low], ...years })] };
}
const VAGUE_UNITS: Record<string, number> = lookup({ 십: 10, 백: 100, 천: 1000, 만: 1e4, 억: 1e8, 조: 1e12 });

/** Words that are figures by themselves. */
function readFixed(text: string, at: number): Read | undefined {
  for (const [word, made] of FIXED_BY_HEAD.get(text.charAt(at)) ?? []) {
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

/** By their first syllable: most places of a text begin none of them. */
const FIXED_BY_HEAD = new Map(
  FIXED.map(([head]) => [head.charAt(0), FIXED.filter(([word]) => word.startsWith(head.charAt(0)))]),
);

/** 스무 명, 세 번째, 다섯 나라; 오백 명, 만 원. */
function readCounted(text: string, at: number): Read | undefined {
  const native = readNativeNumeral(text, at);
  const numeral = native ?? readHangulNumeral(text, at);
  if (!numeral) return undefined;
  const after = text.slice(numeral.to, numeral.to + 8);
  const counter = after.replace(/^(?:여|남짓)? ?/, "");
  const counted =
    native && native.low !== 10
      ? COUNTER_AFTER.test(counter) && !OTHER_WORD.test(text.slice(at, at + 2))
      : SURE_COUNTER.test(counter);
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
  const slight = numeral.high <= 3 || kind === "clock" || (!counted && !spaced && numeral.high <= 10);
  const more: Partial<Value> = {
    high: numeral.high,
    slight,
    ...(kind === "number" ? unitOf(after.replace(/^(?:여|남짓)/, "")) : {}),
    ...boundAround(text, at, numeral),
  };
  return { to: numeral.to, values: [value(kind, numeral.low, at, numeral.to, more)] };
}

/** The counter is a word by itself or carries a particle: 세 배로, but not 세 부담. */
const COUNTER_AFTER = new RegExp(
  `^(?:${COUNTERS})(?=$|[^가-힣]|[이가은는을를의에도만과와로씩째당마다여간들정쯤짜동안앞뒤전후중꼴살분밖])`,
);
/** What begins like a numeral with its counter and is one word. */
const OTHER_WORD = /^(?:세대|세기|세부|두부|한편|한동|한층|한창)/;
/** Only with these are 열, 백, 천, 만 and 이만 numbers: neither 열대 (tropics), 백인 (white), 천장 (ceiling) nor 이만 (this much). */
const SURE_COUNTER =
  /^(?:명|달러|원(?![칙인])|개(?![가-힣]{2}|월)|가구|가지|시간|시(?![가-힣])|배(?![가-힣])|톤|마리|채(?![가-힣])|척|년(?=[ 간동만])|유로|위안|세대|살|리(?=[ ,.]))/;

/** The codes of the syllables that any of these begins with. */
export const WORD_HEADS: ReadonlySet<number> = new Set(
  [...WEEKDAYS, "수", "몇", ...FIXED_BY_HEAD.keys(), ...NUMERAL_WORDS].map((word) => word.charCodeAt(0)),
);
