import { koreanSounds, latinSounds } from "#shared/text/sounds.ts";
import { heardIn } from "#shared/text/sounds-alike.ts";
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
    const texts = readTexts(pair);
    const lost = lostIn(texts);
    const strange = strangeIn(
      texts,
      pair,
      lost.some(({ sure }) => sure),
    );
    return findings(pair, context, lost, strange);
  },
};

/** What each text names, and the English without it: "Korea" in "South Korea" does not stand for the North. */
interface Texts {
  readonly korean: readonly Mention[];
  readonly english: readonly Mention[];
  readonly hinted: readonly Mention[];
  readonly bare: string;
}

function readTexts({ source, target }: Pair): Texts {
  const english = mentions(target, ENGLISH);
  return { korean: mentions(source, KOREAN), english, hinted: hints(source), bare: without(target, english) };
}

/** Countries of the Korean that the English does not name, or names less often: the surest first. */
function lostIn({ korean, english, hinted, bare }: Texts): Mention[] {
  const named = distinct(korean.filter(({ sure }) => sure));
  const lost = named.filter(({ country }) => !renders(country, english, bare));
  const fewer = named
    .filter((mention) => !lost.includes(mention))
    .filter(({ country }) => timesOf(country, korean) > timesOf(country, english))
    .map((mention) => ({ ...mention, sure: false }));
  return [...lost, ...distinct(hinted.filter(({ country }) => !renders(country, english, bare))), ...fewer];
}

/** Countries of the English that the Korean does not name; where it names one that is lost, also those that the English names too often. */
function strangeIn({ korean, english }: Texts, pair: Pair, isOneLost: boolean): Mention[] {
  const source = without(pair.source, korean);
  const line = PLACE_LINE.exec(pair.target.slice(0, 120))?.[0].length ?? 0;
  return distinct(english.filter(({ range: [from] }) => from >= line)).filter((mention) => {
    const { country } = mention;
    if (!stands(country, korean, pair.source, isOneLost))
      return !isCurrency(mention, pair) && !isName(mention, source, isOneLost ? EXACTLY : ROUGHLY);
    return isOneLost && timesOf(country, english) > timesOf(country, korean) && timesOf(country, korean) > 0;
  });
}

/** "North Korean won" for 원, as the house writes it. */
const isCurrency = ({ range: [, to] }: Mention, { source, target }: Pair) =>
  /^ won\b/.test(target.slice(to, to + 5)) && /(?:원|조선돈|북한 ?돈|내화)/.test(source);

const timesOf = (country: Country, all: readonly Mention[]) =>
  all.filter((mention) => mention.country === country).length;

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

function findings(
  pair: Pair,
  context: CheckContext,
  missing: readonly Mention[],
  added: readonly Mention[],
): Finding[] {
  const left = [...added];
  return [
    ...missing.flatMap((mention) => {
      const other = left.shift();
      return other ? [swapped(pair, mention, other)] : mention.sure ? [missed(pair, mention, context)] : [];
    }),
    ...left.map(({ text, range }) =>
      found(pair, { ...CHECK, severity: "note", code: "country-added", params: { english: text }, targetRange: range }),
    ),
  ];
}

/** Sure where the Korean names the country; 북미 and a capital may stand for another thing. */
const swapped = (pair: Pair, { text, range, sure }: Mention, other: Mention): Finding =>
  found(pair, {
    ...CHECK,
    severity: sure ? "error" : "warning",
    code: "country-swapped",
    params: { korean: text, english: other.text },
    sourceRange: range,
    targetRange: other.range,
  });

/** English names a country again by "there" or "the country": alone, its absence is only a hint. */
function missed(pair: Pair, { country, text, range }: Mention, { before, after }: CheckContext): Finding {
  const around = `${before ?? ""}\n${after ?? ""}`;
  const code = country.english.test(around) || country.englishAlso?.test(around) ? "country-moved" : "country-missing";
  return found(pair, { ...CHECK, severity: "note", code, params: { korean: text }, sourceRange: range });
}

/** Johnny English, Michael Jordan, Google China: heard in the Korean. */
function isName({ text }: Mention, source: string, farthest: number): boolean {
  const sounds = latinSounds(text);
  return sounds.length > 4 && heardIn(koreanSounds(source.slice(0, 2000)), sounds, NEVER).distance < farthest;
}
/** Where a country of the Korean is lost, 강타하 is no Canada. */
const [ROUGHLY, EXACTLY] = [0.12, 0.04];
/** Only from the beginning of a word: 이라고 is not Iraq. */
const NEVER = 9;
/** Where an agency's report was written, which Korean leaves out. */
const PLACE_LINE = /^\P{Ll}{3,40}[,(][^()]{0,30}\([A-Z][A-Za-z]{1,10}\)/u;

/** In one pass: taking each out of a text of thousands would take its square. */
function without(text: string, mentioned: readonly Mention[]): string {
  let [rest, at] = ["", 0];
  for (const { range } of mentioned) {
    rest += text.slice(at, range[0]) + " ".repeat(range[1] - range[0]);
    at = range[1];
  }
  return rest + text.slice(at);
}

const renders = (country: Country, english: readonly Mention[], text: string) =>
  english.some(
    (mention) => mention.country === country || country.englishAlso?.exec(mention.text)?.[0] === mention.text,
  ) || country.englishAlso?.test(text) === true;

/** A vague word (우리) stands for a country only while none is lost: where 북한 is, "South Korea" took its place. */
const stands = (country: Country, korean: readonly Mention[], text: string, isOneLost: boolean) =>
  korean.some((mention) => mention.country === country) ||
  country.koreanAlso.some(
    (word) =>
      !(isOneLost && VAGUE.has(word)) &&
      (word.endsWith("~") ? abbreviates(word.slice(0, -1), text) : text.includes(word)),
  );

/** 미 해군, 중·러, 미군: one syllable that begins a word or stands between others of its kind. */
const abbreviates = (syllable: string, text: string) =>
  new RegExp(
    `(?:^|[^가-힣\\d])(?:[미중일러영불독한북남][·ㆍ‧,]?){0,3}${syllable}(?=[ ·ㆍ‧,\\-]|[미중일러영불독한북남군측][ ·가-힣])`,
  ).test(text);

/** Countries that an abbreviation or a capital hints at. */
function hints(text: string): Mention[] {
  if (!ANY_HINT.test(text)) return [];
  return COUNTRIES.flatMap((country) =>
    country.koreanAlso
      .filter(isHint)
      .flatMap((word) => {
        const at = text.indexOf(word);
        return at < 0 ? [] : [{ country, text: word, range: [at, at + word.length] as Range, sure: false }];
      })
      .slice(0, 1),
  );
}
const isHint = (word: string) => !word.endsWith("~") && !VAGUE.has(word);
/** Too common, or of too many countries, to hint at one. */
const VAGUE = new Set(
  "북쪽 남측 북측 국내 우리 달러 연방 빈 뉴욕 파운드 아메리카 미주 한류 한글 한식 한복 한인 위안 암만 파리 로마 소피아".split(
    " ",
  ),
);

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

const ANY_HINT = new RegExp(COUNTRIES.flatMap(({ koreanAlso }) => koreanAlso.filter(isHint)).join("|"));

const longestFirst = (one: string, other: string) => other.length - one.length;

const KOREAN_NAMES = new Map(
  COUNTRIES.flatMap((country) =>
    country.korean.map((name) => [name.replace("?", ""), { country, sure: !name.endsWith("?") }] as const),
  ),
);

/** ‘총화’이란: after a closing mark it is the particle. */
const apart = (name: string) => (name === "이란" ? `(?<![’”"'»」』》)\\]A-Za-z\\d])${name}` : name);

/** Particles and the words that Korean writes on to a country's name follow freely; before it only an opening or a blank. */
const KOREAN: Names = {
  pattern: new RegExp(`(?<![가-힣])(?:${[...KOREAN_NAMES.keys()].sort(longestFirst).map(apart).join("|")})`, "g"),
  countryOf: (word) => KOREAN_NAMES.get(word),
};

/** An ending too many, such as slips of typing leave: Irani, Chinaese, Ukrainen. */
const ENDINGS = ["", "i", "n", "en", "ese", "ian"];

const ENGLISH: Names = {
  pattern: new RegExp(
    `(?<![\\p{L}])(?:${COUNTRIES.map(({ english }) => innerOf(english)).join("|")})(?:${ENDINGS.join("|")})(?![\\p{L}])`,
    "gu",
  ),
  countryOf(word) {
    const known = CACHE.get(word);
    if (known) return known;
    const country = ENDINGS.flatMap((ending) =>
      word.endsWith(ending) ? (countryNamed(word.slice(0, word.length - ending.length)) ?? []) : [],
    )[0];
    if (!country) return undefined;
    const found = { country, sure: true };
    CACHE.set(word, found);
    return found;
  },
};

const countryNamed = (word: string) => COUNTRIES.find(({ english }) => english.exec(word)?.[0] === word);

/** As many words as the pattern has, so that it cannot grow with what is checked. */
const CACHE = new Map<string, { country: Country; sure: boolean }>();

function innerOf({ source }: RegExp): string {
  return source.slice("(?<![\\p{L}])(?:".length, -")(?![\\p{L}])".length);
}

/** The places of the English that name countries: Hong Kong, New Zealand. */
export const countryRanges = (english: string): Range[] => mentions(english, ENGLISH).map(({ range }) => range);

/** Whether a word of the English names a country or its people, or a capital that may stand for it. */
export const isCountry = (word: string): boolean => NAME_OF_COUNTRY.test(word);
const NAME_OF_COUNTRY = new RegExp(
  `^(?:(?:${COUNTRIES.map(({ english }) => innerOf(english)).join("|")})(?:${ENDINGS.join("|")})|` +
    `${COUNTRIES.flatMap(({ englishAlso }) => (englishAlso ? innerOf(englishAlso) : [])).join("|")})$`,
  "u",
);
