import { useParams } from "react-router";
import { SourcePage } from "#client/history/SourcePage.tsx";
import { BringText } from "#client/intake/BringText.tsx";
import { useArticle } from "#client/review/data.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { ArticleNames } from "./ArticleNames.tsx";
import { ArticleWay } from "./ArticleWay.tsx";
import { useNameOf } from "./places.ts";
import { useWhyNotChangeSource } from "./use-own.ts";

/** The versions of an article's Korean, with intake's own way of bringing one. */
export default function SourceOfArticle() {
  const { articleId = "" } = useParams();
  return (
    <ArticleNames segments={useArticle(articleId).data?.segments ?? NONE}>
      <NamedSource articleId={articleId} />
    </ArticleNames>
  );
}

const NONE: readonly ReviewedSegment[] = [];

function NamedSource({ articleId }: { articleId: string }) {
  const whyNot = useWhyNotChangeSource(useArticle(articleId).data?.article);
  return (
    <SourcePage Bring={BringText} nameOf={useNameOf()} way={<ArticleWay articleId={articleId} />} whyNot={whyNot} />
  );
}
