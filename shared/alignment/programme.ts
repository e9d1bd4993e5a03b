import { BEADS, cellOf, eachMove, type Lattice, SWAP } from "./lattice.ts";
import type { Posterior } from "./posterior.ts";
import type { Scores } from "./score.ts";
import type { ChanceOfMove } from "./ties.ts";

/** `a` source sentences from `i` with `b` target sentences from `j`; one of a, b may be 0. */
export interface Step {
  readonly i: number;
  readonly a: number;
  readonly j: number;
  readonly b: number;
  /** Its share of the path's score. */
  readonly score: number;
  /** Two paragraphs of each side, crosswise. */
  readonly swap?: boolean;
}

/**
 * The way through both texts with the most moves that are right, as far as is known: each move counts with its
 * probability over all ways. Beads of up to three sentences, lone sentences and whole paragraphs without a counterpart,
 * neighbouring paragraphs swapped. Source: Gale and Church 1993, with Wu 1997's swap at the level of paragraphs; Goodman 1996 for
 * counting by probability. Time: the band's cells times ten moves.
 */
export function bestPath(
  lattice: Lattice,
  { forward, backward, total, boundaries }: Posterior,
): { steps: Step[]; moves: ChanceOfMove[] } {
  const { band } = lattice;
  const cells = band.rows * band.width;
  const best = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY);
  const from = new Int32Array(2 * cells);
  const kinds = new Uint8Array(cells);
  const moves: ChanceOfMove[] = [];
  best[0] = 0;
  for (let at = 0; at < boundaries.length; at += 2) {
    const [i, j] = [boundaries[at]!, boundaries[at + 1]!]; // pairs
    const here = cellOf(band, i, j);
    const onward = backward[here]! - total; // cells of the band, here and below
    eachMove(lattice, best, i, j, (k, l, score, kind) => {
      const there = cellOf(band, k, l);
      const chance = Math.exp(forward[there]! + score + onward);
      if (chance > NOTABLE) moves.push({ i: k, a: i - k, j: l, b: j - l, kind, chance });
      // Half a count for each sentence; where nothing is likely the score decides.
      const reached = best[there]! + 0.5 * (i - k + j - l) * chance + 1e-9 * score;
      if (reached <= best[here]!) return;
      best[here] = reached;
      kinds[here] = kind;
      from[2 * here] = k;
      from[2 * here + 1] = l;
    });
  }
  return { steps: trace(lattice, best, from, kinds), moves };
}

/** Moves below this chance are not worth remembering. */
const NOTABLE = 0.002;

function trace({ band, source, target }: Lattice, best: Float64Array, from: Int32Array, kinds: Uint8Array): Step[] {
  const steps: Step[] = [];
  let [i, j] = [source.endsAt.length - 1, target.endsAt.length - 1];
  while (i > 0 || j > 0) {
    const here = cellOf(band, i, j);
    const [k, l] = [from[2 * here]!, from[2 * here + 1]!]; // a cell of the band
    const score = best[here]! - best[cellOf(band, k, l)]!; // likewise
    // A band that misses the corner leaves its rest without a counterpart.
    if (!(score > Number.NEGATIVE_INFINITY))
      return [{ i: 0, a: i, j: 0, b: 0, score }, { i, a: 0, j: 0, b: j, score }, ...steps.reverse()];
    steps.push({ i: k, a: i - k, j: l, b: j - l, score, swap: kinds[here] === SWAP });
    [i, j] = [k, l];
  }
  return steps.reverse();
}

/** The best path through one pair of paragraphs, the beads of the plain programme only. */
export function pathWithin(
  scores: Scores,
  source: readonly [number, number],
  target: readonly [number, number],
): Step[] {
  const tables = fillWithin(scores, source, target);
  return traceWithin(tables, source, target);
}

/** Its score; −∞ where the band has no cells for it. */
export function scoreWithin(scores: Scores, source: readonly [number, number], target: readonly [number, number]) {
  const { best, size } = fillWithin(scores, source, target);
  return best[size - 1]!; // the last cell
}

interface Within {
  readonly best: Float64Array;
  readonly move: Int8Array;
  readonly columns: number;
  readonly size: number;
}

/** Used again for the next pair: an article has thousands. */
let [bestWithin, moveWithin] = [new Float64Array(256), new Int8Array(256)];

function fillWithin(scores: Scores, [i0, i1]: readonly [number, number], [j0, j1]: readonly [number, number]): Within {
  const [rows, columns] = [i1 - i0 + 1, j1 - j0 + 1];
  const size = rows * columns;
  if (bestWithin.length < size) [bestWithin, moveWithin] = [new Float64Array(size), new Int8Array(size)];
  const [best, move] = [bestWithin, moveWithin];
  best.fill(Number.NEGATIVE_INFINITY, 0, size);
  best[0] = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const here = i * columns + j;
      for (let code = 0; code < MOVES_WITHIN.length; code++) {
        const [a, b] = MOVES_WITHIN[code]!; // within bounds
        if (a > i || b > j) continue;
        const gained = best[here - a * columns - b]! + gainOf(scores, i0 + i - a, a, j0 + j - b, b); // within the rectangle, here and below
        if (gained <= best[here]!) continue;
        best[here] = gained;
        move[here] = code;
      }
    }
  }
  return { best, move, columns, size };
}

const MOVES_WITHIN = [...BEADS, [1, 0], [0, 1]] as const;

function gainOf({ bead, loneSource, loneTarget }: Scores, i: number, a: number, j: number, b: number): number {
  if (b === 0) return loneSource(i);
  return a === 0 ? loneTarget(j) : bead(i, a, j, b);
}

function traceWithin(
  { best, move, columns }: Within,
  [i0, i1]: readonly [number, number],
  [j0, j1]: readonly [number, number],
): Step[] {
  const steps: Step[] = [];
  let [i, j] = [i1, j1];
  while (i > i0 || j > j0) {
    const here = (i - i0) * columns + (j - j0);
    const [a, b] = MOVES_WITHIN[move[here]!]!; // codes index the table
    steps.push({ i: i - a, a, j: j - b, b, score: best[here]! - best[here - a * columns - b]! }); // within the rectangle
    [i, j] = [i - a, j - b];
  }
  return steps.reverse();
}
