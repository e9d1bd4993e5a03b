import { useQueryClient } from "@tanstack/react-query";
import { useTexts } from "#client/editor/texts.ts";
import type { Way } from "#client/editor/typing-order.ts";
import { keys } from "#client/live/keys.ts";
import type { OpenArticle } from "#client/review/data.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { tell } from "#client/ui/toasts.ts";
import { useAtHand } from "./at-hand.ts";
import { useChosen } from "./chosen.ts";
import { refusedWords } from "./suggesting.ts";
import { useMoves } from "./use-moves.ts";

/** Undo and redo through the whole article: goes where it happens. Paragraphs that are closed by now are passed over. */
export function useGoBack(articleId: string): (way: Way) => void {
  const { t } = useTranslation("desk");
  const client = useQueryClient();
  const texts = useTexts();
  const chosen = useChosen();
  const atHand = useAtHand();
  const { write } = useMoves();
  return (way) => {
    const { segments = [] } = client.getQueryData<OpenArticle>(keys.open(articleId)) ?? {};
    const may = (segmentId: string) => {
      const segment = segments.find(({ id }) => id === segmentId);
      return segment !== undefined && !refusedWords(segment, atHand);
    };
    const changed = texts.go(way, may);
    if (changed === undefined) return way === "undo" ? tell(t("nothingToTakeBack")) : undefined;
    const { segmentId, writing } = chosen.now();
    if (changed !== segmentId || !writing) write(changed, { at: "same" });
  };
}
