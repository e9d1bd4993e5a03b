import { type ReactNode, useState } from "react";
import { useParams, useSearchParams } from "react-router";
import { paths } from "#client/paths.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { Link } from "#client/ui/Link.tsx";
import { Page } from "#client/ui/Page.tsx";
import { Select } from "#client/ui/Select.tsx";
import { Spinner } from "#client/ui/Spinner.tsx";
import { useRecord } from "./data.ts";
import { EventLine } from "./EventLine.tsx";
import { FILTERS, type Filter, isShown } from "./filters.ts";
import styles from "./Record.module.css";
import { Verification } from "./Verification.tsx";
import "./words.ts";
import { useTranslation } from "#client/ui/i18n.ts";

export interface RecordPageProps {
  /** What the article's page calls a paragraph. */
  nameOf: (segmentId: string) => string;
  /** Which article it is about, and the way back to it. */
  way: ReactNode;
}

/** Everything that happened to an article, and the proof that nothing of it was changed. */
export function RecordPage({ nameOf, way }: RecordPageProps) {
  const { articleId = "" } = useParams();
  const [query] = useSearchParams();
  const segmentId = query.get("segment") ?? undefined;
  const { t } = useTranslation("record");
  const [filter, setFilter] = useState<Filter>("all");
  const record = useRecord(articleId, segmentId);
  const events = record.data?.pages.flatMap((page) => page.events).filter((event) => isShown(event.kind, filter)) ?? [];
  return (
    <Page title={t("title")} lead={t("lead")} width="text">
      {way}
      <div className={styles.tools}>
        <Select
          label={t("filter")}
          value={filter}
          onChange={setFilter}
          choices={FILTERS.map((value) => ({ value, label: t(`filters.${value}`) }))}
        />
        <Verification articleId={articleId} />
      </div>
      {segmentId ? (
        <p className={styles.soft}>
          {t("oneParagraph", { paragraph: nameOf(segmentId) })} <Link to={paths.record(articleId)}>{t("all")}</Link>
        </p>
      ) : null}
      {record.isPending ? <Spinner /> : null}
      {record.isError ? <ErrorNote error={record.error} onRetry={() => void record.refetch()} /> : null}
      {record.data && events.length === 0 ? <EmptyState title={t("empty")} /> : null}
      <ol className={styles.events}>
        {events.map((event) => (
          <EventLine key={event.number} event={event} nameOf={nameOf} />
        ))}
      </ol>
      {record.hasNextPage ? (
        <Button pending={record.isFetchingNextPage} onClick={() => void record.fetchNextPage()}>
          {t("more")}
        </Button>
      ) : null}
    </Page>
  );
}
