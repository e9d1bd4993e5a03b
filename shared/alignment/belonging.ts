import { type Lattice, SWAP } from "./lattice.ts";
import type { Layout } from "./layout.ts";
import type { ChanceOfMove } from "./ties.ts";

/**
 * How many of a move's sentences belong where it puts them, on average over all ways of aligning: to those paragraphs of the other
 * side, or to none. There are many ways of linking two paragraphs sentence by sentence and one of leaving both alone, so that the likeliest single
 * move may say "alone" where most ways say "linked".
 */
export function belongingOf(moves: readonly ChanceOfMove[], lattice: Lattice): (move: ChanceOfMove) => number {
  const open = moves.filter((move) => !isSettled(move));
  const ofSource = placesOf(open, lattice.source, lattice.target, fromSource);
  const ofTarget = placesOf(open, lattice.target, lattice.source, fromTarget);
  return (move) => (isSettled(move) ? (move.a + move.b) * move.chance : ofSource(move) + ofTarget(move));
}

/** Most are: nothing that others say of such sentences changes anything. */
const isSettled = ({ chance }: ChanceOfMove) => chance > 0.95;

/** Which sentences of one side a move has, and which of the other. */
type Seen = (move: ChanceOfMove) => { from: number; count: number; across: number; countAcross: number };
const fromSource: Seen = ({ i, a, j, b }) => ({ from: i, count: a, across: j, countAcross: b });
const fromTarget: Seen = ({ i, a, j, b }) => ({ from: j, count: b, across: i, countAcross: a });

/** For the sentences of one side: how many of a move's belong to the paragraphs that it ties them to. Time: the ties of the moves. */
function placesOf(moves: readonly ChanceOfMove[], own: Layout, other: Layout, seen: Seen) {
  const sentences = own.holds.length;
  const low = new Int32Array(sentences).fill(other.paragraphs);
  const high = new Int32Array(sentences).fill(-1);
  const alone = new Float64Array(sentences);
  for (const move of moves) eachTie(move, widen, addAlone);
  const start = new Int32Array(sentences + 1);
  for (let s = 0; s < sentences; s++) start[s + 1] = start[s]! + Math.max(0, high[s]! - low[s]! + 1); // one for each sentence, here and below
  const tied = new Float64Array(start[sentences]!);
  for (const move of moves) eachTie(move, add, () => undefined);

  function widen(s: number, first: number, last: number) {
    if (first < low[s]!) low[s] = first;
    if (last > high[s]!) high[s] = last;
  }
  function addAlone(s: number, chance: number) {
    alone[s]! += chance;
  }
  function add(s: number, first: number, last: number, chance: number) {
    const [from, share] = [start[s]! - low[s]!, chance / (last - first + 1)];
    for (let q = first; q <= last; q++) tied[from + q]! += share;
  }

  /** Each sentence of a move with the paragraphs that it is tied to, in equal shares; or as one that stands alone. */
  function eachTie(
    move: ChanceOfMove,
    tie: (s: number, first: number, last: number, chance: number) => void,
    leave: (s: number, chance: number) => void,
  ) {
    const { from, count, across, countAcross } = seen(move);
    const { kind, chance } = move;
    if (count === 0) return;
    if (countAcross === 0) {
      for (let s = from; s < from + count; s++) leave(s, chance);
      return;
    }
    const [first, last] = [other.holds[across]!, other.holds[across + countAcross - 1]!]; // within the texts
    for (let s = from; s < from + count; s++) {
      if (kind !== SWAP) tie(s, first, last, chance);
      else {
        const q = own.holds[s] === own.holds[from] ? last : first;
        tie(s, q, q, chance);
      }
    }
  }

  return (move: ChanceOfMove): number => {
    let sum = 0;
    eachTie(
      move,
      (s, first, last) => {
        let found = 0;
        for (let q = first; q <= last; q++) found += tied[start[s]! - low[s]! + q]!;
        sum += found / (last - first + 1);
      },
      (s) => {
        sum += alone[s]!;
      },
    );
    return sum;
  };
}
