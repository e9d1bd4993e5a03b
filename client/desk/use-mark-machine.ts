import { useMarkMachineText } from "#client/checks/machine-data.ts";
import type { SegmentText } from "#client/editor/segment-text.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { tell } from "#client/ui/toasts.ts";
import { textOf } from "#shared/document/document.ts";
import { useAtHand } from "./at-hand.ts";

/** Words pasted from outside, as characters of the text. */
export interface Pasted {
  from: number;
  to: number;
}

/** Says that a paragraph, or what was pasted into it, was written by a machine. */
export function useMarkMachine(articleId: string, segmentId: string, text: SegmentText) {
  const { t } = useAtHand();
  const { explain } = useRefusals();
  const { mutate } = useMarkMachineText(articleId);
  const mark = async ({ from, to }: Pasted) => {
    const { machineKeysIn } = await import("#shared/segments/machine-text.ts");
    const keys = machineKeysIn(textOf(text.state.doc), from, to);
    if (keys.length === 0) return tell(t("machine.nothing"));
    const onError = (error: unknown) => tell(explain(error), { tone: "danger" });
    const onSuccess = () => tell(t("machine.marked", { count: keys.length }));
    mutate({ segmentId, keys: keys.slice(0, MOST) }, { onError, onSuccess });
  };
  const orTell = (pasted: Pasted) =>
    void mark(pasted).catch((error: unknown) => tell(explain(error), { tone: "danger" }));
  return {
    markAll: () => orTell({ from: 0, to: textOf(text.state.doc).length }),
    /** Only who pasted knows where the words come from: they are asked. */
    askOf: (pasted: Pasted) => {
      if (countWords(textOf(text.state.doc).slice(pasted.from, pasted.to)) < A_SENTENCE) return;
      tell(t("machine.asked"), { offer: { label: t("machine.mark"), run: () => orTell(pasted) } });
    },
  };
}

const MOST = 2_000;
/** Fewer words than this are a name or a phrase, and nobody lets a machine write those. */
const A_SENTENCE = 8;
const countWords = (words: string) => words.match(/[A-Za-z]{2,}/g)?.length ?? 0;
