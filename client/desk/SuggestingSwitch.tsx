import { useTextOf } from "#client/editor/texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { useShortcut } from "#client/ui/shortcuts.ts";
import { tell } from "#client/ui/toasts.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { useAtHand } from "./at-hand.ts";
import { useChosen } from "./chosen.ts";
import { KEYS } from "./keys.ts";
import { useHowOneWrites } from "./suggesting.ts";

/** Whether what is typed in the chosen paragraph changes the text or is suggested. */
export function SuggestingSwitch({ segment }: { segment: ReviewedSegment }) {
  const { t, sayWhy } = useAtHand();
  const { suggests, fixed, turn } = useHowOneWrites(segment);
  const chosen = useChosen();
  const text = useTextOf(segment.id);
  const press = () => {
    turn(!suggests);
    tell(t(suggests ? "suggesting.off" : "suggesting.on"));
    // "What you type here": so the next letter is typed here, and is no key of the row.
    chosen.write(segment.id, text.state.selection.head > FIRST ? { at: "same" } : { at: "end" });
  };
  const disabledReason = sayWhy(fixed);
  useShortcut({
    id: "suggest",
    keys: KEYS.suggest,
    label: t("suggesting.switch"),
    group: "writing",
    disabledReason,
    run: press,
  });
  return (
    <Button
      size="small"
      icon={<Icon name="suggest" size={14} />}
      keys={KEYS.suggest}
      aria-pressed={suggests}
      disabledReason={disabledReason}
      onClick={press}
    >
      {t("suggesting.switch")}
    </Button>
  );
}

/** The caret's place in a text that nobody has written in here: before its first letter. */
const FIRST = 1;
