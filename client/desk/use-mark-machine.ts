import { useQueryClient } from "@tanstack/react-query";
import type { SegmentText } from "#client/editor/segment-text.ts";
import { keys } from "#client/live/keys.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { tell } from "#client/ui/toasts.ts";
import { textOf } from "#shared/document/document.ts";
import { useAtHand } from "./at-hand.ts";

/** Words pasted from outside, as characters of the text. */
export interface Pasted {
  from: number;
  to: number;
}

/** Says that a paragraph, or what was pasted into it, was written by a machine. What marks it is fetched when it is asked for. */
export function useMarkMachine(articleId: string, segmentId: string, text: SegmentText) {
  const { t } = useAtHand();
  const { explain } = useRefusals();
  const client = useQueryClient();
  const words = () => textOf(text.state.doc);
  const marking = () => import("./mark-machine.ts");
  const orTell = (act: Promise<unknown>) =>
    void act.catch((error: unknown) => tell(explain(error), { tone: "danger" }));
  const mark = async (pasted: Pasted) => {
    const count = await (await marking()).markMachine(segmentId, words(), pasted);
    tell(count === 0 ? t("machine.nothing") : t("machine.marked", { count }));
    await client.invalidateQueries({ queryKey: keys.article(articleId) });
  };
  const ask = async (pasted: Pasted) => {
    if (!(await marking()).isWorthAsking(words(), pasted)) return;
    tell(t("machine.asked"), { offer: { label: t("machine.mark"), run: () => orTell(mark(pasted)) } });
  };
  return {
    markAll: () => orTell(mark({ from: 0, to: words().length })),
    /** Only who pasted knows where the words come from: they are asked. */
    askOf: (pasted: Pasted) => orTell(ask(pasted)),
  };
}
