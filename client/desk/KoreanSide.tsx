import { addressOf } from "#client/api/call.ts";
import type { Highlight } from "#client/editor/highlight.ts";
import { markedText } from "#client/editor/StaticText.tsx";
import { anchorsOf } from "#client/threads/highlights.ts";
import { proseClass } from "#client/ui/Prose.tsx";
import { readImage } from "#shared/articles/api.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import type { AtHand } from "./at-hand.ts";
import styles from "./KoreanSide.module.css";
import { proseKind } from "./prose-kind.ts";
import type { RowFacts } from "./row-facts.ts";

const NONE: readonly Highlight[] = [];

/**
 * The Korean of a segment, paragraph by paragraph, with what is said of its words. What is done to it is heard by what
 * holds the rows: `row-events.ts`.
 */
export function koreanSide(
  segment: ReviewedSegment,
  { conversations, lit, terms }: RowFacts,
  withPicture: boolean,
  { t }: AtHand,
) {
  const { threads, active, hovered } = conversations;
  const { korean } =
    threads.length > 0
      ? anchorsOf(threads, { id: segment.id, text: segment.text }, { active, hovered })
      : { korean: undefined };
  const words = segment.source.map(({ id, kind, text }, number) => (
    <p key={id} lang="ko" className={proseClass("ko", proseKind(kind))} data-source-paragraph={id}>
      {markedText(text, together(terms?.[number], korean?.[id], lit?.korean[number]))}
    </p>
  ));
  const none = <p className={styles.none}>{t(segment.review.added ? "noKoreanAdded" : "noKorean")}</p>;
  const side = words.length > 0 ? words : none;
  if (!withPicture || !segment.imageId)
    return (
      <div className={styles.korean} data-side="ko">
        {side}
      </div>
    );
  return (
    <div className={`${styles.korean} ${styles.pictured}`} data-side="ko">
      <img className={styles.picture} src={addressOf(readImage, { imageId: segment.imageId })} alt="" loading="lazy" />
      <div className={styles.words}>{side}</div>
    </div>
  );
}

/** Most words are plain, and for them no list is made. */
const together = (...marks: (readonly Highlight[] | undefined)[]): readonly Highlight[] =>
  marks.some((each) => each && each.length > 0) ? marks.flatMap((each) => each ?? []) : NONE;
