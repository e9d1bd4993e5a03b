import type { GoldBead } from "./material.ts";

/**
 * The floor: paragraphs by their lengths alone. Source: Gale and Church 1993, with the ratio and variance of Korean and English,
 * and their priors of the kinds of beads.
 */
export function galeChurch(source: readonly string[][], target: readonly string[][]): GoldBead[] {
  const [ours, theirs] = [source, target].map((side) => side.map((sentences) => sentences.join(" ").length));
  if (!ours || !theirs) return [];
  const best = Array.from({ length: ours.length + 1 }, () =>
    new Float64Array(theirs.length + 1).fill(Number.POSITIVE_INFINITY),
  );
  const move = best.map((row) => new Int8Array(row.length));
  best[0]![0] = 0; // both have at least one row and column
  for (let i = 0; i <= ours.length; i++)
    for (let j = 0; j <= theirs.length; j++)
      for (const [code, [a, b, prior]] of MOVES.entries()) {
        if (a > i || b > j) continue;
        const cost = best[i - a]![j - b]! + prior + distance(sum(ours, i - a, i), sum(theirs, j - b, j)); // within the table
        if (cost < best[i]![j]!) [best[i]![j], move[i]![j]] = [cost, code];
      }
  const beads: GoldBead[] = [];
  for (let [i, j] = [ours.length, theirs.length]; i > 0 || j > 0; ) {
    const [a, b] = MOVES[move[i]![j]!]!; // codes index the table
    beads.push([range(i - a, i), range(j - b, j)]);
    [i, j] = [i - a, j - b];
  }
  return beads;
}

const MOVES = (
  [
    [1, 1, 0.89],
    [1, 0, 0.005],
    [0, 1, 0.005],
    [2, 1, 0.0445],
    [1, 2, 0.0445],
    [2, 2, 0.011],
  ] as const
).map(([a, b, share]) => [a, b, -Math.log(share)] as const);

const RATIO = 1.97;
const VARIANCE = 6.8;

/** −log of the chance of a difference in length as large as this one. */
function distance(source: number, target: number): number {
  if (source === 0 && target === 0) return 0;
  const mean = (source + target / RATIO) / 2;
  const delta = Math.abs((target - source * RATIO) / Math.sqrt(mean * VARIANCE * RATIO));
  return -Math.log(Math.max(2 * (1 - normal(delta)), 1e-12));
}

/** Source: Abramowitz and Stegun 26.2.17. */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}

const sum = (lengths: readonly number[], from: number, to: number) =>
  lengths.slice(from, to).reduce((total, length) => total + length, 0);
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
