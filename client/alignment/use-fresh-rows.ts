import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useNavigate } from "react-router";
import { renewer } from "#client/live/renew.ts";
import { useLive } from "#client/live/use-live.ts";
import { paths } from "#client/paths.ts";
import { type OpenArticle, rereadSegment } from "./data.ts";

/** What colleagues do arrives by itself, also while one aligns. */
export function useFreshRows({ article, lastEvent }: OpenArticle): void {
  const client = useQueryClient();
  const navigate = useNavigate();
  const renew = useMemo(
    () => renewer(client, (segmentId) => void rereadSegment(client, article.id, segmentId).catch(() => undefined)),
    [client, article.id],
  );
  useLive(article.id, lastEvent, {
    onEvent: (event) => renew.event(event),
    onResync: () => renew.everything(article.id),
    onClosed: () => {
      renew.everything(article.id);
      void navigate(paths.desk(), { replace: true });
    },
  });
}
