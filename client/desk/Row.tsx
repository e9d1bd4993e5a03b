import { memo, type ReactNode } from "react";
import { useTextFact } from "#client/editor/texts.ts";
import { UnsentDrafts } from "#client/editor/UnsentDrafts.tsx";
import { useOthersOn } from "#client/live/use-live.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { whyNotSuggest } from "#shared/review/suggesting.ts";
import { ActsOfRow } from "./ActsOfRow.tsx";
import { AlignmentButton } from "./AlignmentButton.tsx";
import { useAtHand } from "./at-hand.ts";
import { Crossing } from "./Crossing.tsx";
import { useChoiceOf, useSettledChoice } from "./chosen.ts";
import { EnglishSide } from "./EnglishSide.tsx";
import { KoreanSide } from "./KoreanSide.tsx";
import { lookOf } from "./look.ts";
import { useNameOf } from "./places.ts";
import { useConversationsOn } from "./pointed.ts";
import { Renewal } from "./Renewal.tsx";
import styles from "./Row.module.css";
import { useLit } from "./standing.ts";

export interface RowProps {
  articleId: string;
  segment: ReviewedSegment;
  withPicture: boolean;
  /** Readers have an edition of the article. */
  isOut: boolean;
}

/** One segment: its Korean, its crossing, its English. Drawn anew for what happens in it and for nothing else. */
export const Row = memo(function Row({ segment, withPicture, isOut }: RowProps) {
  const { t, ui, me } = useAtHand();
  const choice = useChoiceOf(segment.id);
  const name = useNameOf()(segment.id);
  const refused = useTextFact(segment.id, (now) => now.refused.length > 0);
  const behind = useTextFact(segment.id, (now) => now.version > segment.version);
  const others = useOthersOn(segment.id);
  const conversations = useConversationsOn(segment.id);
  const lit = useLit(segment.id);
  const suggestAs = whyNotSuggest(me, segment) ? undefined : me.id;
  const isChosen = choice.segmentId !== null;
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
      <KoreanSide {...{ segment, withPicture, conversations, lit }} />
      {behind ? <Renewal segment={segment} /> : null}
      <Crossing {...{ segment, others }}>{isChosen ? <AlignmentButton segment={segment} /> : null}</Crossing>
      <div className={styles.english}>
        <EnglishSide {...{ segment, name, choice, conversations, lit, others }} />
        {refused ? <UnsentDrafts segmentId={segment.id} suggestAs={suggestAs} /> : null}
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
  useSettledChoice().segmentId === segmentId ? children : null;
