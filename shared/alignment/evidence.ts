import { englishValues } from "#shared/text/english-values.ts";
import { koreanValues } from "#shared/text/korean-values.ts";
import { agree, type Value } from "#shared/text/values.ts";
import { SMALL_WORDS } from "./english-stems.ts";
import { type Lexicon, lexicalMatches } from "./lexicon.ts";
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

/** For each sentence of both sides its clues. */
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
  relate("figure", evidence, source.map(koreanFigures), target.map(englishFigures), matchFigures, keptFigure);
  relate("latin", evidence, source.map(latinWords), target.map(latinWords), matchEqual, () => 0.75, {
    onlyMatchedTarget: true,
  });
  relate(
    "quotation",
    evidence,
    source.map(({ text }) => quotes(text)),
    target.map(({ text }) => quotes(text)),
    matchEqual,
    () => 0.8,
  );
  const names = nameMatches(source, target, (korean) => lexicon.has(korean));
  relate("name", evidence, names.source, names.target, names.match, (_, key) => names.kept(key), {
    onlyMatchedSource: true,
    onlyMatchedTarget: true,
  });
  const words = lexicalMatches(source, target, lexicon);
  relate("word", evidence, words.source, words.target, words.match, (kept) => kept);
  return evidence;
}

/** Keyed by what makes two of them the same, so that each is compared once. */
export type Keyed<T> = ReadonlyMap<string, T>;
/** For each source key the target keys that can render it. */
export type Match<T> = (source: Keyed<T>, target: Keyed<T>) => Map<string, string[]>;

interface Silence {
  /** A clue that matches nowhere says nothing (a common noun that happens to be no name). */
  readonly onlyMatchedSource?: boolean;
  readonly onlyMatchedTarget?: boolean;
}

function relate<T>(
  kind: ClueKind,
  evidence: Evidence,
  source: readonly Keyed<T>[],
  target: readonly Keyed<T>[],
  match: Match<T>,
  kept: (thing: T, key: string) => number,
  silence: Silence = {},
) {
  const [inSource, inTarget] = [placesOf(source), placesOf(target)];
  const partners = match(union(source), union(target));
  const back = reversed(partners);
  addClues(kind, evidence.source, source, partners, inTarget, kept, silence.onlyMatchedSource);
  addClues(kind, evidence.target, target, back, inSource, kept, silence.onlyMatchedTarget);
}

function addClues<T>(
  kind: ClueKind,
  clues: Clue[][],
  things: readonly Keyed<T>[],
  partners: Map<string, string[]>,
  places: Map<string, number[]>,
  kept: (thing: T, key: string) => number,
  onlyMatched = false,
) {
  const hitsOf = new Map<string, readonly number[]>();
  for (const [index, keyed] of things.entries()) {
    for (const [key, thing] of keyed) {
      let hits = hitsOf.get(key);
      if (!hits) {
        hits = merged((partners.get(key) ?? []).map((partner) => places.get(partner) ?? []));
        hitsOf.set(key, hits);
      }
      if (hits.length > 0 || !onlyMatched)
        clues[index]!.push({
          kind: hits.length === 0 && kind === "word" ? "nowhere" : kind,
          kept: kept(thing, key),
          hits,
        }); // one list per sentence was made above
    }
  }
}

function placesOf<T>(things: readonly Keyed<T>[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, keyed] of things.entries()) {
    for (const key of keyed.keys()) {
      const known = places.get(key);
      if (known) known.push(index);
      else places.set(key, [index]);
    }
  }
  return places;
}

function union<T>(things: readonly Keyed<T>[]): Keyed<T> {
  const all = new Map<string, T>();
  for (const keyed of things) for (const [key, thing] of keyed) all.set(key, thing);
  return all;
}

function reversed(partners: Map<string, string[]>): Map<string, string[]> {
  const back = new Map<string, string[]>();
  for (const [one, others] of partners)
    for (const other of others) {
      const known = back.get(other);
      if (known) known.push(one);
      else back.set(other, [one]);
    }
  return back;
}

/** Ascending, each once. */
function merged(lists: readonly (readonly number[])[]): readonly number[] {
  let all: readonly number[] = [];
  for (const list of lists) all = all.length === 0 ? list : list.length === 0 ? all : mergedPair(all, list);
  return all;
}

function mergedPair(one: readonly number[], other: readonly number[]): number[] {
  const both: number[] = [];
  for (let [i, j] = [0, 0]; i < one.length || j < other.length; ) {
    const [a, b] = [one[i] ?? Number.POSITIVE_INFINITY, other[j] ?? Number.POSITIVE_INFINITY];
    both.push(Math.min(a, b));
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return both;
}

const figuresOf = (values: readonly Value[]): Keyed<Value> =>
  new Map(
    values.map((value) => [
      `${value.kind} ${value.low} ${value.high} ${value.unit ?? ""} ${value.or?.join() ?? ""} ${value.slight}`,
      value,
    ]),
  );
const koreanFigures = ({ text }: Sentence) => figuresOf(koreanValues(text));
const englishFigures = ({ text }: Sentence) => figuresOf(englishValues(text));

const keptFigure = ({ kind, slight }: Value): number => {
  if (kind.startsWith("relative")) return 0.3;
  if (kind === "month" || kind === "weekday") return 0.85;
  return slight ? 0.45 : 0.8;
};

/** Above this many comparisons only figures that are exactly equal are brought together. */
const MOST_COMPARISONS = 400_000;

function matchFigures(source: Keyed<Value>, target: Keyed<Value>): Map<string, string[]> {
  const all = [...target];
  if (source.size * target.size <= MOST_COMPARISONS) {
    return new Map(
      [...source].map(([key, value]) => [key, all.filter(([, other]) => agree(value, other)).map(([other]) => other)]),
    );
  }
  const byValue = new Map<number, [string, Value][]>();
  for (const entry of all) {
    const alike = byValue.get(entry[1].low);
    if (alike) alike.push(entry);
    else byValue.set(entry[1].low, [entry]);
  }
  return new Map(
    [...source].map(([key, value]) => [
      key,
      (byValue.get(value.low) ?? []).filter(([, other]) => agree(value, other)).map(([other]) => other),
    ]),
  );
}

const matchEqual = (source: Keyed<string>, target: Keyed<string>): Map<string, string[]> =>
  new Map([...source.keys()].filter((key) => target.has(key)).map((key) => [key, [key]]));

const latinWords = ({ text }: Sentence): Keyed<string> =>
  new Map(
    [...text.matchAll(/[A-Za-z][A-Za-z0-9]{1,40}/g)].flatMap(([word]) => {
      const key = word.toLowerCase();
      return SMALL_WORDS.has(key) ? [] : [[key, word]];
    }),
  );

const quotes = (text: string): Keyed<string> => new Map(/["“”「『]/.test(text) ? [["quotation", ""]] : []);
