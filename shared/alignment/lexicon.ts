import { stemOfWord } from "./english-stems.ts";
import { keyed } from "./keyed.ts";
import { foldNorth, koreanWordsAsWritten } from "./korean-forms.ts";
import { type Name, namesIn } from "./names.ts";
import { remembered } from "./remembered.ts";
import type { Sentence } from "./sentences.ts";
import { STARTER_LEXICON } from "./starter-lexicon.ts";
import { STARTER_LEXICON_GENERAL } from "./starter-lexicon-general.ts";

/** How a Korean form is rendered. */
export interface Rendering {
  /** Stems of English words (see `english-stems.ts`), or beginnings of words, which end in an asterisk. */
  readonly stems: readonly string[];
  /** How often a true translation has one of them, 0…1. */
  readonly kept: number;
  /** For each stem how often the Korean has one of its forms; a half where nobody has counted. */
  readonly stemsKept?: readonly number[];
}

/** Korean form, in the South's spelling (see `foldNorth`) → its renderings. */
export type Lexicon = ReadonlyMap<string, Rendering>;

/** Written down by hand, so nobody has counted how often a translation keeps to it. */
const USUALLY_KEPT = 0.7;
/** A word of one syllable has many meanings. */
const SYLLABLE_KEPT = 0.6;

/** Read when it is first asked for, which takes too long for every start. */
export const starterLexicon = (): Lexicon =>
  joinLexicons(parseLexicon(STARTER_LEXICON), parseLexicon(STARTER_LEXICON_GENERAL));

/** `대통령|presiden;총리|prime,premier`, entries separated by semicolons or line ends. */
function parseLexicon(table: string): Lexicon {
  const entries = table.split(/[;\n]/).filter((entry) => entry.includes("|"));
  return new Map(
    entries.map((entry) => {
      const [korean = "", stems = ""] = entry.trim().split("|");
      return [
        foldNorth(korean),
        {
          stems: stems.split(",").map((stem) => `${stem}*`),
          kept: korean.length > 1 ? USUALLY_KEPT : SYLLABLE_KEPT,
        },
      ];
    }),
  );
}

/** The earlier ones know better; what only the later ones have is added. */
export function joinLexicons(...lexicons: readonly Lexicon[]): Lexicon {
  const joined = new Map<string, Rendering>();
  for (const lexicon of lexicons) {
    for (const [form, rendering] of lexicon) {
      const known = joined.get(form);
      joined.set(form, known ? joinRenderings(known, rendering) : rendering);
    }
  }
  return joined;
}

function joinRenderings(known: Rendering, other: Rendering): Rendering {
  const keptOf = new Map([...stemsOf(other), ...stemsOf(known)]);
  return { stems: [...keptOf.keys()], kept: Math.max(known.kept, other.kept), stemsKept: [...keptOf.values()] };
}

/** The stems of a rendering with how often the Korean has a form of each. */
const stemsOf = ({ stems, stemsKept }: Rendering) =>
  stems.map((stem, at) => [stem, stemsKept?.[at] ?? HALF_KEPT] as const);

const LONGEST_FORM = 8;
const LONGEST_STEM = 20;

/** The words of each Korean sentence, looked at once for all that they tell. */
export function wordsKnownTo(lexicon: Lexicon, sentences: readonly Sentence[]): KoreanWord[][] {
  const { korean } = readersOf(lexicon);
  return sentences.map(({ text }) => koreanWordsAsWritten(text).map(korean));
}

/**
 * The lexicon's words in both texts. A Korean word is cut into the longest known forms from its beginning on, so that
 * particles, compounds and the North's spacing do no harm; a form of one syllable counts only where a particle or nothing follows.
 */
export function lexicalMatches(
  words: readonly (readonly KoreanWord[])[],
  target: readonly Sentence[],
  lexicon: Lexicon,
) {
  const { stems } = readersOf(lexicon);
  return {
    source: keyed<number, readonly KoreanWord[]>(words, (said, add) => {
      for (const { forms } of said) for (const [form, kept] of forms) add(form, kept);
    }),
    target: keyed<number, Sentence>(target, ({ text }, add) => {
      for (const word of englishWords(text)) for (const [stem, kept] of stems(word)) add(stem, kept);
    }),
    renderings: (form: string) => lexicon.get(form)?.stems ?? [],
    kept: (kept: number) => kept,
  };
}

interface KoreanWord {
  /** The lexicon's forms in it, and how often a translation keeps to them. */
  readonly forms: readonly (readonly [form: string, kept: number])[];
  /** The names that it may be: a word that the lexicon knows is none. */
  readonly names: readonly Name[];
}

interface Readers {
  readonly korean: (word: string) => KoreanWord;
  /** The lexicon's stems of an English word. */
  readonly stems: (word: string) => [stem: string, kept: number][];
}

const readersOfLexicon = new WeakMap<Lexicon, Readers>();

function readersOf(lexicon: Lexicon): Readers {
  const known = readersOfLexicon.get(lexicon);
  if (known) return known;
  const all = new Map([...lexicon.values()].flatMap(stemsOf));
  const readers: Readers = {
    korean: remembered((word) => ({
      forms: koreanForms(foldNorth(word), lexicon),
      names: namesIn(word, (stem) => lexicon.has(stem)),
    })),
    stems: remembered((word) => knownStems(word, all)),
  };
  readersOfLexicon.set(lexicon, readers);
  return readers;
}

function koreanForms(word: string, lexicon: Lexicon): [string, number][] {
  const found: [string, number][] = [];
  let open = 0;
  for (let at = 0; at < word.length; ) {
    const form = longestForm(word, at, at === open, lexicon);
    const rendering = form && lexicon.get(form);
    if (rendering) found.push([form, rendering.kept]);
    at += rendering ? form.length : 1;
    if (rendering) open = at;
  }
  return found;
}

/** `joined`: what stands before is known, or nothing does. Else only the end of a compound counts. */
function longestForm(word: string, at: number, joined: boolean, lexicon: Lexicon): string | undefined {
  for (let length = Math.min(word.length - at, LONGEST_FORM); length > 0; length--) {
    const form = word.slice(at, at + length);
    if (!lexicon.has(form)) continue;
    const rest = word.slice(at + length);
    if (length === 1 ? at === 0 && ENDING.test(rest) : joined || ENDING.test(rest)) return form;
  }
  return undefined;
}

const ENDING = /^(?:들)?(?:이|가|은|는|을|를|의|에|에서|에게|와|과|도|로|으로|만|까지|부터|에는|에서는)?$/;

const englishWords = (text: string): readonly string[] => text.toLowerCase().match(/[a-z][a-z'’.]*[a-z]|[$£€]/g) ?? [];

function knownStems(word: string, stems: ReadonlyMap<string, number>): [string, number][] {
  const found: string[] = [];
  const whole = stemOfWord(word);
  if (stems.has(whole)) found.push(whole);
  if (whole.length <= 3 && stems.has(`${whole}*`)) found.push(`${whole}*`);
  for (let length = 1; length <= Math.min(word.length, LONGEST_STEM); length++) {
    // Short beginnings are whole words: "ad" is no beginning of "admit".
    if (length <= 3 && word.length - length > 1) continue;
    const beginning = `${word.slice(0, length)}*`;
    if (stems.has(beginning) && !found.includes(beginning)) found.push(beginning);
  }
  return found.map((stem) => [stem, stems.get(stem) ?? HALF_KEPT]);
}

/** A rendering has most of its stems, but nobody knows which. */
const HALF_KEPT = 0.5;
