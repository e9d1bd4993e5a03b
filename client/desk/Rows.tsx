import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { DraftsOfGone } from "#client/editor/UnsentDrafts.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import type { Article } from "#shared/articles/article.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { LinksToLookAt } from "./LinksToLookAt.tsx";
import { Row } from "./Row.tsx";

export interface RowsProps {
  article: Article;
  segments: readonly ReviewedSegment[];
}

export function Rows({ article, segments }: RowsProps) {
  const { t } = useTranslation("desk");
  const pictured = useMemo(() => firstOfImage(segments), [segments]);
  if (segments.length === 0) return <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>;
  return (
    <>
      <DraftsOfGone />
      <LinksToLookAt article={article} segments={segments} />
      {segments.map((segment) => (
        <Row
          key={segment.id}
          segment={segment}
          articleId={article.id}
          withPicture={pictured.has(segment.id)}
          isOut={article.publication === "published"}
        />
      ))}
    </>
  );
}

/** A picture is shown once, above the first of its rows. */
function firstOfImage(segments: readonly ReviewedSegment[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  for (const { id, imageId } of segments) if (imageId && !first.has(imageId)) first.set(imageId, id);
  return new Set(first.values());
}
