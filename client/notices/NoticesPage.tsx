import { useState } from "react";
import { paths } from "#client/paths.ts";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Page } from "#client/ui/Page.tsx";
import { Skeleton } from "#client/ui/Progress.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { useNotices, useReading } from "./data.ts";
import { NoticeLine } from "./NoticeLine.tsx";
import styles from "./Notices.module.css";

/** Everything that one is told of, newest first. What is opened is read; reading can be taken back. */
export default function NoticesPage() {
  const { t } = useTranslation("notices");
  const inbox = useNotices();
  const reading = useReading();
  const [shown, show] = useState<"unread" | "all">("unread");
  const all = inbox.data?.pages.flatMap(({ notices }) => notices) ?? [];
  const notices = shown === "all" ? all : all.filter(({ readAt }) => readAt === null);
  const unread = inbox.data?.pages[0]?.unread ?? 0;
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      width="text"
      actions={
        <>
          <ButtonLink to={paths.noticeSettings()} variant="quiet">
            {t("settings")}
          </ButtonLink>
          <Button
            disabledReason={unread === 0 ? t("noneUnread") : undefined}
            pending={reading.isPending}
            onClick={() => reading.mutate({ noticeIds: null, read: true })}
          >
            {t("readAll")}
          </Button>
        </>
      }
    >
      <RadioGroup
        look="row"
        label={t("show")}
        choices={[
          { value: "unread", label: t("unread", { count: unread }) },
          { value: "all", label: t("all") },
        ]}
        value={shown}
        onChange={show}
      />
      {inbox.error ? (
        <ErrorNote error={inbox.error} onRetry={() => void inbox.refetch()} pending={inbox.isFetching} />
      ) : null}
      {reading.error ? <ErrorNote error={reading.error} /> : null}
      {inbox.isPending ? <Skeleton lines={6} /> : null}
      {inbox.data && notices.length === 0 ? (
        <EmptyState title={t(shown === "all" ? "empty" : "noneUnread")}>
          <p>{t("emptyNext")}</p>
        </EmptyState>
      ) : null}
      <ul className={styles.list}>
        {notices.map((notice) => (
          <NoticeLine
            key={notice.id}
            notice={notice}
            onRead={(read) => reading.mutate({ noticeIds: [notice.id], read })}
          />
        ))}
      </ul>
      {inbox.hasNextPage ? (
        <Button variant="quiet" pending={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
          {t("more")}
        </Button>
      ) : null}
    </Page>
  );
}
