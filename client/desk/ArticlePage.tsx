import type { QueryClient } from "@tanstack/react-query";
import { useParams } from "react-router";
import { ApiError } from "#client/api/errors.ts";
import { readArticleAhead, useArticle } from "#client/review/data.ts";
import { readThreadsAhead } from "#client/threads/data.ts";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Page } from "#client/ui/Page.tsx";
import { Skeleton } from "#client/ui/Progress.tsx";
import { ArticleDesk } from "./ArticleDesk.tsx";

/** Read before the page is drawn for the first time. */
export const ahead = (client: QueryClient, { articleId = "" }: { articleId?: string }): Promise<unknown> =>
  Promise.all([readArticleAhead(client, articleId), readThreadsAhead(client, articleId)]);

/** /articles/:articleId, with ?segment=… and ?thread=… for a spot in it. */
export default function ArticlePage() {
  const { t } = useTranslation("desk");
  const { articleId = "" } = useParams();
  const { data, error, refetch, isFetching } = useArticle(articleId);
  if (data) return <ArticleDesk key={articleId} open={data} />;
  if (!error) return <Skeleton lines={10} />;
  const gone = error instanceof ApiError && (error.status === 404 || error.code === "bad-input");
  return (
    <Page title={t(gone ? "gone.title" : "article")} width="text">
      {gone ? <p>{t("gone.text")}</p> : <ErrorNote error={error} onRetry={() => void refetch()} pending={isFetching} />}
    </Page>
  );
}
