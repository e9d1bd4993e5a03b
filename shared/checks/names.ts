import { surnameSyllables } from "#shared/text/korean-surnames.ts";
import { koreanSounds, latinSounds, type Sounds } from "#shared/text/sounds.ts";
import { type Heard, heardIn } from "#shared/text/sounds-alike.ts";
import { type Check, found, type Pair } from "./check.ts";
import { countryRanges, isCountry } from "./countries.ts";
import { type NameToken, nameTokens } from "./name-tokens.ts";

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
    const tokens = nameTokens(target, context.english).filter(
      ({ word, range: [at] }) => !isCountry(word) && !countries.some(([from, to]) => at >= from && at < to),
    );
    return strangers(pair, tokens.slice(0, MOST)).map(({ word, range }) =>
      found(pair, {
        check: "names",
        severity: "warning",
        code: "name-unheard",
        params: { words: word },
        targetRange: range,
      }),
    );
  },
};

/** Each name is held against the whole Korean; a page of either would stall the one who writes it. */
const LONGEST = 4000;
const MOST = 40;

function strangers(pair: Pair, tokens: readonly NameToken[]): NameToken[] {
  const korean = koreanSounds(pair.source);
  const latin = pair.source.toLowerCase();
  const spoken = tokens
    .filter(({ word }) => !latin.includes(word.toLowerCase()))
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

const FAR = 0.25;
const FAR_KNOWN = 0.3;

/** A Korean surname must have its syllable; the parts of a name that is written together may begin inside a word. */
function listen(korean: Sounds, { source, target }: Pair, { word, range: [from] }: NameToken): Heard {
  const [, before] = /(\p{Lu}[\p{L}.]{0,20})[ -]$/u.exec(target.slice(Math.max(0, from - 22), from)) ?? [];
  const isPart = before !== undefined || target.charAt(from - 1) === "-";
  const heard = heardIn(korean, latinSounds(word), isPart ? PART_OF_NAME : undefined);
  const syllables = surnameSyllables(word);
  // After a Korean surname it is a given name.
  if (!syllables || (before !== undefined && surnameSyllables(before)) || target.charAt(from - 1) === "-") return heard;
  const isThere = syllables.some((syllable) =>
    before === undefined ? new RegExp(`(?<![가-힣])${syllable}`).test(source) : standsInName(syllable, before, source),
  );
  return { ...heard, distance: isThere ? 0 : heard.distance < 0.06 && word.length > 3 ? heard.distance : 1 };
}
const PART_OF_NAME = 0.1;

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
