import { latticeOf } from "#shared/alignment/align.ts";
import { shiftOfAlone } from "#shared/alignment/alone.ts";
import { unswapped } from "#shared/alignment/crossed.ts";
import { FEATURES, type Feature, type Weights } from "#shared/alignment/features.ts";
import { type Lattice, PARAGRAPH, SWAP } from "#shared/alignment/lattice.ts";
import { posteriorOf } from "#shared/alignment/posterior.ts";
import { type Scores, scoresOf, type Texts } from "#shared/alignment/score.ts";
import { waysOf } from "#shared/alignment/ways.ts";
import type { Article } from "./material.ts";

/** The ways of aligning one article as moves between boundaries, each with its features, and which of them the truth allows. */
export interface Graph {
  readonly boundaries: number;
  readonly last: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** What a move scores whatever the weights: how far these texts leave more or fewer paragraphs alone than is usual. */
  readonly offsets: Float64Array;
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

/** Moves of less chance say nothing of the weights, unless they are right. */
const NEGLIGIBLE = 1e-6;

export function graphOf(article: Article, texts: Texts, weights: Weights, share: number): Graph {
  const lattice = latticeOf(texts, weights);
  const truth = truthOf(article, texts);
  const partsOf = (move: Move) => (move.kind === SWAP ? unswapped([{ ...move, swap: true }], lattice) : [move]);
  const isRight = (move: Move) => partsOf(move).every((part) => truth.allows(part));
  const { boundaries, moves, shift } = movesOf(lattice, isRight);
  const scorers = FEATURES.map((name) => scoresOf(texts, oneHot(name)));
  const features = new Float32Array(moves.length * FEATURES.length);
  for (const [at, move] of moves.entries()) {
    for (const part of partsOf(move))
      for (const [k, scores] of scorers.entries())
        features[at * FEATURES.length + k]! += scoreOf(scores, part, move.kind === PARAGRAPH, lattice); // within the table
    if (move.kind === SWAP) features[at * FEATURES.length + FEATURES.indexOf("swap")] = 1;
  }
  return {
    boundaries,
    last: boundaries - 1,
    from: Int32Array.from(moves, ({ from }) => from),
    to: Int32Array.from(moves, ({ to }) => to),
    offsets: Float64Array.from(moves, ({ kind }) => (kind === PARAGRAPH ? shift : 0)),
    features,
    allowed: Uint8Array.from(moves, (move) => (isRight(move) ? 1 : 0)),
    share,
  };
}

/** In an order in which each leads onward. */
function movesOf(lattice: Lattice, isRight: (move: Move) => boolean) {
  const ways = waysOf(lattice);
  const posterior = posteriorOf(ways, lattice);
  const { rows, columns, first, chances, moves } = posterior;
  const kept: Move[] = [];
  for (let to = 1; to < rows.length; to++)
    for (let at = first[to]!; at < first[to + 1]!; at++) {
      const from = moves.from[at]!; // every boundary and every move has all of these, here and below
      const [i, j] = [rows[from]!, columns[from]!];
      const move = { from, to, kind: moves.kinds[at]!, i, a: rows[to]! - i, j, b: columns[to]! - j };
      if (chances[at]! > NEGLIGIBLE || isRight(move)) kept.push(move);
    }
  return { boundaries: rows.length, moves: kept, shift: shiftOfAlone(posterior, lattice) };
}

const oneHot = (name: Feature) =>
  Object.fromEntries(FEATURES.map((each) => [each, each === name ? 1 : 0])) as Record<Feature, number>; // every feature has an entry

type Part = Pick<Move, "i" | "a" | "j" | "b">;

function scoreOf(scores: Scores, { i, a, j, b }: Part, whole: boolean, { source, target }: Lattice): number {
  if (a > 0 && b > 0) return scores.bead(i, a, j, b);
  if (whole)
    return b === 0 ? scores.sourceParagraph(source.endsAt[i + a]!) : scores.targetParagraph(target.endsAt[j + b]!); // a paragraph ends here
  return b === 0 ? scores.loneSource(i, a) : scores.loneTarget(j, b);
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
