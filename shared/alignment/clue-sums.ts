import type { Band } from "./band.ts";
import type { Clue, ClueKind } from "./evidence.ts";
import type { Weights } from "./features.ts";

/** The largest block of sentences that a bead holds on a side. */
export const LARGEST = 3;

/** Which side the clues are of: its sentences are the rows of the band, or the columns. */
type Along = "rows" | "columns";

/** What a clue that is met, and one that is missed, counts for. */
export type ClueWeights = Readonly<Record<ClueKind, readonly [met: number, missed: number]>>;

export const clueWeights = (weights: Weights): ClueWeights => ({
  figure: [weights.figureMet, weights.figureMissed],
  latin: [weights.latinMet, weights.latinMissed],
  name: [weights.nameMet, weights.nameMissed],
  word: [weights.wordMet, weights.wordMissed],
  quotation: [weights.quotationMet, weights.quotationMissed],
  nowhere: [0, weights.wordNowhere],
});

/** Sums over the clues of the sentences of one side. */
export interface ClueSums {
  /** Of each sentence, where nothing matches. */
  readonly unmatched: Float64Array;
  /** For each cell of the band, what there is more of it: most clues match few places. */
  readonly more: Float32Array;
}

/** For each block size: the sum over the clues of one sentence against the block of the other side that begins there. */
export function clueSums(
  clues: readonly (readonly Clue[])[],
  others: number,
  band: Band,
  weights: ClueWeights,
  along: Along,
): ClueSums[] {
  const { from, width, rows } = band;
  const cell: Cell =
    along === "rows"
      ? (one, other) => one * width + other - from[one]! // rows of the band, here and below
      : (one, other) => other * width + one - from[other]!;
  return Array.from({ length: LARGEST }, (_, less) => {
    const more = new Float32Array(rows * width);
    const unmatched = Float64Array.from(clues, (mine, one) =>
      addSentence(mine, one, others, less + 1, weights, more, cell, rangeOf(one, others, band, along)),
    );
    return { unmatched, more };
  });
}

/** Where in a table of the band a sentence of this side meets one of the other; only asked within the band. */
type Cell = (one: number, other: number) => number;

/** The other side's sentences that share a cell of the band with this one. */
function rangeOf(one: number, others: number, { from, width }: Band, along: Along): readonly [number, number] {
  if (along === "rows") return [from[one]!, Math.min(others, from[one]! + width)]; // a row of the band
  // Rows rise with their columns, so those that hold this column are neighbours.
  return [lowerBound(from, one - width + 1), Math.min(others, lowerBound(from, one + 1))];
}

function lowerBound(sorted: ArrayLike<number>, least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < least)
      low = middle + 1; // within bounds
    else high = middle;
  }
  return low;
}

/** @returns the sum where nothing matches */
function addSentence(
  clues: readonly Clue[],
  one: number,
  others: number,
  size: number,
  weights: ClueWeights,
  more: Float32Array,
  cell: Cell,
  [first, end]: readonly [number, number],
): number {
  let unmatched = 0;
  const share = shareOfWord(clues);
  for (const { kind, kept, hits } of clues) {
    const [met, missed] = weights[kind];
    const counts = isWord(kind) ? share : 1;
    const chance = chanceOf(hits.length, others, size);
    const absent = counts * missed * Math.log((1 - kept) / (1 - chance));
    const amount = counts * met * Math.log(kept / chance) - absent;
    unmatched += absent;
    let next = first;
    for (let at = lowerBound(hits, first); at < hits.length; at++) {
      const hit = hits[at]!; // within bounds, here and below
      if (hit - size + 1 >= end) break;
      const last = Math.min(hit, end - 1);
      for (let other = Math.max(next, hit - size + 1); other <= last; other++) more[cell(one, other)]! += amount;
      next = hit + 1;
    }
  }
  return unmatched;
}

const isWord = (kind: ClueKind) => kind === "word" || kind === "nowhere";

/** So many words of a sentence each tell something of their own. */
const FEW_WORDS = 3;

/**
 * What one word of a sentence counts for. Words come in company, so many of them tell less than their sum: beyond a few, as much as
 * the root of their number. The same weights then hold for a desk that knows few words and for one that has learnt thousands.
 */
function shareOfWord(clues: readonly Clue[]): number {
  let words = 0;
  for (const { kind } of clues) if (isWord(kind)) words++;
  return Math.sqrt(FEW_WORDS / Math.max(FEW_WORDS, words));
}

/** That a block of this size has it without being the rendering: the places that have it less the true one, smoothed. */
export function chanceOf(hits: number, others: number, size: number): number {
  const one = (Math.max(0, hits - 1) + 0.5) / (others + 1);
  return Math.min(0.95, 1 - (1 - Math.min(one, 0.95)) ** size);
}
