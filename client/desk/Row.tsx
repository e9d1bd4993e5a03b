import { memo, type ReactNode, Suspense } from "react";
import { Boundary } from "#client/ui/Boundary.tsx";
import { part } from "#client/ui/part.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { whyNotSuggest } from "#shared/review/suggesting.ts";
import { ActsOfRow } from "./ActsOfRow.tsx";
import { AlignmentButton } from "./AlignmentButton.tsx";
import type { AtHand } from "./at-hand.ts";
import { crossing } from "./Crossing.tsx";
import { useSettledChoiceOf } from "./chosen.ts";
import { englishSide } from "./EnglishSide.tsx";
import { koreanSide } from "./KoreanSide.tsx";
import { lookOf } from "./look.ts";
import { Renewal } from "./Renewal.tsx";
import styles from "./Row.module.css";
import type { RowFacts } from "./row-facts.ts";

/** Only a desk that answers can refuse words: what shows them comes over the same network. */
const UnsentDrafts = part(() =>
  import("#client/editor/UnsentDrafts.tsx").then((drafts) => ({ default: drafts.UnsentDrafts })),
);

export interface RowProps {
  segment: ReviewedSegment;
  facts: RowFacts;
  name: string;
  atHand: AtHand;
  withPicture: boolean;
  /** Readers have an edition of the article. */
  isOut: boolean;
}

/**
 * One segment: its Korean, its crossing, its English. Drawn anew for what happens in it and for nothing else. There are
 * five hundred of them: a row at rest asks nothing and listens to nobody, and its parts are no components of their own.
 */
export const Row = memo(function Row({ segment, facts, name, atHand, withPicture, isOut }: RowProps) {
  const { ui, me, t } = atHand;
  const isChosen = facts.choice.segmentId !== null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce every word in it as part of a form
    <div
      role="group"
      aria-label={`${name}, ${ui(`state.${lookOf(segment)}`)}`}
      aria-current={isChosen || undefined}
      tabIndex={isChosen ? 0 : -1}
      data-segment={segment.id}
      data-row
      className={[styles.row, styles[segment.kind], isChosen && styles.chosen].filter(Boolean).join(" ")}
    >
      {koreanSide(segment, facts, withPicture, atHand)}
      {facts.version > segment.version ? <Renewal segment={segment} /> : null}
      {crossing(segment, facts, atHand, isChosen ? <AlignmentButton segment={segment} /> : null)}
      <div className={styles.english}>
        {englishSide(segment, name, facts, atHand)}
        {facts.hasRefused ? (
          <Boundary>
            <Suspense>
              <UnsentDrafts segmentId={segment.id} suggestAs={whyNotSuggest(me, segment) ? undefined : me.id} />
            </Suspense>
          </Boundary>
        ) : null}
        {isChosen && isOut && segment.review.state === "approved" ? (
          <p className={styles.ahead}>{t("correctionAhead")}</p>
        ) : null}
        {isChosen ? (
          <Behind segmentId={segment.id}>
            <ActsOfRow segment={segment} name={name} />
          </Behind>
        ) : null}
      </div>
    </div>
  );
});

/** What stands below the words comes behind the caret. */
const Behind = ({ segmentId, children }: { segmentId: string; children: ReactNode }) =>
  useSettledChoiceOf(segmentId).segmentId === segmentId ? children : null;
