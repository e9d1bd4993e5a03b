import { SMALL_WORDS } from "./english-stems.ts";
import { figureMatches } from "./figures.ts";
import { type Add, type Keyed, keyed, merged, type Standing } from "./keyed.ts";
import { type Lexicon, lexicalMatches, wordsKnownTo } from "./lexicon.ts";
import { nameMatches } from "./names.ts";
import type { Sentence } from "./sentences.ts";

export type ClueKind = "figure" | "latin" | "name" | "word" | "quotation" | "nowhere";

/** One thing that a sentence says and that its translation should say too. */
export interface Clue {
  readonly kind: ClueKind;
  /** Chance that a true translation repeats it. */
  readonly kept: number;
  /** The sentences of the other side that do, ascending. */
  readonly hits: readonly number[];
}

/** For each sentence of both sides its clues. Sentences that say the same share a clue. */
export interface Evidence {
  readonly source: Clue[][];
  readonly target: Clue[][];
}

/**
 * What the two texts share without knowing any word of either: values, dates, Latin words, names by their sound,
 * quotation marks; and words that a lexicon relates.
 */
export function evidenceOf(source: readonly Sentence[], target: readonly Sentence[], lexicon: Lexicon): Evidence {
  const evidence: Evidence = { source: source.map(() => []), target: target.map(() => []) };
  relate("figure", evidence, figureMatches(source, target));
  relate("latin", evidence, latinMatches(source, target));
  relate("quotation", evidence, {
    source: keyed(source, readQuotes),
    target: keyed(target, readQuotes),
    renderings: (key) => [key],
    kept: () => 0.8,
  });
  const words = wordsKnownTo(lexicon, source);
  relate("name", evidence, nameMatches(words, target));
  relate("word", evidence, lexicalMatches(words, target, lexicon));
  return evidence;
}

/** Things of both sides, and which of them say the same. */
export interface Matches<T> {
  readonly source: Keyed<T>;
  readonly target: Keyed<T>;
  /** The target's keys that can render one of the source's. */
  readonly renderings: (key: string, thing: T) => readonly string[];
  /** How often a true translation has it; asked when its renderings are known. */
  readonly kept: (thing: T, key: string) => number;
  /** What matches nowhere says nothing (a common noun that happens to be no name). */
  readonly silentAlone?: boolean;
}

function relate<T>(kind: ClueKind, evidence: Evidence, matches: Matches<T>) {
  const { source, target, renderings, kept, silentAlone = false } = matches;
  const add = (clues: Clue[][], key: string, { thing, at }: Standing<T>, hits: readonly number[]) => {
    if (hits.length === 0 && silentAlone) return;
    const clue = {
      kind: hits.length === 0 && kind === "word" ? "nowhere" : kind,
      kept: kept(thing, key),
      hits,
    } as const;
    for (const sentence of at) clues[sentence]!.push(clue); // one list for each sentence was made above
  };
  const back = new Map<string, (readonly number[])[]>();
  for (const [key, standing] of source) {
    const hits: (readonly number[])[] = [];
    for (const rendering of renderings(key, standing.thing)) {
      const other = target.get(rendering);
      if (!other) continue;
      hits.push(other.at);
      const known = back.get(rendering);
      if (known) known.push(standing.at);
      else back.set(rendering, [standing.at]);
    }
    add(evidence.source, key, standing, merged(hits));
  }
  for (const [key, standing] of target) add(evidence.target, key, standing, merged(back.get(key) ?? []));
}

/** Latin words of the Korean; of the English only the same ones. */
function latinMatches(source: readonly Sentence[], target: readonly Sentence[]): Matches<string> {
  const korean = keyed(source, readLatin);
  const english = keyed<string, Sentence>(korean.size === 0 ? [] : target, (sentence, add) =>
    readLatin(sentence, (key, word) => {
      if (korean.has(key)) add(key, word);
    }),
  );
  return { source: korean, target: english, renderings: (key) => [key], kept: () => 0.75 };
}

function readLatin({ text }: Sentence, add: Add<string>) {
  for (const word of text.match(LATIN) ?? []) {
    const key = word.toLowerCase();
    if (!SMALL_WORDS.has(key)) add(key, word);
  }
}

const LATIN = /[A-Za-z][A-Za-z0-9]{1,40}/g;

function readQuotes({ text }: Sentence, add: Add<string>) {
  if (/["“”「『]/.test(text)) add("quotation", "");
}
