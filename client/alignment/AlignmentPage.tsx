import { useParams } from "react-router";
import { ApiError } from "#client/api/errors.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Page } from "#client/ui/Page.tsx";
import { Skeleton } from "#client/ui/Progress.tsx";
import { AlignmentDesk } from "./AlignmentDesk.tsx";
import { useOpenArticle } from "./data.ts";

/** /articles/:articleId/alignment, with ?segment=… for a row of it. */
export default function AlignmentPage() {
  const { t } = useTranslation("alignment");
  const { articleId = "" } = useParams();
  const { data, error, refetch, isFetching } = useOpenArticle(articleId);
  if (data && data.segments.length > 0) return <AlignmentDesk key={articleId} open={data} />;
  if (!data && !error) return <Skeleton lines={10} />;
  const gone = error instanceof ApiError && (error.status === 404 || error.code === "bad-input");
  return (
    <Page title={t("title")} width="text">
      {gone || data ? (
        <EmptyState title={t(gone ? "gone" : "empty")} />
      ) : (
        <ErrorNote error={error} onRetry={() => void refetch()} pending={isFetching} />
      )}
    </Page>
  );
}
