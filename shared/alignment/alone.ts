import { type Lattice, PARAGRAPH } from "./lattice.ts";
import type { Posterior } from "./posterior.ts";
import type { Scores } from "./score.ts";

/** Of the paragraphs of the documents that the weights are fitted on, so many have no counterpart. */
const USUAL_SHARE = 0.15;
/** What is usual counts as much as so many paragraphs of the texts themselves. */
const USUAL_COUNTS = 5;

/**
 * How much likelier than usual it is in these two texts that a paragraph has no counterpart (difference of log odds). Desks differ:
 * one carries an article across whole, the next cuts it by half; what the first look at all ways says of the whole text holds for
 * each of its paragraphs. Source: empirical Bayes, Robbins 1956.
 */
export function shiftOfAlone({ chances, moves: { kinds } }: Posterior, { source, target }: Lattice): number {
  let alone = 0;
  for (let move = 0; move < chances.length; move++) if (kinds[move] === PARAGRAPH) alone += chances[move]!; // one for each move
  const share = (alone + USUAL_COUNTS * USUAL_SHARE) / (source.paragraphs + target.paragraphs + USUAL_COUNTS);
  return logOdds(share) - logOdds(USUAL_SHARE);
}

/** The scores with paragraphs left alone so much likelier. */
export const aloneLikelier = (scores: Scores, shift: number): Scores => ({
  ...scores,
  sourceParagraph: (p) => scores.sourceParagraph(p) + shift,
  targetParagraph: (q) => scores.targetParagraph(q) + shift,
});

const logOdds = (share: number) => Math.log(share / (1 - share));
