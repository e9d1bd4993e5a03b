import { cellOf, eachBoundary, eachMove, type Lattice } from "./lattice.ts";
import type { Layout } from "./layout.ts";

/** How much probability runs through each boundary of the lattice; natural logarithms, by cell of the band. */
export interface Posterior {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** Of all ways together. */
  readonly total: number;
  /** The boundaries that are worth a look, i and j in turns, in an order in which every move leads onward. */
  readonly boundaries: readonly number[];
}

/**
 * Forward and backward sums over all ways of aligning, so that each move has a probability and not only the best way.
 * Ways that fall hopelessly behind are not followed.
 * Source: Baum 1972; Lafferty, McCallum and Pereira 2001 for log-linear weights. Time: the boundaries that are reached
 * times ten moves, twice.
 */
export function posteriorOf(lattice: Lattice): Posterior {
  const { band, source, target } = lattice;
  const { forward, boundaries } = forwardSums(lattice);
  const backward = new Float64Array(forward.length).fill(Number.NEGATIVE_INFINITY);
  const last = cellOf(band, source.endsAt.length - 1, target.endsAt.length - 1);
  backward[last] = 0;
  for (let at = boundaries.length - 2; at >= 0; at -= 2) {
    const [i, j] = [boundaries[at]!, boundaries[at + 1]!]; // pairs
    const onward = backward[cellOf(band, i, j)]!; // cells of the band, here and below
    if (onward === Number.NEGATIVE_INFINITY) continue;
    eachMove(lattice, forward, i, j, (k, l, score) => {
      const there = cellOf(band, k, l);
      backward[there] = logAdd(backward[there]!, onward + score);
    });
  }
  return { forward, backward, total: forward[last]!, boundaries };
}

/** How far a way may fall behind the best one that has come as far: what some dozen good links are worth. */
const HOPELESS = 60;

function forwardSums(lattice: Lattice) {
  const { band, source, target, scores } = lattice;
  const forward = new Float64Array(band.rows * band.width).fill(Number.NEGATIVE_INFINITY);
  const aloneSource = runningAlone(source, scores.sourceParagraph);
  const aloneTarget = runningAlone(target, scores.targetParagraph);
  const boundaries: number[] = [];
  let [diagonal, best] = [0, Number.NEGATIVE_INFINITY];
  /** What a way has gained over leaving everything alone: only that can be compared between boundaries. */
  const gain = (i: number, j: number) => forward[cellOf(band, i, j)]! - aloneSource[i]! - aloneTarget[j]!; // within the band
  const dropHopeless = () => {
    let kept = diagonal;
    for (let at = diagonal; at < boundaries.length; at += 2) {
      const [i, j] = [boundaries[at]!, boundaries[at + 1]!]; // pairs
      if (gain(i, j) < best - HOPELESS) forward[cellOf(band, i, j)] = Number.NEGATIVE_INFINITY;
      else {
        boundaries[kept++] = i;
        boundaries[kept++] = j;
      }
    }
    boundaries.length = kept;
    [diagonal, best] = [kept, Number.NEGATIVE_INFINITY];
  };
  forward[0] = 0;
  eachBoundary(
    lattice,
    (i, j, here) => {
      let sum = forward[here]!; // cells of the band, here and below
      eachMove(lattice, forward, i, j, (k, l, score) => {
        sum = logAdd(sum, forward[cellOf(band, k, l)]! + score);
      });
      if (sum === Number.NEGATIVE_INFINITY) return;
      forward[here] = sum;
      boundaries.push(i, j);
      best = Math.max(best, gain(i, j));
    },
    dropHopeless,
  );
  return { forward, boundaries };
}

/** For each boundary what it scores to leave all before it alone; within a paragraph, its share. */
function runningAlone({ paragraphs, endsAt, sentences }: Layout, paragraphAlone: (paragraph: number) => number) {
  const sums = new Float64Array(endsAt.length);
  for (let paragraph = 0; paragraph < paragraphs; paragraph++) {
    const [from, to] = sentences(paragraph);
    const share = paragraphAlone(paragraph) / (to - from);
    for (let at = from; at < to; at++) sums[at + 1] = sums[at]! + share; // filled in order
  }
  return sums;
}

function logAdd(one: number, other: number): number {
  if (one === Number.NEGATIVE_INFINITY) return other;
  const most = one > other ? one : other;
  const gap = one > other ? other - one : one - other;
  return gap < -30 ? most : most + Math.log1p(Math.exp(gap));
}
