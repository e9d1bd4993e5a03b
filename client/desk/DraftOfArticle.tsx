import { useParams } from "react-router";
import { DraftPage } from "#client/history/DraftPage.tsx";
import { BringText } from "#client/intake/BringText.tsx";
import { useWhyNot } from "#client/people/desk-people.ts";
import { useArticle } from "#client/review/data.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { ArticleNames } from "./ArticleNames.tsx";
import { ArticleWay } from "./ArticleWay.tsx";
import { useNameOf } from "./places.ts";

/** A revised English draft for an article, with intake's own way of bringing one. */
export default function DraftOfArticle() {
  const { articleId = "" } = useParams();
  return (
    <ArticleNames segments={useArticle(articleId).data?.segments ?? NONE}>
      <NamedDraft articleId={articleId} />
    </ArticleNames>
  );
}

const NONE: readonly ReviewedSegment[] = [];

function NamedDraft({ articleId }: { articleId: string }) {
  return (
    <DraftPage
      Bring={BringText}
      nameOf={useNameOf()}
      way={<ArticleWay articleId={articleId} />}
      whyNot={useWhyNot("translate")}
    />
  );
}
