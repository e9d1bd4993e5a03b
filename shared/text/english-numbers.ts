import { lookup } from "./lookup.ts";
/** An English word or figure as it stands in the text. */
export interface Token {
  readonly word: string;
  readonly lower: string;
  readonly from: number;
  readonly to: number;
}

/** A numeral over one or more tokens. */
export interface EnglishNumeral {
  readonly low: number;
  readonly high: number;
  /** How many tokens it took. */
  readonly length: number;
  readonly kind: "number" | "ordinal" | "vague";
  readonly or?: readonly number[];
  /** Written with digits; words below ten are often no figures at all. */
  readonly digits: boolean;
  /** The magnitude word it ends in, 1 without: the mate in "2 to 3 million" shares it. */
  readonly scale: number;
}

/** Words, figures with their commas and decimals, and single signs. Time: linear; no token is longer than 60 characters. */
export function tokens(text: string): Token[] {
  const all: Token[] = [];
  for (const { index, 0: word } of text.matchAll(TOKEN)) {
    const lower = word.toLowerCase();
    all.push({
      word,
      lower: word.length > 1 && lower.includes("’") ? lower.replaceAll("’", "'") : lower,
      from: index,
      to: index + word.length,
    });
  }
  return all;
}

const TOKEN =
  /https?:\/\/\S{1,500}|\d{2,4}-\d{3,4}-\d{4}(?!\d)|\d{1,3}(?:,\d{3}){1,8}(?!\d)(?:\.\d{1,10})?|(?<![\d.])\.\d{1,10}(?!\d)|\d{1,30}(?:\.\d{1,10})?|\p{L}{1,60}(?:['’]\p{L}{1,20})?|[^\s\p{L}\d]/gu;

/** The numeral that begins at a token: 1.2 million, twenty-eight, half a dozen, tens of thousands, 21st, a hundred and five. */
export function readNumeral(all: readonly Token[], at: number): EnglishNumeral | undefined {
  const first = all[at];
  if (!first) return undefined;
  if (/^\d+-/.test(first.word)) return undefined;
  if (/^\.?\d/.test(first.word)) return readDigits(all, at);
  return readVague(all, at) ?? readHalf(all, at) ?? readWords(all, at);
}

function readDigits(all: readonly Token[], at: number): EnglishNumeral {
  const { word, to } = all[at]!; // asked for by the caller, who has seen it
  const amount = Number(word.replaceAll(",", ""));
  const next = all[at + 1];
  const exact = { low: amount, high: amount, kind: "number", digits: true, scale: 1 } as const;
  if (!next) return { ...exact, length: 1 };
  const attached = next.from === to;
  if (attached && /^(?:st|nd|rd|th)$/.test(next.lower)) return { ...exact, length: 2, kind: "ordinal" };
  const suffix = attached ? SUFFIXES[next.lower] : undefined;
  // "5m" is metres as often as millions; after a currency sign it is millions.
  if (suffix)
    return isMoney(all, at) || next.lower !== "m"
      ? scaled(exact, suffix, 2)
      : { ...exact, length: 1, or: [amount * suffix] };
  const hyphen = next.word === "-" || next.word === "–" ? 1 : 0;
  const scale = SCALES[singular(all[at + 1 + hyphen]?.lower)];
  return scale ? scaled(exact, scale, 2 + hyphen) : { ...exact, length: 1 };
}

const scaled = (exact: Omit<EnglishNumeral, "length">, scale: number, length: number): EnglishNumeral => {
  const amount = Number((exact.low * scale).toPrecision(12));
  return { ...exact, low: amount, high: amount, length, scale };
};

const isMoney = (all: readonly Token[], at: number) => /^[$£€¥₩]$/.test(all[at - 1]?.word ?? "");
const SUFFIXES: Record<string, number> = lookup({
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
});
export const SCALES: Record<string, number> = lookup({
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  bn: 1e9,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
});
const singular = (word = "") => (word.endsWith("s") ? word.slice(0, -1) : word);

/** dozens, hundreds of thousands, tens of millions, decades. */
function readVague(all: readonly Token[], at: number): EnglishNumeral | undefined {
  const low = VAGUE[all[at]?.lower ?? ""];
  if (low === undefined) return undefined;
  const scale = all[at + 1]?.lower === "of" ? (VAGUE[all[at + 2]?.lower ?? ""] ?? 1) : 1;
  const size = low * scale;
  const high = low === 12 ? 120 : 10 * size - 1;
  return {
    low: low === 12 ? 20 : 2 * size,
    high,
    kind: "vague",
    length: scale > 1 ? 3 : 1,
    digits: false,
    scale: 1,
    or: [size],
  };
}

const VAGUE: Record<string, number> = lookup({
  tens: 10,
  dozens: 12,
  scores: 20,
  hundreds: 100,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
  trillions: 1e12,
});

/** half a million, half a dozen. "Half" alone is a fraction and read elsewhere. */
function readHalf(all: readonly Token[], at: number): EnglishNumeral | undefined {
  if (all[at]?.lower !== "half" || !/^an?$/.test(all[at + 1]?.lower ?? "")) return undefined;
  const scale = SCALES[all[at + 2]?.lower ?? ""];
  return scale ? { low: scale / 2, high: scale / 2, kind: "number", length: 3, digits: false, scale } : undefined;
}

/** twenty-eight, a hundred and five, twelve hundred, one and a half million, twenty-first. */
function readWords(all: readonly Token[], at: number): EnglishNumeral | undefined {
  let total = 0;
  let part = 0;
  let kind: "number" | "ordinal" = "number";
  let end = at;
  let scale = 1;
  for (let here = at; here < all.length && here < at + 16; here++) {
    const word = all[here]!.lower; // within bounds
    if (JOINERS.has(word) && end > at && here === end) {
      if (joins(all, here, part)) continue;
      break;
    }
    const ordinal = ORDINALS[word];
    const small =
      SMALL[word] ?? ordinal ?? (/^an?$/.test(word) && end === at && isScale(all[here + 1]) ? 1 : undefined);
    const size = SCALES[word] ?? ORDINAL_SCALES[word];
    if (small !== undefined && fits(small, part, end > at)) part += small;
    else if (size !== undefined && part > 0) {
      if (size === 100 || size === 12) part *= size;
      else {
        total += part * size;
        part = 0;
      }
      scale = size;
    } else break;
    end = here + 1;
    if (ordinal !== undefined || ORDINAL_SCALES[word]) {
      kind = "ordinal";
      break;
    }
  }
  return end > at ? { low: total + part, high: total + part, kind, length: end - at, digits: false, scale } : undefined;
}

const JOINERS = new Set(["-", "–", "and"]);

/** "-" between tens and ones or before a magnitude; "and" only after a hundred or a magnitude. */
function joins(all: readonly Token[], here: number, part: number): boolean {
  const next = all[here + 1]?.lower ?? "";
  const small = SMALL[next] ?? ORDINALS[next];
  // "three million and five million" are two; within bounds, as asked by the caller.
  if (all[here]!.lower === "and")
    return small !== undefined && (part === 0 || part % 100 === 0) && !(part === 0 && isScale(all[here + 2]));
  return (small !== undefined && small < 10 && part % 100 >= 20 && part % 10 === 0) || SCALES[next] !== undefined;
}

const isScale = (token: Token | undefined) => token !== undefined && SCALES[token.lower] !== undefined;

/** Ones after tens, anything below a hundred after a hundred or a magnitude; "two three" are two numbers. */
function fits(small: number, part: number, begun: boolean): boolean {
  if (!begun || part === 0) return true;
  if (part % 100 === 0) return small < 100;
  return part % 100 >= 20 && part % 10 === 0 && small < 10;
}

const SMALL: Record<string, number> = lookup({
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});
const ORDINALS: Record<string, number> = lookup({
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
});
const ORDINAL_SCALES: Record<string, number> = lookup({ hundredth: 100, thousandth: 1e3, millionth: 1e6 });

/** The words that a numeral without digits begins with. */
export const NUMERAL_WORDS: readonly string[] = [
  ...Object.keys({ ...VAGUE, ...SMALL, ...ORDINALS }),
  "a",
  "an",
  "half",
];
