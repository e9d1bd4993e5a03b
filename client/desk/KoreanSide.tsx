import { type MouseEvent, memo } from "react";
import { addressOf } from "#client/api/call.ts";
import type { Highlight } from "#client/editor/highlight.ts";
import { markedText } from "#client/editor/StaticText.tsx";
import { offsetAtPoint } from "#client/editor/static-caret.ts";
import { anchorsOf, threadAt } from "#client/threads/highlights.ts";
import { proseClass } from "#client/ui/Prose.tsx";
import { readImage } from "#shared/articles/api.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { useTermsIn } from "./article-terms.ts";
import { useAtHand } from "./at-hand.ts";
import styles from "./KoreanSide.module.css";
import { type ConversationsOn, usePointing } from "./pointed.ts";
import { proseKind } from "./prose-kind.ts";
import { type Lit, standIn } from "./standing.ts";

const NONE: readonly Highlight[] = [];

/** The Korean of a segment, paragraph by paragraph, with what is said of its words. */
export const KoreanSide = memo(function KoreanSide({
  segment,
  withPicture,
  conversations,
  lit,
}: {
  segment: ReviewedSegment;
  withPicture: boolean;
  conversations: ConversationsOn;
  lit: Lit | undefined;
}) {
  const { t } = useAtHand();
  const { threads, active, hovered } = conversations;
  const { open, onHover } = usePointing();
  const { korean } = anchorsOf(threads, { id: segment.id, text: segment.text }, { active, hovered });
  const termsOf = useTermsIn(segment.source);
  const press = (event: MouseEvent) => {
    const thread = threadAt(event.target, threads);
    if (thread) open(thread);
    const words = event.target instanceof Element ? event.target.closest("[data-source-paragraph]") : null;
    const paragraph = segment.source.findIndex(({ id }) => id === words?.getAttribute("data-source-paragraph"));
    const offset = words ? offsetAtPoint(words, event.clientX, event.clientY) : undefined;
    if (offset !== undefined) standIn({ segmentId: segment.id, side: "source", paragraph, offset });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the conversations beside the text lead to the same
    // biome-ignore lint/a11y/useKeyWithClickEvents: the conversations beside the text lead to the same
    <div
      className={[styles.korean, withPicture && styles.pictured].filter(Boolean).join(" ")}
      data-side="ko"
      onClick={press}
      onPointerOver={(event) => onHover(threadAt(event.target, threads))}
    >
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
        {segment.source.map(({ id, kind, text }, number) => (
          <div key={id} lang="ko" className={proseClass("ko", proseKind(kind))}>
            <p data-source-paragraph={id}>
              {markedText(text, [...termsOf(id), ...(korean[id] ?? NONE), ...(lit?.korean[number] ?? NONE)])}
            </p>
          </div>
        ))}
      </div>
    </div>
  );
});
