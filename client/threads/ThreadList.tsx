import { useState } from "react";
import { useMe } from "#client/people/desk-people.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Skeleton } from "#client/ui/Progress.tsx";
import { useThreads } from "./data.ts";
import { FilterRow } from "./FilterRow.tsx";
import { FILTERS, type Filter, filtered } from "./filters.ts";
import { useLetStand } from "./let-stand.ts";
import type { TalkedAbout } from "./people-here.ts";
import { ThreadLine } from "./ThreadLine.tsx";
import styles from "./ThreadList.module.css";

export interface ThreadListProps {
  article: Pick<TalkedAbout, "id">;
  /** The segments in the order of the article. */
  order: readonly string[];
  /** The conversation that is open beside the text. */
  active?: string | undefined;
  /** What the page calls a segment: "Paragraph 4". Undefined for one that is not in the article any more. */
  nameOf: (segmentId: string) => string | undefined;
}

/** Every conversation of an article, by what one is looking for; each line leads to its spot. */
export function ThreadList({ article, order, active, nameOf }: ThreadListProps) {
  const { t } = useTranslation("threads");
  const me = useMe();
  const { data, error, refetch, isFetching } = useThreads(article.id);
  const [filter, setFilter] = useState<Filter>("open");
  const letStand = useLetStand(article.id, data ?? []);
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} pending={isFetching} />;
  if (!data) return <Skeleton lines={6} />;
  const shown = filtered(data, filter, me, order);
  return (
    <div className={styles.list}>
      <FilterRow
        filters={FILTERS}
        chosen={filter}
        nameOf={(each) => t(`filters.${each}`)}
        countOf={(each) => filtered(data, each, me, order).length}
        onChoose={setFilter}
      />
      {shown.length === 0 ? (
        <EmptyState small title={t(`empty.${filter}`)}>
          {data.length === 0 ? <p>{t("empty.articleNext")}</p> : null}
        </EmptyState>
      ) : (
        <ul aria-label={t(`filters.${filter}`)} className={styles.threads}>
          {shown.map((thread) => (
            <ThreadLine
              key={thread.id}
              thread={thread}
              letStand={letStand(thread) !== null}
              here={thread.id === active}
              place={nameOf(thread.segmentId)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
