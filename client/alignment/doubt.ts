import type { ReviewedSegment } from "#shared/review/api.ts";
import { isUnexplained } from "#shared/review/rules.ts";
import { hasTarget } from "#shared/segments/segment.ts";

export type Level = "set" | "sure" | "likely" | "doubtful";

/** How far a link is to be trusted. At a half and below a person should look, as the aligner says of itself. */
export function levelOf(confidence: number | null): Level {
  if (confidence === null) return "set";
  if (confidence <= DOUBTFUL) return "doubtful";
  return confidence < SURE ? "likely" : "sure";
}

const DOUBTFUL = 0.5;
const SURE = 0.9;

type Judged = Pick<ReviewedSegment, "confidence" | "review" | "source" | "text" | "imageId">;

/**
 * What is left to doubt of a row: nothing once a person has said that a side is missing on purpose, everything where a
 * side is missing and nobody has said so. The words of a picture explain themselves.
 */
export function confidenceOf(row: Judged): number | null {
  if (row.review.omitted || row.review.added) return null;
  return lacksSide(row) ? 0 : row.confidence;
}

/** A side is missing, and nobody has said why. */
export const lacksSide = (row: Judged): boolean =>
  !row.review.omitted &&
  !row.review.added &&
  (needsReason(row) || (row.confidence !== null && !hasTarget(row) && row.imageId === null));

/** English that no Korean stands behind: to say that it is right is not enough, somebody must say why it is there. */
export const needsReason = (row: Pick<Judged, "review" | "source" | "text" | "imageId">): boolean =>
  hasTarget(row) && isUnexplained(row);

/** What is left to look at, as both pages count it. */
export const toLookAt = (rows: readonly (Judged & { id: string })[]) =>
  unconfirmed(rows.map((row) => ({ id: row.id, confidence: confidenceOf(row) })));

interface Doubted {
  id: string;
  confidence: number | null;
}

/** Rows that nobody has confirmed or corrected. */
export const unconfirmed = <Row extends Doubted>(rows: readonly Row[]): Row[] =>
  rows.filter(({ confidence }) => confidence !== null);

/**
 * Where to look next: the most doubtful row; when no doubt is left, the next unconfirmed one after this, and round
 * again. Undefined when there is none but this.
 */
export function nextToLookAt(rows: readonly Doubted[], from: string | undefined): string | undefined {
  const others = unconfirmed(rows).filter(({ id }) => id !== from);
  const doubtful = others.filter(({ confidence }) => levelOf(confidence) === "doubtful");
  const [worst] = doubtful.toSorted((a, b) => (a.confidence ?? 1) - (b.confidence ?? 1));
  if (worst) return worst.id;
  const here = rows.findIndex(({ id }) => id === from);
  const after = others.find(({ id }) => rows.findIndex((row) => row.id === id) > here);
  return (after ?? others[0])?.id;
}

/**
 * Whether the English hardly seems to render this Korean at all: the aligner doubts nearly every link that nobody has
 * decided about. A handful of rows is too few to say so.
 */
export function seemUnrelated(rows: readonly Pick<Judged, "confidence">[]): boolean {
  const judged = rows.filter(({ confidence }) => confidence !== null);
  const doubtful = judged.filter(({ confidence }) => levelOf(confidence) === "doubtful");
  return judged.length >= FEWEST_TO_JUDGE && doubtful.length >= 0.8 * judged.length;
}

const FEWEST_TO_JUDGE = 4;
