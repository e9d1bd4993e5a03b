import type { Band } from "./band.ts";
import { isBoilerplate, isEnglishBoilerplate } from "./boilerplate.ts";
import { clueSums, clueWeights } from "./clue-sums.ts";
import type { Evidence } from "./evidence.ts";
import type { Feature, Weights } from "./features.ts";
import { kinshipOf } from "./kinship.ts";
import type { Layout } from "./layout.ts";
import { lengthScores } from "./lengths.ts";
import type { Sentence } from "./sentences.ts";

/** `a` source sentences from `i` rendered by `b` target sentences from `j`, 1 ≤ a, b ≤ 3; −∞ outside the band. */
export type BeadScore = (i: number, a: number, j: number, b: number) => number;

/** Scores of every move of the programme (natural logarithms, higher is likelier). All are linear in the weights. */
export interface Scores {
  readonly bead: BeadScore;
  /** So many sentences in a row without a counterpart inside a paragraph that has one. */
  readonly loneSource: (i: number, count: number) => number;
  readonly loneTarget: (j: number, count: number) => number;
  /** A whole paragraph without a counterpart. */
  readonly sourceParagraph: (p: number) => number;
  readonly targetParagraph: (q: number) => number;
  readonly swap: number;
  readonly moved: number;
  /** How far two blocks have anything to do with each other, 0…1. */
  readonly kinship: BeadScore;
}

/** What a pair of texts is when it is looked at by sentences. */
export interface Texts {
  readonly sources: readonly Sentence[];
  readonly targets: readonly Sentence[];
  readonly source: Layout;
  readonly target: Layout;
  readonly evidence: Evidence;
  readonly band: Band;
  /** What is known of a pair of paragraphs from elsewhere (their kinds): added to every bead that begins with them. */
  readonly kindFit: (source: Sentence, target: Sentence) => number;
}

/**
 * A clue adds log(p₁/p₀) where the other block has it and log((1−p₁)/(1−p₀)) where not; p₁ is how often a true
 * translation keeps it, p₀ how likely a block of that size of this very text has it by chance. Larger blocks have
 * more by chance, so merging needs no penalty. Source: the log-likelihood ratio of Moore 2002 and Varga et al. 2005, with the
 * chance taken from the document and the weights of a log-linear model.
 */
export function scoresOf(texts: Texts, weights: Weights): Scores {
  const { sources, source, target, evidence, band } = texts;
  const kinship = kinshipOf(evidence, band);
  const ownLines = sources.map(({ text }) => isBoilerplate(text));
  const linesBefore = new Int32Array(ownLines.length + 1);
  for (const [at, own] of ownLines.entries()) linesBefore[at + 1] = linesBefore[at]! + (own ? 1 : 0); // filled in order
  const alone = (from: number, to: number) => (linesBefore[to]! > linesBefore[from]! ? weights.boilerplateAlone : 0); // within the text
  return {
    bead: beadScore(texts, weights, ownLines, kinship),
    loneSource: (i, count) => weights.loneSource + weights.furtherLoneSource * (count - 1) + alone(i, i + count),
    loneTarget: (_, count) => weights.loneTarget + weights.furtherLoneTarget * (count - 1),
    sourceParagraph: (p) => {
      const [from, to] = source.sentences(p);
      return weights.sourceParagraph + weights.furtherSource * (to - from - 1) + alone(from, to);
    },
    targetParagraph: (q) => {
      const [from, to] = target.sentences(q);
      return weights.targetParagraph + weights.furtherTarget * (to - from - 1);
    },
    swap: weights.swap,
    moved: weights.moved,
    kinship,
  };
}

function beadScore(texts: Texts, weights: Weights, ownLines: readonly boolean[], kinship: BeadScore): BeadScore {
  const { sources, targets, source, target, evidence, band, kindFit } = texts;
  const kinds = clueWeights(weights);
  const fromSource = clueSums(evidence.source, targets.length, band, kinds, "rows");
  const fromTarget = clueSums(evidence.target, sources.length, band, kinds, "columns");
  const lengths = lengthScores(sources, targets);
  const shape = shapes(weights);
  const boundary = boundaries(source, target, weights);
  const englishLines = targets.map(({ text }) => isEnglishBoilerplate(text));
  const { from, width } = band;
  const [down, across] = [1 / Math.max(1, sources.length), 1 / Math.max(1, targets.length)];
  return (i, a, j, b) => {
    let clues = 0;
    const { unmatched: missedBySource, more: moreOfSource } = fromSource[b - 1]!; // sizes 1…3, here and below
    const { unmatched: missedByTarget, more: moreOfTarget } = fromTarget[a - 1]!;
    for (let t = j; t < j + b; t++) clues += missedByTarget[t]!; // sentences of the text
    for (let s = i; s < i + a; s++) {
      const column = j - from[s]!; // rows of the band
      if (column < 0 || column + b > width) return Number.NEGATIVE_INFINITY;
      const cell = s * width + column;
      if (s === i) for (let t = 0; t < b; t++) clues += moreOfTarget[cell + t]!; // cells within the band
      clues += missedBySource[s]! + moreOfSource[cell]!; // likewise
      if (ownLines[s] && !englishLines[j]) clues += weights.boilerplateLinked;
    }
    return (
      clues +
      weights.kinship * kinship(i, a, j, b) +
      weights.length * lengths(i, a, j, b) +
      shape[3 * a + b]! + // sizes 1…3
      boundary(i, a, j, b) +
      weights.distance * Math.abs(i * down - j * across) +
      kindFit(sources[i]!, targets[j]!) // the caller stays within the text
    );
  };
}

const NAMES: readonly (readonly [number, number, Feature | undefined])[] = [
  [1, 1, undefined],
  [2, 1, "twoToOne"],
  [1, 2, "oneToTwo"],
  [2, 2, "twoToTwo"],
  [3, 1, "threeToOne"],
  [1, 3, "oneToThree"],
];

/** By three times the source sentences and the target ones. */
function shapes(weights: Weights): Float64Array {
  const table = new Float64Array(13);
  for (const [a, b, name] of NAMES) table[3 * a + b] = weights.link + (name ? weights[name] : 0);
  return table;
}

/** Whether both sides open and close a paragraph here, and how many paragraphs end inside. */
function boundaries(source: Layout, target: Layout, weights: Weights): BeadScore {
  const opening = [0, weights.onlyTargetOpens, weights.onlySourceOpens, weights.bothOpen] as const;
  const closing = [0, weights.onlyTargetCloses, weights.onlySourceCloses, weights.bothClose] as const;
  const [sourceEdge, targetEdge] = [edgesOf(source), edgesOf(target)];
  return (i, a, j, b) => {
    let over = 0;
    for (let at = i + 1; at < i + a; at++) over += weights.overSource * sourceEdge[at]!; // within the text, here and below
    for (let at = j + 1; at < j + b; at++) over += weights.overTarget * targetEdge[at]!;
    const opens = (2 * sourceEdge[i]! + targetEdge[j]!) as 0 | 1 | 2 | 3; // ones and noughts
    const closes = (2 * sourceEdge[i + a]! + targetEdge[j + b]!) as 0 | 1 | 2 | 3; // likewise
    return over + opening[opens] + closing[closes];
  };
}

/** 1 where a paragraph begins or ends. */
function edgesOf({ endsAt }: Layout): Uint8Array {
  const edges = Uint8Array.from(endsAt, (paragraph) => (paragraph >= 0 ? 1 : 0));
  edges[0] = 1;
  return edges;
}
