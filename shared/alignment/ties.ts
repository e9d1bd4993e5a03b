import { type Lattice, LONE, PARAGRAPH, SWAP } from "./lattice.ts";

/** A move with its chance over all ways of aligning. */
export interface ChanceOfMove {
  readonly i: number;
  readonly a: number;
  readonly j: number;
  readonly b: number;
  readonly kind: number;
  readonly chance: number;
}

/** How likely paragraphs are tied to one another, and sentences to nothing. */
export interface Ties {
  /** Chance that some sentence of `p` renders some of `q`. */
  readonly tie: (p: number, q: number) => number;
  /** The paragraphs of the other side that are tied at all. */
  readonly ofSource: (p: number) => readonly number[];
  readonly ofTarget: (q: number) => readonly number[];
  /** Chance that a paragraph has no counterpart: that of its likeliest sentence. */
  readonly sourceAlone: (p: number) => number;
  readonly targetAlone: (q: number) => number;
}

export function tiesOf(moves: readonly ChanceOfMove[], { source, target }: Lattice): Ties {
  const untied = new Map<number, number>();
  const [ofSource, ofTarget] = [partners(), partners()];
  const [aloneSource, aloneTarget] = [
    new Float64Array(source.endsAt.length - 1),
    new Float64Array(target.endsAt.length - 1),
  ];
  const tie = (p: number, q: number, chance: number) => {
    const key = p * target.paragraphs + q;
    if (!untied.has(key)) {
      ofSource.add(p, q);
      ofTarget.add(q, p);
    }
    untied.set(key, (untied.get(key) ?? 1) * (1 - chance));
  };
  for (const { i, a, j, b, kind, chance } of moves) {
    if (kind === LONE || kind === PARAGRAPH) {
      for (let at = i; at < i + a; at++) aloneSource[at]! += chance; // within the texts, here and below
      for (let at = j; at < j + b; at++) aloneTarget[at]! += chance;
    } else if (kind === SWAP) {
      tie(source.holds[i]!, target.holds[j + b - 1]!, chance);
      tie(source.holds[i + a - 1]!, target.holds[j]!, chance);
    } else
      for (let p = source.holds[i]!; p <= source.holds[i + a - 1]!; p++)
        for (let q = target.holds[j]!; q <= target.holds[j + b - 1]!; q++) tie(p, q, chance);
  }
  const least = (alone: Float64Array, [from, to]: readonly [number, number]) => Math.min(...alone.subarray(from, to));
  return {
    tie: (p, q) => 1 - (untied.get(p * target.paragraphs + q) ?? 1),
    ofSource: ofSource.of,
    ofTarget: ofTarget.of,
    sourceAlone: (p) => least(aloneSource, source.sentences(p)),
    targetAlone: (q) => least(aloneTarget, target.sentences(q)),
  };
}

function partners() {
  const known = new Map<number, number[]>();
  return {
    add(one: number, other: number) {
      const others = known.get(one);
      if (others) others.push(other);
      else known.set(one, [other]);
    },
    of: (one: number): readonly number[] => known.get(one) ?? [],
  };
}
