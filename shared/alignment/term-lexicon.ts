import { formsOf, type TermValues } from "#shared/terms/term.ts";
import { englishStems } from "./english-stems.ts";
import { foldNorth } from "./korean-forms.ts";
import type { Lexicon, Rendering } from "./lexicon.ts";

/** An entry of a term base, as far as alignment needs it. */
export interface AlignmentTerm {
  readonly korean: readonly string[];
  /** Every English that may stand for it: preferred, allowed, and banned too, for drafts that have it. */
  readonly english: readonly string[];
}

/** A term of the desk: any of its forms, and every English that a draft may have. */
export const termForAlignment = (term: TermValues): AlignmentTerm => ({
  korean: formsOf(term),
  english: [term.preferred, ...term.allowed, ...term.banned],
});

/** A house holds to its terms. */
const KEPT = 0.9;

/** Terms as a lexicon: a Korean form is met by any word of its English that says something. */
export function termLexicon(terms: readonly AlignmentTerm[]): Lexicon {
  const lexicon = new Map<string, Rendering>();
  for (const { korean, english } of terms) {
    const stems = [...new Set(english.flatMap(englishStems))];
    if (stems.length === 0) continue;
    for (const form of korean.flatMap(hangulOf)) lexicon.set(form, { stems, kept: KEPT });
  }
  return lexicon;
}

/** A form of several words is known by all of it written together, as the North does, and by its longest word. */
function hangulOf(form: string): string[] {
  const words = form.normalize("NFC").match(/[가-힣]{2,}/g) ?? [];
  const longest = words.toSorted((one, other) => other.length - one.length)[0];
  return longest === undefined ? [] : [...new Set([foldNorth(words.join("")), foldNorth(longest)])];
}
