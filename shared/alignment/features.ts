/**
 * What speaks for and against a way of aligning. The score of an alignment is the sum of its features, each times its
 * weight: a log-linear model whose weights are fitted on aligned news (`tests/bench/alignment/fit.ts` writes `weights.ts`).
 */
export const FEATURES = [
  // Clues that the other side has, and clues that it lacks: sums of log-likelihood ratios.
  "figureMet",
  "figureMissed",
  "latinMet",
  "latinMissed",
  "nameMet",
  "nameMissed",
  "wordMet",
  "wordMissed",
  "wordNowhere",
  "quotationMet",
  "quotationMissed",
  // Of what the clues of both tell, how much is met: 0…1.
  "kinship",
  // How well the lengths go together: log-likelihood ratios.
  "length",
  // A linked bead, and what a bead of several sentences adds to it.
  "link",
  "twoToOne",
  "oneToTwo",
  "twoToTwo",
  "threeToOne",
  "oneToThree",
  // Where paragraphs begin and end: the bead's sentences on both sides, or on one only.
  "bothOpen",
  "onlySourceOpens",
  "onlyTargetOpens",
  "bothClose",
  "onlySourceCloses",
  "onlyTargetCloses",
  // A bead that runs over the end of a paragraph.
  "overSource",
  "overTarget",
  // How far a bead lies from the diagonal, as a share of the text.
  "distance",
  // Lines that newsrooms set around a story: linked, and left alone.
  "boilerplateLinked",
  "boilerplateAlone",
  // A sentence without a counterpart inside a paragraph that has one, and each that follows it; a whole paragraph without, likewise.
  "loneSource",
  "loneTarget",
  "furtherLoneSource",
  "furtherLoneTarget",
  "sourceParagraph",
  "targetParagraph",
  "furtherSource",
  "furtherTarget",
  // Two neighbouring paragraphs that changed places.
  "swap",
  // A paragraph that stands elsewhere altogether. Not a move of the programme: what its pair must gain over standing alone.
  "moved",
] as const;

export type Feature = (typeof FEATURES)[number];
export type Weights = Readonly<Record<Feature, number>>;
