import { useQueryClient } from "@tanstack/react-query";
import { useTexts } from "#client/editor/texts.ts";
import type { Way } from "#client/editor/typing-order.ts";
import { keys } from "#client/live/keys.ts";
import type { OpenArticle } from "#client/review/data.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { tell } from "#client/ui/toasts.ts";
import { whyNot } from "#shared/review/rules.ts";
import { whyNotSuggest } from "#shared/review/suggesting.ts";
import { useAtHand } from "./at-hand.ts";
import { useChosen } from "./chosen.ts";
import { useMoves } from "./use-moves.ts";

/** Undo and redo through the whole article: goes where it happens. Paragraphs that are closed by now are passed over. */
export function useGoBack(articleId: string): (way: Way) => void {
  const { t } = useTranslation("desk");
  const client = useQueryClient();
  const texts = useTexts();
  const chosen = useChosen();
  const { me, policies } = useAtHand();
  const { write } = useMoves();
  return (way) => {
    const { segments = [] } = client.getQueryData<OpenArticle>(keys.open(articleId)) ?? {};
    const may = (segmentId: string) => {
      const segment = segments.find(({ id }) => id === segmentId);
      if (!segment) return false;
      return !whyNot("edit", me, segment, policies) || !whyNotSuggest(me, segment);
    };
    const changed = texts.go(way, may);
    if (changed === undefined) return way === "undo" ? tell(t("nothingToTakeBack")) : undefined;
    const { segmentId, writing } = chosen.now();
    if (changed !== segmentId || !writing) write(changed, { at: "same" });
  };
}
