import { latinSpelling } from "./latin-spelling.ts";

/**
 * Whether the words stand in the text in any form in which a reader would know them: with a particle, spaced otherwise,
 * in NFC, NFD or single jamo, hyphenated, with accents, as an address of the web writes it, and Korean names in Latin
 * letters. Errs towards yes.
 * Time: linear in the text; the spellings of a name are few and bounded.
 */
export const holds = (text: string, words: string): boolean => finderOf(words)(readingOf(text));

/** A text as items are looked for in it: read once, asked of each of them. */
export interface Reading {
  tokens: readonly string[];
  spaced: string;
  run: string;
  jamo: string;
}

export function readingOf(text: string): Reading {
  const tokens = tokensOf(text);
  const run = tokens.join("");
  return { tokens, run, spaced: tokens.join(" "), jamo: jamoOf(run) };
}

export function finderOf(words: string): (reading: Reading) => boolean {
  const item = tokensOf(words).join("");
  if (!HANGUL.test(item)) return ({ tokens }) => tokens.some((_, from) => beginsWith(tokens, from, item));
  const [jamo, latin] = [jamoOf(item), latinSpelling(item)];
  return (reading) => reading.run.includes(item) || reading.jamo.includes(jamo) || latin.test(reading.spaced);
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
  unescaped(text)
    .normalize("NFKD")
    .replace(UNSEEN, "")
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Addresses write Korean as the figures of its bytes. What is no text stays as it stands. */
const unescaped = (text: string) =>
  text.includes("%") ? text.replace(/(?:%[0-9A-F]{2})+/gi, (bytes) => decoded(bytes) ?? bytes) : text;

function decoded(bytes: string): string | undefined {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return undefined;
  }
}

/** Accents, and the signs that part a word without showing. Conjoining jamo are letters and stay. */
const UNSEEN = /[\p{M}\p{Cf}]/gu;
const HANGUL = /[\u1100-\u11FF\uAC00-\uD7A3]/;

/** Every syllable taken apart; initials and finals that sound alike are one letter. */
const jamoOf = (text: string) =>
  text.normalize("NFD").replace(/[\u11A8-\u11C2]/g, (final) => INITIAL_OF[final.charCodeAt(0) - 0x11a8] ?? final);

/** The initials that stand for each final, in the order of Unicode; a double final is its two letters. */
const INITIAL_OF =
  "ᄀ ᄁ ᄀᄉ ᄂ ᄂᄌ ᄂᄒ ᄃ ᄅ ᄅᄀ ᄅᄆ ᄅᄇ ᄅᄉ ᄅᄐ ᄅᄑ ᄅᄒ ᄆ ᄇ ᄇᄉ ᄉ ᄊ ᄋ ᄌ ᄎ ᄏ ᄐ ᄑ ᄒ".split(" ");
