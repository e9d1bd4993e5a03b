import { type CSSProperties, memo, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { DraftsOfGone } from "#client/editor/UnsentDrafts.tsx";
import { useWatched } from "#client/review/use-sightings.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import type { Article } from "#shared/articles/article.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { LinksToLookAt } from "./LinksToLookAt.tsx";
import { Row } from "./Row.tsx";
import styles from "./Rows.module.css";
import { type RowEvents, useRowEvents } from "./row-events.ts";
import { type Stretch, stretchesOf } from "./stretches.ts";

export interface RowsProps {
  article: Article;
  segments: readonly ReviewedSegment[];
}

export const Rows = memo(function Rows({ article, segments }: RowsProps) {
  const { t } = useTranslation("desk");
  const stretches = useStretches(segments);
  const heard = useRowEvents();
  const byId = useMemo(() => new Map(segments.map((segment) => [segment.id, segment])), [segments]);
  const pictured = useMemo(() => firstOfImage(segments), [segments]);
  if (segments.length === 0) return <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>;
  return (
    <>
      <DraftsOfGone />
      <LinksToLookAt article={article} segments={segments} />
      {stretches.map((stretch) => (
        <Together key={stretch.key} {...{ stretch, heard }}>
          {stretch.ids.map((id) => {
            const segment = byId.get(id);
            return segment ? (
              <Row
                key={id}
                segment={segment}
                articleId={article.id}
                withPicture={pictured.has(id)}
                isOut={article.publication === "published"}
              />
            ) : null;
          })}
        </Together>
      ))}
    </>
  );
});

function useStretches(segments: RowsProps["segments"]): readonly Stretch[] {
  const [held, hold] = useState<{ segments: RowsProps["segments"]; stretches: readonly Stretch[] }>();
  if (held?.segments === segments) return held.stretches;
  const ids = segments.map(({ id }) => id);
  const stretches = stretchesOf(ids, held?.stretches ?? []);
  hold({ segments, stretches });
  return stretches;
}

/** Some rows that the browser lays out and looks at, or passes over, as one. */
function Together({ stretch, heard, children }: { stretch: Stretch; heard: RowEvents; children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  const watched = useWatched();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are to be watched
  useEffect(() => watched(element.current), [stretch.ids]);
  return (
    // React's type knows no custom properties
    <div
      ref={element}
      className={styles.stretch}
      style={{ "--rows": stretch.ids.length } as CSSProperties}
      data-stretch
      {...heard}
    >
      {children}
    </div>
  );
}

/** A picture is shown once, above the first of its rows. */
function firstOfImage(segments: readonly ReviewedSegment[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  for (const { id, imageId } of segments) if (imageId && !first.has(imageId)) first.set(imageId, id);
  return new Set(first.values());
}
