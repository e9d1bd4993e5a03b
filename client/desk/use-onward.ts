import { useQueryClient } from "@tanstack/react-query";
import { keys } from "#client/live/keys.ts";
import { useMe, usePolicies } from "#client/people/desk-people.ts";
import type { ActName, OpenArticle } from "#client/review/data.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { tell } from "#client/ui/toasts.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { useChosen } from "./chosen.ts";
import { onwardFrom } from "./needs-me.ts";
import { useMoves } from "./use-moves.ts";

/**
 * Where a taken step leads: to what waits for this person next, with the caret in the text when they were writing. Asked
 * when the desk has answered, of the article as it is then; whoever has gone elsewhere meanwhile stays there.
 */
export function useOnward({ id, articleId }: Pick<ReviewedSegment, "id" | "articleId">): (step: ActName) => void {
  const { t } = useTranslation("desk");
  const client = useQueryClient();
  const me = useMe();
  const policies = usePolicies();
  const chosen = useChosen();
  const { go, write } = useMoves();
  return (step) => {
    const { segmentId, writing } = chosen.now();
    if (segmentId !== id) return;
    const { segments = [] } = client.getQueryData<OpenArticle>(keys.open(articleId)) ?? {};
    const next = onwardFrom(id, segments, { step, me, policies });
    if (next && writing && step === "submit") return write(next.id, { at: "end" });
    if (next) return go(next.id);
    tell(t(step === "submit" ? "nothingToWrite" : "nothingNeedsMe"));
    if (!writing) go(id);
  };
}
