import { englishStems } from "./english-stems.ts";
import { formsOf, koreanWords } from "./korean-forms.ts";
import type { Lexicon, Rendering } from "./lexicon.ts";

/** Korean and English that render each other: a sentence, or a paragraph. */
export interface LearningPair {
  readonly source: string;
  readonly target: string;
}

/** Candidates kept for each Korean form, and rounds over the pairs. */
const MOST = 12;
const ROUNDS = 5;
/** A rendering counts when it has this share of the form and they have met this often. */
const LEAST_SHARE = 0.1;
const LEAST_MEETINGS = 2;
const LEAST_SURPRISE = 9;

/**
 * The words that pairs of Korean and English relate. Candidates by Dice's coefficient, then IBM model 1 over them.
 * Source: Brown et al. 1993; Melamed 2000 for the pruning.
 * Time: linear in the words; 100,000 pairs of a sentence take some seconds, so a server learns in a thread of its own.
 */
export function learnLexicon(pairs: readonly LearningPair[]): Lexicon {
  const korean = indexed(pairs.map(({ source }) => unique(koreanWords(source).flatMap(formsOf))));
  const english = indexed(pairs.map(({ target }) => unique(englishStems(target))));
  const candidates = candidatesOf(korean, english);
  for (let round = 0; round < ROUNDS; round++) improve(candidates, korean, english);
  return lexiconFrom(candidates, korean, english);
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** Words as numbers; those that occur once are left out. */
interface Indexed {
  readonly words: string[];
  /** For each pair its words. */
  readonly pairs: Int32Array[];
  readonly counts: Int32Array;
}

function indexed(pairs: readonly (readonly string[])[]): Indexed {
  const counts = new Map<string, number>();
  for (const words of pairs) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].filter(([, count]) => count >= LEAST_MEETINGS).map(([word]) => word);
  const numbers = new Map(words.map((word, number) => [word, number]));
  return {
    words,
    pairs: pairs.map((own) => Int32Array.from(own.flatMap((word) => numbers.get(word) ?? []))),
    counts: Int32Array.from(words, (word) => counts.get(word)!), // every word was counted
  };
}

/** For form number k its candidates stand at k × MOST … in both. */
interface Candidates {
  readonly english: Int32Array;
  readonly share: Float64Array;
  readonly meetings: Int32Array;
}

function candidatesOf(korean: Indexed, english: Indexed): Candidates {
  const size = korean.words.length * MOST;
  const candidates = {
    english: new Int32Array(size).fill(-1),
    share: new Float64Array(size),
    meetings: new Int32Array(size),
  };
  const places = postings(korean);
  const met = new Int32Array(english.words.length);
  for (const [form, pairs] of places.entries()) {
    const touched: number[] = [];
    for (const pair of pairs) for (const word of english.pairs[pair]!) if (met[word]!++ === 0) touched.push(word); // numbers of words and pairs
    const dice = (word: number) => (2 * met[word]!) / (pairs.length + english.counts[word]!); // likewise
    const best = touched
      .filter((word) => met[word]! >= LEAST_MEETINGS)
      .sort((one, other) => dice(other) - dice(one))
      .slice(0, MOST);
    for (const [rank, word] of best.entries()) {
      candidates.english[form * MOST + rank] = word;
      candidates.share[form * MOST + rank] = dice(word);
      candidates.meetings[form * MOST + rank] = met[word]!; // likewise
    }
    for (const word of touched) met[word] = 0;
  }
  return candidates;
}

function postings({ words, pairs }: Indexed): number[][] {
  const places: number[][] = words.map(() => []);
  for (const [pair, own] of pairs.entries()) for (const word of own) places[word]!.push(pair); // a number of a word
  return places;
}

/** One round of expectation and maximisation: each English word is shared out among the forms of its pair that may mean it. */
function improve({ english: options, share }: Candidates, korean: Indexed, english: Indexed) {
  const gained = new Float64Array(share.length);
  const here = new Float64Array(english.words.length);
  for (const [pair, forms] of korean.pairs.entries()) {
    const words = english.pairs[pair]!; // as many as Korean ones
    for (const word of words) here[word] = NOBODY;
    eachOption(forms, options, (at, word) => {
      if (here[word]! > 0) here[word]! += share[at]!; // numbers of words and candidates, here and below
    });
    eachOption(forms, options, (at, word) => {
      if (here[word]! > 0) gained[at]! += share[at]! / here[word]!;
    });
    for (const word of words) here[word] = 0;
  }
  for (let at = 0; at < share.length; at++) share[at] = gained[at]! / korean.counts[Math.floor(at / MOST)]!;
}

/** What no form of the pair accounts for. */
const NOBODY = 0.05;

function eachOption(forms: Int32Array, options: Int32Array, visit: (at: number, word: number) => void) {
  for (const form of forms) {
    for (let at = form * MOST; at < (form + 1) * MOST; at++) {
      const word = options[at]!; // a candidate's place
      if (word < 0) break;
      visit(at, word);
    }
  }
}

function lexiconFrom(candidates: Candidates, korean: Indexed, english: Indexed): Lexicon {
  const renderings = korean.words.map((_, form) => renderingsOf(form, candidates, korean, english));
  const kept = keptCounts(renderings, korean, english);
  return new Map(
    renderings.flatMap((stems, form): [string, Rendering][] =>
      stems.length === 0
        ? []
        : [
            [
              korean.words[form]!, // one for each form, here and below
              {
                stems: stems.map((stem) => english.words[stem]!), // numbers of words, here and below
                kept: keptOf(kept.forms[form]!, korean.counts[form]!),
                stemsKept: stems.map((stem) => keptOf(kept.stems[stem]!, english.counts[stem]!)),
              },
            ],
          ],
    ),
  );
}

/** The numbers of the English words that render a form often enough, and not by chance. */
function renderingsOf(
  form: number,
  { english: options, share, meetings }: Candidates,
  korean: Indexed,
  english: Indexed,
): number[] {
  const stems: number[] = [];
  for (let at = form * MOST; at < (form + 1) * MOST && options[at]! >= 0; at++) {
    const stem = options[at]!; // within the table, here and below
    if (share[at]! < LEAST_SHARE) continue;
    if (surprise(meetings[at]!, korean.counts[form]!, english.counts[stem]!, korean.pairs.length) >= LEAST_SURPRISE)
      stems.push(stem);
  }
  return stems;
}

/** In how many pairs a form meets one of its stems, and a stem one of its forms. */
function keptCounts(renderings: readonly (readonly number[])[], korean: Indexed, english: Indexed) {
  const [forms, stems] = [new Int32Array(korean.words.length), new Int32Array(english.words.length)];
  const [here, met] = [new Uint8Array(english.words.length), new Uint8Array(english.words.length)];
  for (const [pair, own] of korean.pairs.entries()) {
    const words = english.pairs[pair]!; // as many as Korean ones
    for (const word of words) here[word] = 1;
    for (const form of own) {
      const found = renderings[form]!.filter((stem) => here[stem] === 1); // one for each form
      if (found.length > 0) forms[form]! += 1;
      for (const stem of found) met[stem] = 1;
    }
    for (const word of words) {
      stems[word]! += met[word]!;
      here[word] = met[word] = 0;
    }
  }
  return { forms, stems };
}

/**
 * How unlikely it is that two words that stand in so many pairs meet that often by chance: Dunning's log-likelihood
 * ratio, halved. Source: Dunning 1993.
 */
function surprise(both: number, one: number, other: number, pairs: number): number {
  const cell = (seen: number, expected: number) => (seen > 0 ? seen * Math.log(seen / expected) : 0);
  const [rest, otherRest] = [pairs - one, pairs - other];
  return (
    cell(both, (one * other) / pairs) +
    cell(one - both, (one * otherRest) / pairs) +
    cell(other - both, (rest * other) / pairs) +
    cell(pairs - one - other + both, (rest * otherRest) / pairs)
  );
}

/** How often a true translation has it: what was seen, drawn towards a half while little was seen. */
const keptOf = (meetings: number, count: number) => Math.min(0.95, (meetings - 0.3) / (count + 1));
