import { normalise } from "#shared/text/normalise.ts";
import { type Check, found, type Pair } from "./check.ts";
import { countHangul, countLetters } from "./letters.ts";

/** Korean copied into the English, wholly or for a good part. Single words are for `hangul-left`. */
export const untranslated: Check = {
  id: "untranslated",
  title: "Not translated",
  severity: "error",
  run(pair) {
    const check = { check: "untranslated", severity: "error" } as const;
    if (isCopy(pair)) return [found(pair, { ...check, code: "same-as-source" })];
    const share = koreanShare(pair.target);
    if (share <= MOSTLY_KOREAN) return [];
    return [found(pair, { ...check, code: "mostly-korean", params: { percent: Math.round(100 * share) } })];
  },
};

export const MOSTLY_KOREAN = 0.3;

/** Equal texts are fine where there is nothing to translate: a number, a name in Latin letters, a link. */
const isCopy = ({ source, target }: Pair) => countHangul(source) > 0 && normalise(source) === normalise(target);

/** NFC first: decomposed Hangul would count each syllable two or three times. */
export function koreanShare(text: string): number {
  const composed = text.normalize("NFC");
  const letters = countLetters(composed);
  return letters === 0 ? 0 : countHangul(composed) / letters;
}
