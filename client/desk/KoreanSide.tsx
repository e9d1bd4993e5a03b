import { memo } from "react";
import { useTranslation } from "react-i18next";
import { addressOf } from "#client/api/call.ts";
import { MarkedText } from "#client/editor/StaticText.tsx";
import { Prose } from "#client/ui/Prose.tsx";
import { readImage } from "#shared/articles/api.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import styles from "./KoreanSide.module.css";
import { marksOf } from "./marks.ts";
import { proseKind } from "./prose-kind.ts";
import { useThreadsOn } from "./threads.ts";

/** The Korean of a segment, paragraph by paragraph, with what is said of its words. */
export const KoreanSide = memo(function KoreanSide({
  segment,
  withPicture,
}: {
  segment: ReviewedSegment;
  withPicture: boolean;
}) {
  const { t } = useTranslation("desk");
  const threads = useThreadsOn(segment.id);
  return (
    <div className={[styles.korean, withPicture && styles.pictured].filter(Boolean).join(" ")} data-side="ko">
      {withPicture && segment.imageId ? (
        <img
          className={styles.picture}
          src={addressOf(readImage, { imageId: segment.imageId })}
          alt=""
          loading="lazy"
        />
      ) : null}
      <div className={styles.words}>
        {segment.source.length === 0 ? (
          <p className={styles.none}>{t(segment.review.added ? "noKoreanAdded" : "noKorean")}</p>
        ) : null}
        {segment.source.map(({ id, kind, text }) => (
          <Prose key={id} language="ko" kind={proseKind(kind)}>
            <p data-source-paragraph={id}>
              <MarkedText text={text} highlights={marksOf(threads, { sourceParagraphId: id })} />
            </p>
          </Prose>
        ))}
      </div>
    </div>
  );
});
