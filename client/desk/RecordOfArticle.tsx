import { useParams, useSearchParams } from "react-router";
import { RecordPage } from "#client/record/RecordPage.tsx";
import { useArticle } from "#client/review/data.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { ArticleNames } from "./ArticleNames.tsx";
import { ArticleWay } from "./ArticleWay.tsx";
import { useNameOf } from "./places.ts";

/** The record, whose events name the paragraphs as the article's page does. */
export default function RecordOfArticle() {
  const { articleId = "" } = useParams();
  return (
    <ArticleNames segments={useArticle(articleId).data?.segments ?? NONE}>
      <NamedRecord articleId={articleId} />
    </ArticleNames>
  );
}

const NONE: readonly ReviewedSegment[] = [];

function NamedRecord({ articleId }: { articleId: string }) {
  const [search] = useSearchParams();
  const segment = search.get("segment") ?? undefined;
  return <RecordPage nameOf={useNameOf()} way={<ArticleWay articleId={articleId} segment={segment} />} />;
}
