import { aloneLikelier, shiftOfAlone } from "./alone.ts";
import { type Anchor, bandFor } from "./band.ts";
import type { Bead, SentenceBead } from "./bead.ts";
import { confidences } from "./confidence.ts";
import { movedPairs, pairScores, unswapped, withMoved } from "./crossed.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import type { Weights } from "./features.ts";
import { paragraphGroups, sentenceBead } from "./groups.ts";
import type { Lattice } from "./lattice.ts";
import { layoutOf } from "./layout.ts";
import type { Lexicon } from "./lexicon.ts";
import { builtInLexicon } from "./lexicons.ts";
import { posteriorOf } from "./posterior.ts";
import { bestPath } from "./programme.ts";
import { scoresOf, type Texts } from "./score.ts";
import { type Paragraph, type Sentence, sentencesOfAll } from "./sentences.ts";
import { tiesOf } from "./ties.ts";
import { waysOf, withAloneLikelier } from "./ways.ts";
import { WEIGHTS } from "./weights.ts";

export interface AlignOptions {
  /** The kind of each paragraph of each side (headline, caption, body…), where known: a headline is rendered by a headline. */
  readonly kinds?: {
    readonly source: readonly (string | undefined)[];
    readonly target: readonly (string | undefined)[];
  };
  /** Korean forms and the stems of their English (`lexiconFor`); what the engine knows by itself where absent. */
  readonly lexicon?: Lexicon;
  /** Other weights than the fitted ones; for fitting. */
  readonly weights?: Weights;
}

export interface Alignment {
  readonly beads: Bead[];
  readonly sentenceBeads: SentenceBead[];
}

/**
 * Which English paragraphs render which Korean ones. Paragraphs are plain text, or lists of sentences.
 * Answers beads in the order of the source, added English where it stands; every paragraph in exactly one.
 * Errors: none, whatever the strings hold. Time: about a millisecond a paragraph; beyond some 600 sentences a side only
 * a strip along the diagonal is looked at, so that time and memory grow with the length. It costs no links that can be measured:
 * `npm run bench -- align` sets texts of four hundred paragraphs and more beside the whole plane, which does no better.
 */
export const align = (source: readonly Paragraph[], target: readonly Paragraph[], options: AlignOptions = {}): Bead[] =>
  alignWithSentences(source, target, options).beads;

/**
 * The same with the sentences inside. Sentences are aligned over the whole article by one dynamic programme; paragraphs
 * that share a linked sentence form a bead. See `score.ts` for the evidence and `programme.ts` for the moves.
 */
export function alignWithSentences(
  source: readonly Paragraph[],
  target: readonly Paragraph[],
  options: AlignOptions = {},
): Alignment {
  const texts = textsOf(source, target, options);
  const { sources, targets } = texts;
  const lattice = latticeOf(texts, options.weights ?? WEIGHTS);
  const { steps, moved, ties } = aligned(lattice);
  return {
    beads: confidences(paragraphGroups(steps, sources, targets, source.length, target.length), ties, moved),
    sentenceBeads: steps.flatMap((step) => sentenceBead(step, sources, targets)),
  };
}

/** The steps that are taken, the pairs among them that lie across others, and how likely what is tied to what. */
export function aligned(usual: Lattice) {
  const ways = waysOf(usual);
  const shift = shiftOfAlone(posteriorOf(ways, usual), usual);
  const lattice = { ...usual, scores: aloneLikelier(usual.scores, shift) };
  const { steps: path, moves } = bestPath(lattice, posteriorOf(withAloneLikelier(ways, shift), lattice));
  const straight = unswapped(path, lattice);
  const moved = movedPairs(straight, lattice);
  return { steps: withMoved(straight, moved, lattice), moved, ties: tiesOf(moves, lattice) };
}

/** Both texts by sentences, with what they share. */
export function textsOf(source: readonly Paragraph[], target: readonly Paragraph[], options: AlignOptions = {}): Texts {
  const [sources, targets] = [sentencesOfAll(source), sentencesOfAll(target)];
  const evidence = evidenceOf(sources, targets, options.lexicon ?? builtInLexicon());
  return {
    sources,
    targets,
    source: layoutOf(sources),
    target: layoutOf(targets),
    evidence,
    band: bandFor(sources.length, targets.length, anchorsOf(evidence)),
    kindFit: kindsFit(options),
  };
}

export function latticeOf(texts: Texts, weights: Weights): Lattice {
  const { band, source, target } = texts;
  const scores = scoresOf(texts, weights);
  return { scores, band, source, target, pairScore: pairScores(scores, source, target) };
}

/** Kinds that are rendered by their like. The others (body, subheading, list item…) are set differently in different houses. */
const APART = new Set(["headline", "standfirst", "byline", "caption", "credit", "alttext", "note"]);

/** What kinds say about a pair of paragraphs: a headline is no body paragraph, two headlines are likely a pair. */
function kindsFit({ kinds }: AlignOptions) {
  return (source: Sentence, target: Sentence): number => {
    const [one, other] = [kinds?.source[source.paragraph], kinds?.target[target.paragraph]];
    if (!one || !other || !(APART.has(one) || APART.has(other))) return 0;
    if (one === other) return 1.5;
    // A draft without marks has its captions and credits taken for paragraphs of the body.
    return APART.has(one) && APART.has(other) ? -3 : -1;
  };
}

/** Clues that only one sentence of each side has. */
function anchorsOf({ source, target }: Evidence): Anchor[] {
  return source.flatMap((clues, index) =>
    clues.flatMap(({ hits }) => {
      const [hit] = hits;
      const alone =
        hits.length === 1 &&
        hit !== undefined &&
        target[hit]?.some((clue) => clue.hits.length === 1 && clue.hits[0] === index);
      return alone ? [{ source: index, target: hit }] : [];
    }),
  );
}
