import { latinSpelling } from "./latin-spelling.ts";

/**
 * Whether the words stand in the text in any form in which a reader would know them: with a particle, spaced otherwise,
 * in NFC, NFD or single jamo, hyphenated, with accents, and Korean names in Latin letters. Errs towards yes.
 * Time: linear in the text; the spellings of a name are few and bounded.
 */
export function holds(text: string, words: string): boolean {
  const tokens = tokensOf(words);
  const [item, all] = [tokens.join(""), tokensOf(text)];
  if (HANGUL.test(item)) {
    const run = all.join("");
    return run.includes(item) || jamoOf(run).includes(jamoOf(item)) || latinSpelling(item).test(all.join(" "));
  }
  return all.some((_, from) => beginsWith(all, from, item));
}

/** One letter or figure alone would be found in every text. */
export const isGuardable = (words: string) => [...tokensOf(words).join("")].length >= 2;

/** The tokens from here on, written together, are the words. */
function beginsWith(tokens: readonly string[], from: number, item: string): boolean {
  let run = "";
  for (let at = from; at < tokens.length && run.length < item.length; at++) run += tokens[at];
  return run === item;
}

/** Letters and figures, without case, accents and what cannot be seen. */
const tokensOf = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(UNSEEN, "")
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Accents, and the signs that part a word without showing. Conjoining jamo are letters and stay. */
const UNSEEN = /[\p{M}\p{Cf}]/gu;
const HANGUL = /[\u1100-\u11FF\uAC00-\uD7A3]/;

/** Every syllable taken apart; initials and finals that sound alike are one letter. */
const jamoOf = (text: string) =>
  text.normalize("NFD").replace(/[\u11A8-\u11C2]/g, (final) => INITIAL_OF[final.charCodeAt(0) - 0x11a8] ?? final);

/** The initials that stand for each final, in the order of Unicode; a double final is its two letters. */
const INITIAL_OF =
  "ᄀ ᄁ ᄀᄉ ᄂ ᄂᄌ ᄂᄒ ᄃ ᄅ ᄅᄀ ᄅᄆ ᄅᄇ ᄅᄉ ᄅᄐ ᄅᄑ ᄅᄒ ᄆ ᄇ ᄇᄉ ᄉ ᄊ ᄋ ᄌ ᄎ ᄏ ᄐ ᄑ ᄒ".split(" ");
