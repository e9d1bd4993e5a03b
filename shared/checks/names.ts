import { isReadInKorean, readingsOf } from "#shared/text/chinese-names.ts";
import { surnameSyllables } from "#shared/text/korean-surnames.ts";
import { koreanSounds, latinSounds, type Sounds } from "#shared/text/sounds.ts";
import { type Heard, heardIn } from "#shared/text/sounds-alike.ts";
import { type Check, type CheckContext, found, type Pair } from "./check.ts";
import { countryRanges, isCountry } from "./countries.ts";
import { deskWords } from "./desk-words.ts";
import type { Range } from "./finding.ts";
import { type NameToken, nameTokens } from "./name-tokens.ts";
import { isMuchLonger } from "./omission.ts";
import { UNNAMED } from "./unnamed.ts";

/**
 * Every name of the English is heard in the Korean. A name that sounds like nothing there was changed, or added. Needs the
 * English words (`context.english`); without them it says nothing.
 */
export const names: Check = {
  id: "names",
  title: "Names",
  severity: "warning",
  run(pair, context) {
    const { source, target } = pair;
    if (!context.english || target.length > LONGEST || source.length > LONGEST || !/[가-힣]/.test(source)) return [];
    const countries = countryRanges(target);
    const ours = deskWords(context);
    const tokens = nameTokens(target, context.english).filter(
      ({ word, range: [at] }) =>
        !ours.has(word) && !isCountry(word) && !countries.some(([from, to]) => at >= from && at < to),
    );
    const strange = listenToAll(pair, tokens.slice(0, MOST));
    return notHeardBefore(pair, strange, context).map(({ word, range }) => {
      const added =
        forenameIsAdded(pair, word, range, context) || givenNameIsAdded(pair, range, context)
          ? "forename-added"
          : nameIsAdded(pair, range, context)
            ? "name-added"
            : undefined;
      return found(pair, {
        check: "names",
        severity: added ? "note" : "warning",
        code: added ?? "name-unheard",
        params: { words: word },
        targetRange: range,
      });
    });
  },
};

/** Each name is held against the whole Korean; a page of either would stall the one who writes it. */
const LONGEST = 4000;
const MOST = 40;

/** English names again whom the Korean named a paragraph ago. */
const notHeardBefore = (pair: Pair, strange: readonly NameToken[], context: CheckContext) =>
  strange.length === 0 || !context.earlierSource
    ? strange
    : listenToAll({ source: saidBefore(context), target: pair.target }, strange);
const saidBefore = ({ earlierSource = "" }: CheckContext) => earlierSource.slice(-A_FEW_PARAGRAPHS);
const A_FEW_PARAGRAPHS = 1000;

function listenToAll(pair: Pair, tokens: readonly NameToken[]): NameToken[] {
  const korean = koreanSounds(pair.source);
  const latin = pair.source.toLowerCase();
  const spoken = tokens
    .filter(({ word }) => !latin.includes(word.toLowerCase()) && !isReadInKorean(word, pair.source))
    .map((token) => ({ token, ...listen(korean, pair, token) }))
    .sort((one, other) => one.distance - other.distance);
  const taken: HeardToken[] = [];
  return spoken.flatMap((heard) => {
    const { token, distance } = heard;
    if (distance > (token.isKnown ? FAR_KNOWN : FAR) || isTaken(heard, taken)) return token;
    taken.push(heard);
    return [];
  });
}

/**
 * A name beside what the Korean names, not in its place: the English tells far more, or names the speaker whom the Korean
 * only calls 그, for an earlier paragraph that is not at hand. Not where somebody is to stay
 * without a name.
 */
const nameIsAdded = (pair: Pair, [from, to]: Range, { earlierSource, restricted }: CheckContext): boolean =>
  !restricted &&
  !UNNAMED.test(pair.source) &&
  (isMuchLonger(pair) ||
    (earlierSource === undefined &&
      HE.test(pair.source) &&
      SAID.test(`${pair.target.slice(Math.max(0, from - 12), from)}·${pair.target.slice(to, to + 10)}`)));
const HE = /^\s*(?:(?:그러나|하지만|또|또한|이어|한편) )?그녀?[는가] /;
const SAID = /(?:said|says|told|added|adds) ·|·['’]?s? (?:said|says|told|tells|added|adds)\b/;

/** English gives a person's whole name where the Korean has the surname alone: 무가베 대통령 is "President Robert Mugabe". */
function forenameIsAdded({ source, target }: Pair, word: string, [, end]: Range, context: CheckContext): boolean {
  const [, surname] = /^ (?:and \p{Lu}\p{L}{1,20} )?(\p{Lu}[\p{L}’']{2,30})/u.exec(target.slice(end, end + 55)) ?? [];
  if (!surname) return false;
  const sounds = latinSounds(surname);
  const standsAlone = (korean: string): boolean | undefined => {
    const { distance, from, to } = heardIn(koreanSounds(korean), sounds);
    // "Joe" may be a Korean surname; before one of two syllables and more it is none.
    if (distance > (to - from < 2 ? EXACT : ROUGH) || (surnameSyllables(word) && to - from < 2)) return undefined;
    return NO_FORENAME.test(korean.slice(Math.max(0, from - 12), from));
  };
  return standsAlone(source) === true && standsAlone(saidBefore(context)) !== false;
}

/** The same in the order of the East: 시 주석 is "President Xi Jinping". 박 씨 hides a name, and "Park Yong Ja" would tell it. */
function givenNameIsAdded({ source, target }: Pair, [from, to]: Range, context: CheckContext): boolean {
  const before = target.slice(Math.max(0, from - 20), from);
  const [, next] = /^[ -](\p{L}{1,7})/u.exec(target.slice(to, to + 8)) ?? [];
  const [, first] = /(\p{Lu}\p{Ll}{1,6})[ -]$/u.exec(before) ?? [];
  const [, second, middle] = /(\p{Lu}\p{Ll}{1,6})[ -](\p{L}{1,7})[ -]$/u.exec(before) ?? [];
  const korean = `${saidBefore(context)}\n${source}`;
  return [
    { surname: first, given: next },
    { surname: second, given: middle },
  ].some(
    ({ surname, given }) =>
      surname !== undefined &&
      [...(surnameSyllables(surname) ?? []), ...readingsOf(surname)].some(
        (syllable) => isBareSurname(syllable, source) && !hasGivenName(syllable, given, korean),
      ),
  );
}

/** 이 대통령, 리 총리, 이 전 대통령. 전 대통령 is a former president, and 한 의원 some lawmaker whom nobody names. */
const isBareSurname = (syllable: string, korean: string): boolean =>
  !ALSO_A_WORD.has(syllable) &&
  new RegExp(`(?<![가-힣])${syllable} (?:(?:전|신임|당시) )?[가-힣]{0,6}(?:${TITLES})${WORD_ENDS}`).test(korean);
const ALSO_A_WORD = new Set("전현고한주도소지여차구나");

/** 이명박 대통령, or whatever the English name goes on with after the surname: a name that the Korean gives in full is compared. */
const hasGivenName = (syllable: string, given: string | undefined, korean: string): boolean =>
  new RegExp(`(?<![가-힣])(?!이[번날런]|정부)${syllable}[가-힣]{1,2} [가-힣]{0,6}(?:${TITLES})${WORD_ENDS}`).test(
    korean,
  ) ||
  (given !== undefined &&
    [...korean.matchAll(new RegExp(`(?<![가-힣])${syllable}([가-힣]{1,2})`, "g"))]
      .slice(0, MOST)
      .some(([, name = ""]) => heardIn(koreanSounds(name), latinSounds(given), 0).distance < FAR));

const TITLES =
  "대통령|총리|부총리|주석|위원장|부위원장|총비서|비서|장관|차관|부장|부부장|국장|외상|(?:외무|무력|보안|보건|체육|철도|농업|교육|문화|재정|무역|수산)상|의원|의장|대표|대사|공사|특사|총장|총재|사령관|원장|사장|회장|시장|지사|대변인|교수|박사|감독|선수|목사|대장|상장|중장|소장";
const WORD_ENDS = "(?=(?:은|는|이|가|을|를|의|에게|께서|과|와|도|님|측)?(?![가-힣]))";

/** What stands before a surname that no forename goes before: nothing, a mark, a word with its particle or ending. */
const NO_FORENAME =
  /(?:^|[,.“”"'‘’()·:…]|[은는을를의에과와며면서한된할던들등및온](?<!(?:^|\s)(?:요한|조던|레온|마리온|브랜던|셸던|아서|랜들|켄들|클로에|조에))|[하되이있]고|[가-힣]{2}인(?<!발렌타인)|대통령|총리|장관|의원|주석|지도자|사령관|대변인|후보|감독|선수|배우|가수|작가|왕자|국왕|교황)\s*$/;

interface HeardToken extends Heard {
  readonly token: NameToken;
}

/** Hangul in which another name is heard better is that name's; what is heard there only roughly is heard nowhere. */
const isTaken = ({ token, distance, from, to }: HeardToken, taken: readonly HeardToken[]) =>
  distance > ROUGH &&
  taken.some(
    (other) =>
      other.distance < distance &&
      other.token.word.slice(0, 3) !== token.word.slice(0, 3) &&
      Math.min(to, other.to) - Math.max(from, other.from) > (to - from) / 2,
  );
const ROUGH = 0.15;
/** A name of one syllable is soon heard somewhere. */
const EXACT = 0.04;

const FAR = 0.28;
const FAR_KNOWN = 0.33;

/** A Korean surname must have its syllable; the parts of a name that is written together may begin inside a word. */
function listen(korean: Sounds, { source, target }: Pair, { word, range: [from] }: NameToken): Heard {
  const [, before] = /(\p{Lu}[\p{L}.]{0,20})[ -]$/u.exec(target.slice(Math.max(0, from - 22), from)) ?? [];
  const isPart = before !== undefined || target.charAt(from - 1) === "-";
  const hear = (spelling: string) => heardIn(korean, latinSounds(spelling), isPart ? PART_OF_NAME : undefined);
  const whole = hear(word);
  const stems = whole.distance > ROUGH ? stemsOf(word).map(hear) : [];
  const heard = stems.reduce((best, other) => (other.distance < best.distance ? other : best), whole);
  const syllables = surnameSyllables(word);
  // After a Korean surname it is a given name.
  if (!syllables || (before !== undefined && isSurname(before)) || target.charAt(from - 1) === "-") return heard;
  const isThere = syllables.some((syllable) =>
    before === undefined ? new RegExp(`(?<![가-힣])${syllable}`).test(source) : standsInName(syllable, before, source),
  );
  return { ...heard, distance: isThere ? 0 : heard.distance < 0.06 && word.length > 3 ? heard.distance : 1 };
}
const PART_OF_NAME = 0.1;
const isSurname = (word: string) => surnameSyllables(word) !== undefined || readingsOf(word).length > 0;

/** Without what English puts at its end (the Megarians, Sparta's Spartan, a Scotsman) and without what French keeps silent (Georges, Joliot). */
function stemsOf(word: string): string[] {
  if (word.length < 6) return [];
  const stems = [
    /(?<=i)ans?$/,
    /(?<=[^i])ans?$/,
    /ns?$/,
    /(?<=[aeiou][^s])s$/,
    /(?<=[aeiou])[st]$/,
    /(?<=i)c$/,
    /s?(?:wo)?m[ae]n$/,
    /i[sz]ation$/,
  ];
  const ends = ["a", "a", "", "", "", "a", "", ""];
  return stems.flatMap((stem, at) => (stem.test(word) ? word.replace(stem, ends[at] ?? "") : []));
}

/** A surname begins a word; the syllable of a given name follows the rest of it: 설주 in 리설주 for the Ju of "Ri Sol Ju". */
function standsInName(syllable: string, before: string, source: string): boolean {
  const sounds = latinSounds(before);
  let at = source.indexOf(syllable);
  for (let looked = 0; at >= 0 && looked < MOST; looked++, at = source.indexOf(syllable, at + 1)) {
    if (!HANGUL.test(source.charAt(at - 1))) return true;
    if (heardIn(koreanSounds(source.slice(Math.max(0, at - NEAR_BEFORE), at)), sounds, 0).distance < FAR) return true;
  }
  return false;
}
const HANGUL = /[가-힣]/;
const NEAR_BEFORE = 4;
