import type { Band } from "./band.ts";
import { isBoilerplate } from "./boilerplate.ts";
import type { Clue, Evidence } from "./evidence.ts";
import { lengthScores } from "./lengths.ts";
import type { Sentence } from "./sentences.ts";

/** Log-likelihood ratio (natural logarithm) of `a` source sentences from `i` being rendered by `b` target sentences from `j`, 1 ≤ a, b ≤ 3; −∞ outside the band. */
export type BeadScore = (i: number, a: number, j: number, b: number) => number;

const LARGEST = 3;

/**
 * Naive Bayes: each clue adds log(p₁/p₀) where the other block has it and log((1−p₁)/(1−p₀)) where not; p₁ is how often a true
 * translation keeps it, p₀ how likely a block of that size of this very text has it by chance. Larger blocks have
 * more by chance, so merging needs no penalty. Both directions are halved, and all of it is damped because clues are
 * not independent. Source: the log-likelihood ratio of Moore 2002 and Varga et al. 2005, with the chance taken from the document.
 */
export function beadScores(
  source: readonly Sentence[],
  target: readonly Sentence[],
  evidence: Evidence,
  band: Band,
  kindFit: (source: Sentence, target: Sentence) => number,
): BeadScore {
  const fromSource = clueSums(evidence.source, target.length, band, (row, column) => [row, column]);
  const fromTarget = clueSums(evidence.target, source.length, band, (row, column) => [column, row]);
  const lengths = lengthScores(source, target);
  const usuallyLeftOut = source.map(({ text }) => (isBoilerplate(text) ? BOILERPLATE : 0));
  const { from, width } = band;
  return (i, a, j, b) => {
    let [clues, prior] = [0, 0];
    for (let s = i; s < i + a; s++) {
      const column = j - from[s]!; // rows of the band
      if (column < 0 || column + b > width) return Number.NEGATIVE_INFINITY;
      const cell = s * width + column;
      if (s === i) for (let t = 0; t < b; t++) clues += fromTarget[a - 1]![cell + t]!; // sizes 1…3, cells within the band
      clues += fromSource[b - 1]![cell]!; // likewise
      prior += usuallyLeftOut[s]!; // one for each sentence
    }
    const first = source[i]!; // the caller stays within the text
    const opening = target[j]!; // likewise
    return prior + DAMPING * clues + lengths(i, a, j, b) + rung(first, opening) + kindFit(first, opening);
  };
}

const DAMPING = 0.5;
/** Such a line is hardly ever rendered. */
const BOILERPLATE = -5;

/** Both open a paragraph, neither does, or one only: how much likelier in true beads than by chance. */
function rung(source: Sentence, target: Sentence): number {
  if (source.opensParagraph !== target.opensParagraph) return 1.5 * Math.log(0.16 / 0.4);
  return 1.5 * Math.log(source.opensParagraph ? 0.84 / 0.45 : 0.84 / 0.6);
}

/**
 * For each block size, for each cell of the band: the sum over the clues of one sentence against the block of the
 * other side that begins there. Most clues match few places, so the sum starts from "nothing matches" and is mended there.
 */
function clueSums(
  clues: readonly (readonly Clue[])[],
  others: number,
  band: Band,
  place: (one: number, other: number) => readonly [row: number, column: number],
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
      addSentence(mine, others, size, (other, amount) => add(one, other, amount), rangeOf(one, others, band, place));
    return sums;
  });
}

/** The other side's sentences that share a cell of the band with this one. */
function rangeOf(
  one: number,
  others: number,
  band: Band,
  place: (one: number, other: number) => readonly [number, number],
): readonly [number, number] {
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
  add: (other: number, amount: number) => void,
  [first, end]: readonly [number, number],
) {
  let unmatched = 0;
  for (const { kept, hits } of clues) {
    const chance = chanceOf(hits.length, others, size);
    const absent = Math.log((1 - kept) / (1 - chance));
    const present = Math.log(kept / chance);
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
