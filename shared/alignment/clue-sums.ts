import type { Band } from "./band.ts";
import type { Clue, ClueKind } from "./evidence.ts";
import type { Weights } from "./features.ts";

/** The largest block of sentences that a bead holds on a side. */
export const LARGEST = 3;

/** Which cell a sentence of this side makes with one of the other. */
type Place = (one: number, other: number) => readonly [row: number, column: number];

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

/**
 * For each block size, for each cell of the band: the sum over the clues of one sentence against the block of the
 * other side that begins there. Most clues match few places, so the sum starts from "nothing matches" and is mended there.
 */
export function clueSums(
  clues: readonly (readonly Clue[])[],
  others: number,
  band: Band,
  weights: ClueWeights,
  place: Place,
): Float32Array[] {
  const cells = band.rows * band.width;
  return Array.from({ length: LARGEST }, (_, less) => {
    const size = less + 1;
    const sums = new Float32Array(cells);
    const add = (one: number, other: number, amount: number) => {
      const [row, column] = place(one, other);
      const offset = column - (band.from[row] ?? 0);
      if (offset >= 0 && offset < band.width) sums[row * band.width + offset]! += amount; // within the band
    };
    for (const [one, mine] of clues.entries())
      addSentence(
        mine,
        others,
        size,
        weights,
        (other, amount) => add(one, other, amount),
        rangeOf(one, others, band, place),
      );
    return sums;
  });
}

/** The other side's sentences that share a cell of the band with this one. */
function rangeOf(one: number, others: number, band: Band, place: Place): readonly [number, number] {
  const [row] = place(one, -1);
  if (row === one) return [band.from[one]!, Math.min(others, band.from[one]! + band.width)]; // a row of the band
  // Rows rise with their columns, so those that hold this column are neighbours.
  const first = lowerBound(band.from, one - band.width + 1);
  return [first, Math.min(others, lowerBound(band.from, one + 1))];
}

function lowerBound(sorted: Int32Array, least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < least)
      low = middle + 1; // within bounds
    else high = middle;
  }
  return low;
}

function addSentence(
  clues: readonly Clue[],
  others: number,
  size: number,
  weights: ClueWeights,
  add: (other: number, amount: number) => void,
  [first, end]: readonly [number, number],
) {
  let unmatched = 0;
  for (const { kind, kept, hits } of clues) {
    const [met, missed] = weights[kind];
    const chance = chanceOf(hits.length, others, size);
    const absent = missed * Math.log((1 - kept) / (1 - chance));
    const present = met * Math.log(kept / chance);
    unmatched += absent;
    let done = -1;
    for (const hit of hits) {
      for (let other = Math.max(done + 1, hit - size + 1, 0); other <= hit; other++)
        if (other >= first && other < end) add(other, present - absent);
      done = hit;
    }
  }
  if (unmatched !== 0) for (let other = first; other < end; other++) add(other, unmatched);
}

/** That a block of this size has it without being the rendering: the places that have it less the true one, smoothed. */
function chanceOf(hits: number, others: number, size: number): number {
  const one = (Math.max(0, hits - 1) + 0.5) / (others + 1);
  return Math.min(0.95, 1 - (1 - Math.min(one, 0.95)) ** size);
}
