import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { call } from "#client/api/call.ts";
import { insertWords } from "#client/editor/insert-words.ts";
import { useText } from "#client/editor/texts.ts";
import { keys } from "#client/live/keys.ts";
import { Progress } from "#client/ui/Progress.tsx";
import { useRefusals } from "#client/ui/refusals.ts";
import { tell } from "#client/ui/toasts.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { askMachineDraft } from "#shared/segments/machine-api.ts";
import { useAtHand } from "./at-hand.ts";
import { useSettledChoiceOf } from "./chosen.ts";
import { useHowOneWrites } from "./suggesting.ts";

/** The newsroom's machine is asked for one paragraph, as long as this stands; closed, it is not waited for any more. */
export default function MachineDraft({ segment, onClose }: { segment: ReviewedSegment; onClose: () => void }) {
  const { t } = useAtHand();
  const { explain } = useRefusals();
  const client = useQueryClient();
  const { text } = useText(segment.id);
  const { writing } = useSettledChoiceOf(segment.id);
  const { writer } = useHowOneWrites(segment);
  const take = useEffectEvent((words: string) => {
    insertWords(text, words, { writing: writing !== null, writer });
    tell(t(writer.suggests ? "machine.suggested" : "machine.drafted"));
    void client.invalidateQueries({ queryKey: keys.article(segment.articleId) });
    onClose();
  });
  const fail = useEffectEvent((error: unknown) => {
    tell(explain(error), { tone: "danger" });
    onClose();
  });
  useEffect(() => {
    const waiting = new AbortController();
    call(askMachineDraft, { segmentId: segment.id }, { signal: waiting.signal }).then(
      (draft) => waiting.signal.aborted || take(draft.text),
      (error: unknown) => waiting.signal.aborted || fail(error),
    );
    return () => waiting.abort();
  }, [segment.id]);
  return <Progress label={t("machine.drafting")} onCancel={onClose} />;
}
