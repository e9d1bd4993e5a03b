import type { Band } from "./band.ts";
import type { BeadScore } from "./score.ts";
import type { Sentence } from "./sentences.ts";

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

const BEADS = [
  [1, 1],
  [2, 1],
  [1, 2],
  [2, 2],
  [3, 1],
  [1, 3],
] as const;

/** One sentence that has no counterpart inside a paragraph that has one; a whole paragraph without, and each further sentence of it; two neighbours that changed places. */
const LONE = Math.log(0.008);
const PARAGRAPH = Math.log(0.2);
const FURTHER = Math.log(0.75);
const SWAP = Math.log(0.015);
/** A bead that runs over a paragraph's end. */
const OVER_THE_END = -4;

/** Where the paragraphs of a side begin and end, by sentence. */
export interface Layout {
  /** First sentence of each paragraph, and after the last the number of sentences. */
  readonly starts: readonly number[];
  /** For each boundary between sentences the paragraph that ends there, or −1. */
  readonly endsAt: Int32Array;
}

export function layoutOf(sentences: readonly Sentence[]): Layout {
  const starts = [
    ...sentences.flatMap(({ opensParagraph }, index) => (opensParagraph ? [index] : [])),
    sentences.length,
  ];
  const endsAt = new Int32Array(sentences.length + 1).fill(-1);
  for (let paragraph = 1; paragraph < starts.length; paragraph++) endsAt[starts[paragraph]!] = paragraph - 1; // within bounds
  return { starts, endsAt };
}

/**
 * The best path through both texts: beads of up to three sentences, lone sentences and whole paragraphs without a
 * counterpart, neighbouring paragraphs swapped. Source: Gale and Church 1993, with Wu 1997's swap at the level of paragraphs.
 * Time: the band's cells times ten moves.
 */
export function bestPath(
  score: BeadScore,
  band: Band,
  source: Layout,
  target: Layout,
  pairScore: (p: number, q: number) => number,
): Step[] {
  const [rows, columns] = [source.endsAt.length, target.endsAt.length];
  const best = new Float64Array(rows * band.width).fill(Number.NEGATIVE_INFINITY);
  const from = new Int32Array(rows * band.width * 2);
  const swapped = new Uint8Array(rows * band.width);
  const cell = (i: number, j: number) => {
    const column = j - (band.from[i] ?? 0);
    return i < 0 || column < 0 || column >= band.width ? -1 : i * band.width + column;
  };
  const overSource = crossings(source);
  const overTarget = crossings(target);
  const reach = (here: number, k: number, l: number, gain: number, swap = 0) => {
    const there = cell(k, l);
    if (there < 0 || best[there]! + gain <= best[here]!) return; // cells of the band
    best[here] = best[there]! + gain; // likewise
    swapped[here] = swap;
    from[2 * here] = k;
    from[2 * here + 1] = l;
  };
  const reachByBead = (here: number, i: number, a: number, j: number, b: number) => {
    const there = cell(i, j);
    if (there < 0 || best[there] === Number.NEGATIVE_INFINITY) return;
    reach(here, i, j, score(i, a, j, b) + OVER_THE_END * (overSource(i, a) + overTarget(j, b)));
  };
  const reachByParagraphs = (here: number, i: number, j: number, p: number, q: number) => {
    if (p >= 0) reach(here, source.starts[p]!, j, PARAGRAPH + FURTHER * (i - source.starts[p]! - 1)); // p is a paragraph
    if (q >= 0) reach(here, i, target.starts[q]!, PARAGRAPH + FURTHER * (j - target.starts[q]! - 1)); // likewise
    if (p <= 0 || q <= 0) return;
    const one = pairScore(p - 1, q);
    const other = one > 0 ? pairScore(p, q - 1) : 0;
    if (other > 0) reach(here, source.starts[p - 1]!, target.starts[q - 1]!, one + other + SWAP, 1); // both are paragraphs
  };
  best[cell(0, 0)] = 0;
  for (let i = 0; i < rows; i++) {
    const last = Math.min(columns, band.from[i]! + band.width); // a row of the band
    for (let j = band.from[i]!; j < last; j++) {
      const here = cell(i, j);
      for (const [a, b] of BEADS) if (a <= i && b <= j) reachByBead(here, i - a, a, j - b, b);
      if (i > 0) reach(here, i - 1, j, LONE);
      if (j > 0) reach(here, i, j - 1, LONE);
      reachByParagraphs(here, i, j, source.endsAt[i]!, target.endsAt[j]!); // every boundary has an entry
    }
  }
  return trace(best, from, swapped, cell, rows - 1, columns - 1);
}

/** How many paragraphs end inside a block. */
function crossings({ endsAt }: Layout) {
  return (start: number, size: number): number => {
    let count = 0;
    for (let at = start + 1; at < start + size; at++) if (endsAt[at]! >= 0) count++; // within the text
    return count;
  };
}

function trace(
  best: Float64Array,
  from: Int32Array,
  swapped: Uint8Array,
  cell: (i: number, j: number) => number,
  rows: number,
  columns: number,
): Step[] {
  const steps: Step[] = [];
  let [i, j] = [rows, columns];
  while (i > 0 || j > 0) {
    const here = cell(i, j);
    // A band that misses the corner leaves its rest without a counterpart.
    const reached = here >= 0 && best[here]! > Number.NEGATIVE_INFINITY; // a cell of the band
    const [k, l] = reached ? [from[2 * here]!, from[2 * here + 1]!] : [0, 0]; // likewise
    const there = cell(k, l);
    const score = reached ? best[here]! - best[there]! : Number.NEGATIVE_INFINITY; // likewise
    if (!reached) return [{ i: 0, a: i, j: 0, b: 0, score }, { i, a: 0, j: 0, b: j, score }, ...steps.reverse()];
    steps.push({ i: k, a: i - k, j: l, b: j - l, score, swap: swapped[here] === 1 });
    [i, j] = [k, l];
  }
  return steps.reverse();
}

/** The best path through one pair of paragraphs, the beads of the plain programme only. Score −∞ where the band has no cells for it. */
export function pathWithin(
  score: BeadScore,
  [i0, i1]: readonly [number, number],
  [j0, j1]: readonly [number, number],
): { score: number; steps: Step[] } {
  const [rows, columns] = [i1 - i0 + 1, j1 - j0 + 1];
  const best = new Float64Array(rows * columns).fill(Number.NEGATIVE_INFINITY);
  const move = new Int8Array(rows * columns);
  best[0] = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const here = i * columns + j;
      for (const [code, [a, b]] of MOVES_WITHIN.entries()) {
        if (a > i || b > j) continue;
        const before = best[here - a * columns - b]!; // within the rectangle
        const gain = a === 0 || b === 0 ? LONE : score(i0 + i - a, a, j0 + j - b, b);
        if (before + gain > best[here]!) {
          // likewise
          best[here] = before + gain;
          move[here] = code;
        }
      }
    }
  }
  return { score: best[rows * columns - 1]!, steps: traceWithin(best, move, columns, i0, i1, j0, j1) }; // the last cell
}

const MOVES_WITHIN = [...BEADS, [1, 0], [0, 1]] as const;

function traceWithin(
  best: Float64Array,
  move: Int8Array,
  columns: number,
  i0: number,
  i1: number,
  j0: number,
  j1: number,
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
