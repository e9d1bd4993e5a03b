import type { StateLook } from "#client/ui/StateGlyph.tsx";
import type { ReviewedSegment } from "#shared/review/api.ts";

/** How a segment stands, for the eye: what is missing on purpose looks so until it is approved. */
export function lookOf({ review }: Pick<ReviewedSegment, "review">): StateLook {
  const { state, omitted, added } = review;
  if (state !== "draft" && state !== "empty" && state !== "submitted") return state;
  if (omitted) return "omitted";
  return added && state !== "submitted" ? "added" : state;
}

/** 2 : 1; nothing is said of one to one. */
export function ratioOf({
  source,
  document,
}: Pick<ReviewedSegment, "source"> & { document: { childCount: number } }): string | undefined {
  const [korean, english] = [source.length, document.childCount];
  return korean === 1 && english <= 1 ? undefined : `${korean} : ${english}`;
}
