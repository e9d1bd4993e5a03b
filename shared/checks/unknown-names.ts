import type { TermKind } from "#shared/terms/term.ts";
import type { FoundTerm } from "#shared/terms/term-base.ts";
import { surnameSyllables } from "#shared/text/korean-surnames.ts";
import { koreanSounds, latinSounds, type Sounds } from "#shared/text/sounds.ts";
import { heardIn } from "#shared/text/sounds-alike.ts";
import type { Pair } from "./check.ts";
import { isCountry } from "./countries.ts";
import type { EnglishWords } from "./english-words.ts";
import type { Range } from "./finding.ts";
import { type NameToken, nameTokens } from "./name-tokens.ts";

/** A name of the paragraph that no term knows, as both languages spell it. */
export interface UnknownName {
  readonly korean: string;
  readonly english: string;
  readonly kind: TermKind;
}

/**
 * Names of the English that are heard in Hangul where no term of the desk stands: what a translator may propose as a term.
 * `known` are the terms of the Korean. Each Korean name once, at most twelve. Time: length of the names × length of the Korean.
 */
export function unknownNames(
  { source, target }: Pair,
  known: readonly FoundTerm[],
  words: EnglishWords,
): UnknownName[] {
  if (source.length > LONGEST || target.length > LONGEST) return [];
  const korean = koreanSounds(source);
  const names = new Map<string, UnknownName>();
  for (const run of runsOf(target, nameTokens(target, words).slice(0, MOST_TOKENS))) {
    const range = placeOf(run, korean, source);
    if (!range || known.some(({ from, to }) => from < range[1] && range[0] < to)) continue;
    const name = wholeName(run, range, { source, target });
    if (!names.has(name.korean)) names.set(name.korean, name);
  }
  return [...names.values()].slice(0, MOST_NAMES);
}

const LONGEST = 4000;
const MOST_TOKENS = 40;
const MOST_NAMES = 12;

/** "Ri Yong Ho", "Moon Jae-in": tokens with nothing but a blank or a hyphen between are one name. */
function runsOf(text: string, tokens: readonly NameToken[]): NameToken[][] {
  const runs: NameToken[][] = [];
  for (const token of tokens.filter(({ word }) => !isCountry(word))) {
    const last = runs.at(-1);
    const between = last && text.slice(last.at(-1)!.range[1], token.range[0]); // a run has a token
    if (last && (between === " " || between === "-")) last.push(token);
    else runs.push([token]);
  }
  return runs;
}

/** Where all of it is heard, together; the particle that hangs on it is left out. */
function placeOf(run: readonly NameToken[], korean: Sounds, source: string): Range | undefined {
  const { distance, from, to } = heardIn(korean, latinSounds(run.map(({ word }) => word).join("")));
  if (distance > NEAR) return undefined;
  const hangul = source.slice(from, to);
  const isWhole = /^[가-힣]+(?: ?·? ?[가-힣]+){0,3}$/.test(hangul) && !/[가-힣]/.test(source.charAt(from - 1));
  return isWhole && hangul.length >= 2 && hangul.length <= LONGEST_NAME ? [from, to] : undefined;
}

/** Closer than what the check of names lets pass: what is proposed must be of the very same syllables. */
const NEAR = 0.16;
const LONGEST_NAME = 16;

/** A Korean person's name goes on behind what no dictionary calls a name: "Ri Yong" + "Ho", 리용 + 호. */
function wholeName(run: readonly NameToken[], [from, to]: Range, { source, target }: Pair): UnknownName {
  const [first, last] = [run[0]!, run.at(-1)!]; // a run has a token
  const begin = first.range[0];
  const english = target.slice(begin, last.range[1]);
  const korean = source.slice(from, to);
  if (!surnameSyllables(first.word)?.includes(korean.charAt(0)))
    return { korean, english, kind: PLACE.test(korean) ? "place" : "other" };
  const more = GIVEN_NAME.exec(target.slice(begin))?.[0] ?? english;
  const whole = source.slice(from, from + more.split(/[ -]/).length);
  return /^[가-힣]{2,4}$/.test(whole)
    ? { korean: whole, english: more, kind: "person" }
    : { korean, english, kind: "person" };
}

/** Ri Yong Ho, Moon Jae-in; a surname and a given name of one or two syllables. */
const GIVEN_NAME = /^\p{Lu}\p{Ll}{0,6}(?: \p{Lu}\p{Ll}{0,6}(?: \p{Lu}\p{Ll}{0,6}|-\p{Ll}{1,6})?)/u;
const PLACE = /[시도군구읍리강산]$/;
