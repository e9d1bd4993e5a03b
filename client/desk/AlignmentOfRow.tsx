import { SegmentAlignmentMenu } from "#client/alignment/SegmentAlignmentMenu.tsx";
import { settled } from "#client/editor/settled.ts";
import { useTexts } from "#client/editor/texts.ts";
import { useArticle } from "#client/review/data.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { useChosen } from "./chosen.ts";
import { useNameOf } from "./places.ts";

/** Corrections of the alignment for the chosen row. What is typed in it and beside it is committed first. */
export default function AlignmentOfRow({ segment, openAtOnce }: { segment: ReviewedSegment; openAtOnce: boolean }) {
  const { data: open } = useArticle(segment.articleId);
  const texts = useTexts();
  const chosen = useChosen();
  const nameOf = useNameOf();
  if (!open) return null;
  const at = open.segments.findIndex(({ id }) => id === segment.id);
  const beside = open.segments.slice(Math.max(0, at - 1), at + 2).flatMap(({ id }) => texts.of(id) ?? []);
  return (
    <SegmentAlignmentMenu
      open={open}
      segmentId={segment.id}
      openAtOnce={openAtOnce}
      nameOf={nameOf}
      onFocus={(id) => chosen.choose(id)}
      before={async () => (await Promise.all(beside.map(settled))).every(Boolean)}
    />
  );
}
