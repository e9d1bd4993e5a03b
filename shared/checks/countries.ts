import { type Check, type CheckContext, found, type Pair } from "./check.ts";
import { COUNTRY_NAMES } from "./country-names.ts";
import type { Finding, Range } from "./finding.ts";

/** Every country of the Korean is in the English and the reverse: North is not South, Iraq is not Iran. */
export const countries: Check = {
  id: "countries",
  title: "Countries",
  severity: "error",
  run(pair, context) {
    if (pair.target.trim() === "") return [];
    const korean = mentions(pair.source, KOREAN);
    const english = mentions(pair.target, ENGLISH);
    const missing = distinct(korean.filter(({ country, sure }) => sure && !renders(country, english, pair.target)));
    const added = distinct(english.filter(({ country, sure }) => sure && !stands(country, korean, pair.source)));
    return [...findings(pair, context, missing, added)];
  },
};

const CHECK = { check: "countries" } as const;

interface Mention {
  readonly country: Country;
  readonly text: string;
  readonly range: Range;
  /** False of a word that may stand for the country, or mean something else. */
  readonly sure: boolean;
}

interface Country {
  readonly korean: readonly string[];
  readonly english: RegExp;
  /** What may stand for it in Korean, and in English. */
  readonly koreanAlso: readonly string[];
  readonly englishAlso: RegExp | undefined;
}

function* findings(
  pair: Pair,
  context: CheckContext,
  missing: readonly Mention[],
  added: readonly Mention[],
): Generator<Finding> {
  const left = [...added];
  for (const { country, text, range } of missing) {
    const other = left.shift();
    const around = `${context.before ?? ""}\n${context.after ?? ""}`;
    if (other) {
      const params = { korean: text, english: other.text };
      yield found(pair, {
        ...CHECK,
        severity: "error",
        code: "country-swapped",
        params,
        sourceRange: range,
        targetRange: other.range,
      });
    } else if (country.english.test(around) || country.englishAlso?.test(around)) {
      yield found(pair, {
        ...CHECK,
        severity: "note",
        code: "country-moved",
        params: { korean: text },
        sourceRange: range,
      });
    } else {
      yield found(pair, {
        ...CHECK,
        severity: "warning",
        code: "country-missing",
        params: { korean: text },
        sourceRange: range,
      });
    }
  }
  for (const { text, range } of left) {
    yield found(pair, {
      ...CHECK,
      severity: "warning",
      code: "country-added",
      params: { english: text },
      targetRange: range,
    });
  }
}

const renders = (country: Country, english: readonly Mention[], text: string) =>
  english.some((mention) => mention.country === country) || country.englishAlso?.test(text) === true;

const stands = (country: Country, korean: readonly Mention[], text: string) =>
  korean.some((mention) => mention.country === country) ||
  country.koreanAlso.some((word) => (word.endsWith("~") ? abbreviates(word.slice(0, -1), text) : text.includes(word)));

/** 미 해군, 중·러, 미군: one syllable that begins a word or stands between others of its kind. */
const abbreviates = (syllable: string, text: string) =>
  new RegExp(
    `(?:^|[^가-힣])(?:[미중일러영불독한북남][·ㆍ‧,]?){0,3}${syllable}(?=[ ·ㆍ‧,\\-]|[미중일러영불독한북남군측][ ·가-힣])`,
  ).test(text);

function distinct(all: readonly Mention[]): Mention[] {
  const seen = new Set<Country>();
  return all.filter(({ country }) => !seen.has(country) && seen.add(country)).slice(0, MOST);
}
const MOST = 20;

interface Names {
  readonly pattern: RegExp;
  countryOf(word: string): { country: Country; sure: boolean } | undefined;
}

function mentions(text: string, { pattern, countryOf }: Names): Mention[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 0: word }) => {
    const known = countryOf(word);
    return known ? [{ ...known, text: word, range: [index, index + word.length] as Range }] : [];
  });
}

const COUNTRIES: readonly Country[] = COUNTRY_NAMES.trim()
  .split("\n")
  .map((line): Country => {
    const [korean = "", koreanAlso = "", english = "", englishAlso = ""] = line.split(";").map((field) => field.trim());
    return {
      korean: korean.split(" "),
      koreanAlso: koreanAlso.split(" ").filter((word) => word !== ""),
      english: wholeWord(english),
      englishAlso: englishAlso ? wholeWord(englishAlso) : undefined,
    };
  });

function wholeWord(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}])(?:${alternatives})(?![\\p{L}])`, "u");
}

const longestFirst = (one: string, other: string) => other.length - one.length;

const KOREAN_NAMES = new Map(
  COUNTRIES.flatMap((country) =>
    country.korean.map((name) => [name.replace("?", ""), { country, sure: !name.endsWith("?") }] as const),
  ),
);

/** Particles and the words that Korean writes on to a country's name follow freely; before it only an opening or a blank. */
const KOREAN: Names = {
  pattern: new RegExp(`(?<![가-힣])(?:${[...KOREAN_NAMES.keys()].sort(longestFirst).join("|")})`, "g"),
  countryOf: (word) => KOREAN_NAMES.get(word),
};

const ENGLISH: Names = {
  pattern: new RegExp(
    `(?<![\\p{L}])(?:${COUNTRIES.map(({ english }) => innerOf(english)).join("|")})(?![\\p{L}])`,
    "gu",
  ),
  countryOf(word) {
    const known = CACHE.get(word);
    if (known) return known;
    const country = COUNTRIES.find(({ english }) => english.exec(word)?.[0] === word);
    if (!country) return undefined;
    const found = { country, sure: true };
    CACHE.set(word, found);
    return found;
  },
};

/** As many words as the pattern has, so that it cannot grow with what is checked. */
const CACHE = new Map<string, { country: Country; sure: boolean }>();

function innerOf({ source }: RegExp): string {
  return source.slice("(?<![\\p{L}])(?:".length, -")(?![\\p{L}])".length);
}

/** Whether a word of the English names a country or its people, or a capital that may stand for it. */
export const isCountry = (word: string): boolean =>
  ENGLISH.countryOf(word) !== undefined || COUNTRIES.some(({ englishAlso }) => englishAlso?.exec(word)?.[0] === word);
