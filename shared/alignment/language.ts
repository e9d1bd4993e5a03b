export type Language = "ko" | "en" | "other";

/** What is wrong with the languages of a pair of texts: changed places, or one side is not what it should be. */
export interface LanguageFault {
  readonly fault: "swapped" | "source-not-korean" | "target-not-english";
  /** What the faulty side seems to be written in; with "swapped" the source's. */
  readonly language: Language;
}

/**
 * Which language a text is in, by its letters and, in Latin letters, by the small words of English. Undefined where
 * there are too few letters to say. Names, quotations and glosses in the other script do no harm.
 * Time: linear; only the first 20,000 units are read.
 */
export function languageOf(text: string): Language | undefined {
  const sample = text.slice(0, SAMPLE).normalize("NFC");
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS) return undefined;
  const hangul = sample.match(/[가-힣ㄱ-ㆎ]/g)?.length ?? 0;
  // A syllable says as much as two or three Latin letters do.
  if (2 * hangul >= letters - hangul) return "ko";
  const latin = sample.match(/[A-Za-z]/g)?.length ?? 0;
  return latin >= 0.8 * letters && soundsEnglish(sample) ? "en" : "other";
}

const SAMPLE = 20_000;
const FEWEST_LETTERS = 4;

/** One word in twelve is a small one in any English prose; a headline or a list of names is too short to tell and passes. */
function soundsEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const small = words.filter((word) => SMALL_WORDS.has(word)).length;
  return words.length < 15 || 12 * small >= words.length;
}

const SMALL_WORDS = new Set(
  "the of and to in a that is was for on it with as he she his her at by from had have has are were be been this but not they their an or which would said who will".split(
    " ",
  ),
);

/** Compares a Korean and an English text with what they should be; undefined when all is well or nothing can be said. */
export function languageFault(source: string, target: string): LanguageFault | undefined {
  const [one, other] = [languageOf(source), languageOf(target)];
  if (one === "en" && other === "ko") return { fault: "swapped", language: one };
  if (one !== undefined && one !== "ko") return { fault: "source-not-korean", language: one };
  if (other !== undefined && other !== "en") return { fault: "target-not-english", language: other };
  return undefined;
}
