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
  return spoken.filter(({ distance, token }) => distance > (token.isKnown ? FAR_KNOWN : FAR)).map(({ token }) => token);
}

const FAR = 0.25;
const FAR_KNOWN = 0.3;

/** A Korean surname must have its syllable; the parts of a name that is written together may begin inside a word. */
function listen(korean: Sounds, { source, target }: Pair, { word, range: [from, to] }: NameToken): Heard {
  const [, before] = /(\p{Lu}[\p{L}.]{0,20})[ -]$/u.exec(target.slice(Math.max(0, from - 22), from)) ?? [];
  const isPart = before !== undefined || target.charAt(from - 1) === "-";
  const heard = heardIn(korean, latinSounds(word), isPart ? PART_OF_NAME : undefined);
  const syllables = surnameSyllables(word);
  // After a Korean surname it is a given name.
  if (!syllables || (before !== undefined && surnameSyllables(before)) || target.charAt(from - 1) === "-") return heard;
  const isLinked = isPart || /^[ -]\p{L}/u.test(target.slice(to, to + 2));
  const isThere = syllables.some((syllable) =>
    isLinked ? source.includes(syllable) : new RegExp(`(?<![가-힣])${syllable}`).test(source),
  );
  return { ...heard, distance: isThere ? 0 : heard.distance < 0.06 && word.length > 3 ? heard.distance : 1 };
}
const PART_OF_NAME = 0.1;
