import { latticeOf, textsOf } from "#shared/alignment/align.ts";
import { unswapped } from "#shared/alignment/crossed.ts";
import { FEATURES, type Feature, type Weights } from "#shared/alignment/features.ts";
import { cellOf, eachBoundary, eachMove, type Lattice, PARAGRAPH, SWAP } from "#shared/alignment/lattice.ts";
import type { Lexicon } from "#shared/alignment/lexicon.ts";
import { type Scores, scoresOf, type Texts } from "#shared/alignment/score.ts";
import type { Article } from "./material.ts";

/** All ways of aligning one article as moves between boundaries, each with its features, and which of them the truth allows. */
export interface Graph {
  readonly boundaries: number;
  readonly last: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** As many for each move as there are features. */
  readonly features: Float32Array;
  readonly allowed: Uint8Array;
  /** How much the article counts. */
  readonly share: number;
}

interface Move {
  readonly from: number;
  readonly to: number;
  readonly kind: number;
  readonly i: number;
  readonly a: number;
  readonly j: number;
  readonly b: number;
}

export function graphOf(article: Article, lexicon: Lexicon, weights: Weights, share: number): Graph {
  const texts = textsOf(article.source, article.target, { lexicon });
  const lattice = latticeOf(texts, weights);
  const moves: Move[] = [];
  const everywhere = new Float64Array(lattice.band.rows * lattice.band.width);
  eachBoundary(lattice, (i, j, here) =>
    eachMove(lattice, everywhere, i, j, (k, l, score, kind) => {
      if (score > Number.NEGATIVE_INFINITY)
        moves.push({ from: cellOf(lattice.band, k, l), to: here, kind, i: k, a: i - k, j: l, b: j - l });
    }),
  );
  const truth = truthOf(article, texts);
  const scorers = FEATURES.map((name) => scoresOf(texts, oneHot(name)));
  const features = new Float32Array(moves.length * FEATURES.length);
  const allowed = new Uint8Array(moves.length);
  for (const [at, move] of moves.entries()) {
    const parts = move.kind === SWAP ? unswapped([{ ...move, score: 0, swap: true }], lattice) : [move];
    for (const part of parts)
      for (const [k, scores] of scorers.entries())
        features[at * FEATURES.length + k]! += scoreOf(scores, part, move.kind === PARAGRAPH, lattice); // within the table
    if (move.kind === SWAP) features[at * FEATURES.length + FEATURES.indexOf("swap")] = 1;
    allowed[at] = parts.every((part) => truth.allows(part)) ? 1 : 0;
  }
  return {
    boundaries: lattice.band.rows * lattice.band.width,
    last: cellOf(lattice.band, texts.sources.length, texts.targets.length),
    from: Int32Array.from(moves, ({ from }) => from),
    to: Int32Array.from(moves, ({ to }) => to),
    features,
    allowed,
    share,
  };
}

const oneHot = (name: Feature) =>
  Object.fromEntries(FEATURES.map((each) => [each, each === name ? 1 : 0])) as Record<Feature, number>; // every feature has an entry

type Part = Pick<Move, "i" | "a" | "j" | "b">;

function scoreOf(scores: Scores, { i, a, j, b }: Part, whole: boolean, { source, target }: Lattice): number {
  if (a > 0 && b > 0) return scores.bead(i, a, j, b);
  if (whole)
    return b === 0 ? scores.sourceParagraph(source.endsAt[i + a]!) : scores.targetParagraph(target.endsAt[j + b]!); // a paragraph ends here
  return b === 0 ? scores.loneSource(i) : scores.loneTarget(j);
}

/** Beads that cross others (but for neighbours that changed places) are no moves of the programme and count as left alone here. */
function truthOf({ sentenceBeads }: Article, { sources, targets }: Texts) {
  const [sourceAt, targetAt] = [numbersOf(sources), numbersOf(targets)];
  const beads = new Set<string>();
  const [linkedSource, linkedTarget] = [new Uint8Array(sources.length), new Uint8Array(targets.length)];
  for (const [source, target] of sentenceBeads) {
    if (source.length === 0 || target.length === 0) continue;
    const own = source.map((place) => sourceAt.get(String(place))!).sort((one, other) => one - other); // every place has a sentence
    const other = target.map((place) => targetAt.get(String(place))!).sort((one, another) => one - another); // likewise
    beads.add(`${own[0]} ${own.length} ${other[0]} ${other.length}`);
    for (const i of own) linkedSource[i] = 1;
    for (const j of other) linkedTarget[j] = 1;
  }
  return {
    allows: ({ i, a, j, b }: Part) =>
      a > 0 && b > 0
        ? beads.has(`${i} ${a} ${j} ${b}`)
        : !linkedSource.subarray(i, i + a).includes(1) && !linkedTarget.subarray(j, j + b).includes(1),
  };
}

const numbersOf = (sentences: Texts["sources"]) =>
  new Map(sentences.map(({ paragraph, index }, number) => [`${paragraph},${index}`, number]));
