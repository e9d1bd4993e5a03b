import { useParams } from "react-router";
import { ComparePage } from "#client/history/ComparePage.tsx";
import { useArticle } from "#client/review/data.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { ArticleNames } from "./ArticleNames.tsx";
import { ArticleWay } from "./ArticleWay.tsx";
import { useNameOf } from "./places.ts";

/** What has changed in an article, whose paragraphs are named as on its own page. */
export default function CompareOfArticle() {
  const { articleId = "" } = useParams();
  return (
    <ArticleNames segments={useArticle(articleId).data?.segments ?? NONE}>
      <NamedComparison articleId={articleId} />
    </ArticleNames>
  );
}

const NONE: readonly ReviewedSegment[] = [];

function NamedComparison({ articleId }: { articleId: string }) {
  return <ComparePage nameOf={useNameOf()} way={<ArticleWay articleId={articleId} />} />;
}
