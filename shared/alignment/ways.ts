import { cellOf, eachBoundary, eachMove, type Lattice, PARAGRAPH } from "./lattice.ts";
import type { Layout } from "./layout.ts";

/** The moves that are worth a look, each at the same place of every list. */
export interface Moves {
  /** The number of the boundary where it begins. */
  readonly from: Int32Array;
  readonly kinds: Uint8Array;
  readonly scores: Float64Array;
  /** Of all ways that come to the boundary where it ends, how much comes by this move, 0…1. */
  readonly shares: Float64Array;
}

export interface Ways {
  /** Where the boundaries stand that moves lead to and from, in an order in which every move leads onward. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** The moves that end at boundary n have the numbers `first[n]` … `first[n + 1] - 1`. */
  readonly first: readonly number[];
  readonly moves: Moves;
}

/** How far a way may fall behind the best one that has come as far: what some four good links are worth. */
const HOPELESS = 14;
/** An article of some eighty paragraphs has as many; a longer one gets more room as it goes. */
const FEW_MOVES = 1 << 16;
/** More moves than this never end at one boundary. */
const MOST_AT_ONCE = 20;

/** All ways through both texts but for those that fall hopelessly behind. Time: the boundaries that are reached times ten moves. */
export function waysOf(lattice: Lattice): Ways {
  const { band, source, target, scores } = lattice;
  const aloneSource = runningAlone(source, scores.sourceParagraph);
  const aloneTarget = runningAlone(target, scores.targetParagraph);
  const reached = new Int32Array(band.rows * band.width).fill(-1);
  const [rows, columns, first, sums] = [[0], [0], [0, 0], [0]];
  let moves = roomFor(FEW_MOVES);
  let end = 0;
  const gather = (k: number, l: number, score: number, kind: number) => {
    const from = reached[cellOf(band, k, l)]!; // cells of the band, here and below
    const sum = sums[from]! + score; // a boundary that was reached
    if (sum === Number.NEGATIVE_INFINITY) return;
    moves.from[end] = from;
    moves.kinds[end] = kind;
    moves.scores[end] = score;
    moves.shares[end++] = sum;
  };
  /**
   * What the best way has gained so far over leaving everything alone: only that can be compared between boundaries. And as far
   * as the next diagonal. In an array: a fraction that two functions share is a new object each time.
   */
  const gained = new Float64Array(2);
  reached[0] = 0;
  eachBoundary(
    lattice,
    (i, j, here) => {
      const start = first[rows.length]!; // one more than boundaries
      if (start + MOST_AT_ONCE > moves.from.length) moves = roomFor(2 * moves.from.length, moves);
      end = start;
      eachMove(lattice, reached, i, j, gather);
      if (end === start) return;
      const most = highest(moves.shares, start, end);
      const gain = most - aloneSource[i]! - aloneTarget[j]!; // every boundary has one
      if (gain < gained[0]! - HOPELESS) return;
      if (gain > gained[1]!) gained[1] = gain;
      reached[here] = rows.length;
      rows.push(i);
      columns.push(j);
      first.push(end);
      sums.push(shareOut(moves.shares, start, end, most));
    },
    () => {
      gained[0] = gained[1]!;
    },
  );
  return { rows, columns, first, moves };
}

/** The same ways, changed to those where it is so much likelier that a paragraph has no counterpart. Time: the moves. */
export function withAloneLikelier(ways: Ways, shift: number): Ways {
  const { rows, first, moves } = ways;
  const { scores, shares } = moves;
  const sums = new Float64Array(rows.length);
  for (let boundary = 1; boundary < rows.length; boundary++) {
    const [start, end] = [first[boundary]!, first[boundary + 1]!]; // every boundary and every move has all of these, here and below
    for (let at = start; at < end; at++) {
      if (moves.kinds[at] === PARAGRAPH) scores[at]! += shift;
      shares[at] = sums[moves.from[at]!]! + scores[at]!;
    }
    sums[boundary] = shareOut(shares, start, end, highest(shares, start, end));
  }
  return ways;
}

function roomFor(count: number, before?: Moves): Moves {
  const moves = {
    from: new Int32Array(count),
    kinds: new Uint8Array(count),
    scores: new Float64Array(count),
    shares: new Float64Array(count),
  };
  if (before) {
    moves.from.set(before.from);
    moves.kinds.set(before.kinds);
    moves.scores.set(before.scores);
    moves.shares.set(before.shares);
  }
  return moves;
}

function highest(numbers: Float64Array, from: number, to: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = from; at < to; at++) if (numbers[at]! > most) most = numbers[at]!; // within the list
  return most;
}

/** Turns these sums (natural logarithms) into shares of all of them together, and answers that. */
function shareOut(sums: Float64Array, from: number, to: number, most: number): number {
  let total = 0;
  for (let at = from; at < to; at++) total += sums[at] = Math.exp(sums[at]! - most); // within the list, here and below
  for (let at = from; at < to; at++) sums[at]! /= total;
  return most + Math.log(total);
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
