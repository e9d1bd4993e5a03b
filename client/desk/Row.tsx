import { type KeyboardEvent, memo, type ReactNode } from "react";
import { useTextFact } from "#client/editor/texts.ts";
import { UnsentDrafts } from "#client/editor/UnsentDrafts.tsx";
import { isComposing } from "#client/ui/keys.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { whyNotSuggest } from "#shared/review/suggesting.ts";
import { ActsOfRow } from "./ActsOfRow.tsx";
import { AlignmentButton } from "./AlignmentButton.tsx";
import { useAtHand } from "./at-hand.ts";
import { Crossing } from "./Crossing.tsx";
import { useChoiceOf, useChosen, useSettledChoice } from "./chosen.ts";
import { EnglishSide } from "./EnglishSide.tsx";
import { holdStill } from "./go.ts";
import { KoreanSide } from "./KoreanSide.tsx";
import { lookOf } from "./look.ts";
import { useNameOf } from "./places.ts";
import { useConversationsOn } from "./pointed.ts";
import { Renewal } from "./Renewal.tsx";
import styles from "./Row.module.css";
import { useLit } from "./standing.ts";
import { useMoves } from "./use-moves.ts";

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
  const chosen = useChosen();
  const choice = useChoiceOf(segment.id);
  const name = useNameOf()(segment.id);
  const refused = useTextFact(segment.id, (now) => now.refused.length > 0);
  const conversations = useConversationsOn(segment.id);
  const lit = useLit(segment.id);
  const suggestAs = whyNotSuggest(me, segment) ? undefined : me.id;
  const isChosen = choice.segmentId !== null;
  const choose = () => {
    if (chosen.now().segmentId === segment.id) return;
    holdStill(segment.id);
    chosen.choose(segment.id);
  };
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
      onClick={choose}
      onFocus={(event) => {
        // Not when the pointer brings it: what opens and closes must not move the words under a press.
        if (event.target.matches(":focus-visible")) choose();
      }}
      onKeyDown={useRowKeys(segment.id)}
    >
      <KoreanSide {...{ segment, withPicture, conversations, lit }} />
      <Renewal segment={segment} />
      <Crossing segment={segment}>{isChosen ? <AlignmentButton segment={segment} /> : null}</Crossing>
      <div className={styles.english}>
        <EnglishSide {...{ segment, name, choice, conversations, lit }} />
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

/** Keys of a row that has the focus itself; inside it they belong to what has it. */
function useRowKeys(segmentId: string) {
  const chosen = useChosen();
  const { step } = useMoves();
  return (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || isComposing(event.nativeEvent)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === "Enter") chosen.write(segmentId);
    else if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else return;
    event.preventDefault();
  };
}
