import { icuLexicon } from "./icu-lexicon.ts";
import { joinLexicons, type Lexicon, starterLexicon } from "./lexicon.ts";
import { type AlignmentTerm, termLexicon } from "./term-lexicon.ts";

export type { Lexicon } from "./lexicon.ts";

let byItself: Lexicon | undefined;

/** What the engine knows by itself: words of news, and names of countries, languages and currencies. */
export function builtInLexicon(): Lexicon {
  byItself ??= joinLexicons(starterLexicon(), icuLexicon());
  return byItself;
}

/** The same with what a newsroom has decided and what was learnt from its own pairs. */
export const lexiconFor = ({ terms = [], learnt }: { terms?: readonly AlignmentTerm[]; learnt?: Lexicon }): Lexicon =>
  terms.length === 0 && !learnt
    ? builtInLexicon()
    : joinLexicons(termLexicon(terms), learnt ?? new Map(), builtInLexicon());
