import { type Lattice, SWAP } from "./lattice.ts";
import type { ChanceOfMove } from "./ties.ts";

/**
 * How many of a move's sentences belong where it puts them, on average over all ways of aligning: to those paragraphs of the other
 * side, or to none. There are many ways of linking two paragraphs sentence by sentence and one of leaving both alone, so that the likeliest single
 * move may say "alone" where most ways say "linked".
 */
export function belongingOf(moves: readonly ChanceOfMove[], lattice: Lattice): (move: ChanceOfMove) => number {
  const { source, target } = lattice;
  const [ofSource, ofTarget] = [chances(target.paragraphs), chances(source.paragraphs)];
  for (const move of moves) {
    if (isSettled(move)) continue;
    eachSentence(move, lattice, (sentence, to) => ofSource.add(sentence, to, move.chance));
    eachSentence(turned(move), { source: target, target: source }, (sentence, to) =>
      ofTarget.add(sentence, to, move.chance),
    );
  }
  return (move) => {
    if (isSettled(move)) return (move.a + move.b) * move.chance;
    let sum = 0;
    eachSentence(move, lattice, (sentence, to, share) => {
      sum += share * ofSource.of(sentence, to);
    });
    eachSentence(turned(move), { source: target, target: source }, (sentence, to, share) => {
      sum += share * ofTarget.of(sentence, to);
    });
    return sum;
  };
}

/** Most are: nothing that others say of such sentences changes anything. */
const isSettled = ({ chance }: ChanceOfMove) => chance > 0.95;

const NOWHERE = -1;

type Visit = (sentence: number, paragraph: number, share: number) => void;

/** The source sentences of a move with each paragraph that it ties them to; shares of a sentence add up to one. */
function eachSentence(
  { i, a, j, b, kind }: ChanceOfMove,
  { source, target }: Pick<Lattice, "source" | "target">,
  visit: Visit,
) {
  if (b === 0) for (let s = i; s < i + a; s++) visit(s, NOWHERE, 1);
  if (a === 0 || b === 0) return;
  const [first, last] = [target.holds[j]!, target.holds[j + b - 1]!]; // within the texts, here and below
  for (let s = i; s < i + a; s++)
    if (kind === SWAP) visit(s, source.holds[s] === source.holds[i] ? last : first, 1);
    else for (let q = first; q <= last; q++) visit(s, q, 1 / (last - first + 1));
}

const turned = ({ i, a, j, b, ...rest }: ChanceOfMove): ChanceOfMove => ({ ...rest, i: j, a: b, j: i, b: a });

/** Chances by sentence and paragraph of the other side. */
function chances(paragraphs: number) {
  const all = new Map<number, number>();
  const keyOf = (sentence: number, paragraph: number) => sentence * (paragraphs + 1) + paragraph + 1;
  return {
    add(sentence: number, paragraph: number, chance: number) {
      const key = keyOf(sentence, paragraph);
      all.set(key, (all.get(key) ?? 0) + chance);
    },
    of: (sentence: number, paragraph: number) => all.get(keyOf(sentence, paragraph)) ?? 0,
  };
}
