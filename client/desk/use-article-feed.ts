import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useNavigate } from "react-router";
import type { ArticleTexts } from "#client/editor/article-texts.ts";
import { keys, LISTS } from "#client/live/keys.ts";
import type { PresenceBook } from "#client/live/presence.ts";
import { renewer } from "#client/live/renew.ts";
import { useLive } from "#client/live/use-live.ts";
import { paths } from "#client/paths.ts";
import { type OpenArticle, renewSegment } from "#client/review/data.ts";
import { useFollowedFrom, wordsMoved } from "#client/threads/data.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { putAllAway, tell } from "#client/ui/toasts.ts";
import type { EventKind } from "#shared/activity/event.ts";
import type { Chosen } from "./chosen.ts";
import { useStandAt } from "./use-stand-at.ts";

/** What colleagues do arrives by itself; what it changes is read anew, and no more than that. */
export function useArticleFeed({ article, lastEvent }: OpenArticle, texts: ArticleTexts, chosen: Chosen): PresenceBook {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { t } = useTranslation("desk");
  const renew = useMemo(
    () => renewer(client, (segmentId) => void renewSegment(client, segmentId).catch(() => undefined)),
    [client],
  );
  useStandAt(article.id, chosen);
  const from = useFollowedFrom(article.id, lastEvent);
  return useLive(article.id, from, {
    onEvent: (event) => {
      renew.event(event);
      if (TELLS_OF_WORDS.has(event.kind)) wordsMoved(client, article.id, event.segmentId);
    },
    onSteps: (batch) => {
      texts.receive(batch);
      wordsMoved(client, article.id, batch.segmentId);
    },
    onVersions: (versions) => texts.compare(versions),
    onResync: () => renew.everything(article.id),
    onClosed: () => {
      // Said before anything else is asked: what stood here must not come back, nor the words about it.
      putAllAway();
      tell(t("closed"), { tone: "danger" });
      void navigate(paths.desk(), { replace: true });
      void client.resetQueries({ queryKey: keys.article(article.id) });
      void client.invalidateQueries({ queryKey: LISTS });
    },
  });
}

/** Of words that were written while the live feed was away, only these tell. */
const TELLS_OF_WORDS = new Set<EventKind>([
  "segment.written",
  "suggestion.proposed",
  "suggestion.accepted",
  "suggestion.rejected",
]);
