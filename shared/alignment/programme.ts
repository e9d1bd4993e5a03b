import { belongingOf } from "./belonging.ts";
import { BEADS, type Lattice, SWAP } from "./lattice.ts";
import type { Posterior } from "./posterior.ts";
import type { Scores } from "./score.ts";
import type { ChanceOfMove } from "./ties.ts";

/** `a` source sentences from `i` with `b` target sentences from `j`; one of a, b may be 0. */
export interface Step {
  readonly i: number;
  readonly a: number;
  readonly j: number;
  readonly b: number;
  /** Two paragraphs of each side, crosswise. */
  readonly swap?: boolean;
}

/**
 * The way through both texts that is most right, as far as is known: each move counts with its probability over all ways, and with that of its
 * sentences' belonging where it puts them. Beads of up to three sentences, lone sentences and whole paragraphs without a counterpart,
 * neighbouring paragraphs swapped. Source: Gale and Church 1993, with Wu 1997's swap at the level of paragraphs; Goodman 1996 for
 * counting by probability. Time: the band's cells times ten moves.
 */
export function bestPath(lattice: Lattice, posterior: Posterior): { steps: Step[]; moves: ChanceOfMove[] } {
  const { rows, columns, first, chances, moves: all } = posterior;
  const { from, kinds, scores } = all;
  const best = new Float64Array(rows.length).fill(Number.NEGATIVE_INFINITY);
  const taken = new Int32Array(rows.length).fill(-1);
  const moveOf = (at: number, end: number) => {
    const i = rows[from[at]!]!; // boundaries and moves, here and below
    const j = columns[from[at]!]!;
    return { i, a: rows[end]! - i, j, b: columns[end]! - j, kind: kinds[at]!, chance: chances[at]! };
  };
  const moves: ChanceOfMove[] = [];
  for (let end = 1; end < rows.length; end++)
    for (let at = first[end]!; at < first[end + 1]!; at++) if (chances[at]! > NOTABLE) moves.push(moveOf(at, end));
  const belonging = belongingOf(moves, lattice);
  best[0] = 0;
  let noted = 0;
  for (let end = 1; end < rows.length; end++) {
    const place = rows[end]! + columns[end]!;
    for (let at = first[end]!; at < first[end + 1]!; at++) {
      const start = from[at]!;
      const chance = chances[at]!;
      // Half a count for each sentence; where nothing is likely the score decides.
      let right = (place - rows[start]! - columns[start]!) * chance;
      if (chance > NOTABLE) right += BELONGING * (belonging(moves[noted++]!) - right);
      const reached = best[start]! + 0.5 * right + 1e-9 * scores[at]!;
      if (reached <= best[end]!) continue;
      best[end] = reached;
      taken[end] = at;
    }
  }
  const steps: Step[] = [];
  let end = rows.length - 1;
  const [i, j] = [rows[end]!, columns[end]!];
  const [a, b] = [lattice.source.endsAt.length - 1 - i, lattice.target.endsAt.length - 1 - j];
  // A band that misses the corner leaves its rest without a counterpart.
  if (a > 0 || b > 0) steps.push({ i, a: 0, j, b }, { i, a, j, b: 0 });
  for (; end > 0; end = from[taken[end]!]!) {
    const { kind, chance: _, ...step } = moveOf(taken[end]!, end);
    steps.push({ ...step, swap: kind === SWAP });
  }
  return { steps: steps.reverse(), moves };
}

/** How much belonging to the right paragraph counts beside the very bead. */
const BELONGING = 0.5;

/** Moves below this chance are not worth remembering. */
const NOTABLE = 0.002;

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
      for (let code = 0; code < SOURCES_WITHIN.length; code++) {
        const [a, b] = [SOURCES_WITHIN[code]!, TARGETS_WITHIN[code]!]; // within bounds
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

const MOVES_WITHIN = [...BEADS, [1, 0], [0, 1], [2, 0], [0, 2], [3, 0], [0, 3]] as const;
const SOURCES_WITHIN = Uint8Array.from(MOVES_WITHIN, ([a]) => a);
const TARGETS_WITHIN = Uint8Array.from(MOVES_WITHIN, ([, b]) => b);

function gainOf({ bead, loneSource, loneTarget }: Scores, i: number, a: number, j: number, b: number): number {
  if (b === 0) return loneSource(i, a);
  return a === 0 ? loneTarget(j, b) : bead(i, a, j, b);
}

function traceWithin(
  { move, columns }: Within,
  [i0, i1]: readonly [number, number],
  [j0, j1]: readonly [number, number],
): Step[] {
  const steps: Step[] = [];
  let [i, j] = [i1, j1];
  while (i > i0 || j > j0) {
    const here = (i - i0) * columns + (j - j0);
    const [a, b] = MOVES_WITHIN[move[here]!]!; // codes index the table
    steps.push({ i: i - a, a, j: j - b, b });
    [i, j] = [i - a, j - b];
  }
  return steps.reverse();
}
