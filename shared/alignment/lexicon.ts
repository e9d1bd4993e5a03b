import type { Keyed } from "./evidence.ts";
import type { Sentence } from "./sentences.ts";
import { STARTER_LEXICON } from "./starter-lexicon.ts";

/** Korean form → English stems; a stem is the lower-case beginning of a word. */
export type Lexicon = ReadonlyMap<string, readonly string[]>;

export const starterLexicon: Lexicon = parseLexicon(STARTER_LEXICON);

/** `대통령|presiden;총리|prime,premier`, entries separated by semicolons or line ends. */
function parseLexicon(table: string): Lexicon {
  const entries = table.split(/[;\n]/).filter((entry) => entry.includes("|"));
  return new Map(
    entries.map((entry) => {
      const [korean = "", stems = ""] = entry.trim().split("|");
      return [korean, stems.split(",")];
    }),
  );
}

const LONGEST_FORM = 8;
const LONGEST_STEM = 20;

/**
 * The lexicon's words in both texts. Korean words are looked up by their longest known beginning, so that particles
 * and the second half of compounds do no harm; a word of one syllable only where a particle or nothing follows.
 */
export function lexicalMatches(source: readonly Sentence[], target: readonly Sentence[], lexicon: Lexicon) {
  const stems = new Set([...lexicon.values()].flat());
  return {
    source: source.map(({ text }) => keyed(koreanForms(text, lexicon))),
    target: target.map(({ text }) => keyed(englishStems(text, stems))),
    match: (korean: Keyed<string>, english: Keyed<string>) =>
      new Map([...korean.keys()].map((form) => [form, (lexicon.get(form) ?? []).filter((stem) => english.has(stem))])),
  };
}

const keyed = (keys: readonly string[]): Keyed<string> => new Map(keys.map((key) => [key, key]));

function koreanForms(text: string, lexicon: Lexicon): string[] {
  return [...text.matchAll(/[가-힣]+/g)].flatMap(([word]) => {
    for (let length = Math.min(word.length, LONGEST_FORM); length > 0; length--) {
      const form = word.slice(0, length);
      if (lexicon.has(form) && (length > 1 || ONE_SYLLABLE_ENDING.test(word.slice(1)))) return [form];
    }
    return [];
  });
}

const ONE_SYLLABLE_ENDING = /^(?:이|가|은|는|을|를|의|에|에서|와|과|도|로|으로|들|들이|들은|들을)?$/;

function englishStems(text: string, stems: ReadonlySet<string>): string[] {
  return [...text.toLowerCase().matchAll(/[a-z][a-z.]*[a-z]|[$£€]/g)].flatMap(([word]) => {
    const found: string[] = [];
    for (let length = 1; length <= Math.min(word.length, LONGEST_STEM); length++) {
      const stem = word.slice(0, length);
      // Short stems are whole words: "ad" is no beginning of "admit".
      if (stems.has(stem) && (length > 3 || word.length - length <= 1)) found.push(stem);
    }
    return found;
  });
}
