import { useSearchParams } from "react-router";
import { Button } from "#client/ui/Button.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Page } from "#client/ui/Page.tsx";
import { Skeleton } from "#client/ui/Progress.tsx";
import { useRowKeys } from "#client/ui/row-keys.ts";
import { THREAD_LISTS } from "#shared/threads/lists.ts";
import { DeskThreads } from "./DeskThreads.tsx";
import { useDeskThreads } from "./desk-lists.ts";
import { FilterRow } from "./FilterRow.tsx";

/** What is talked about in all articles. The list stands in the address, so that it can be kept and sent. */
export default function ConversationsPage() {
  const { t } = useTranslation("threads");
  const [address, setAddress] = useSearchParams();
  const list = THREAD_LISTS.find((each) => each === address.get("list")) ?? THREAD_LISTS[0];
  const rows = useRowKeys({ next: t("lists.next"), previous: t("lists.previous") });
  const threads = useDeskThreads(list);
  const { data, error, isFetching, refetch, isPlaceholderData } = threads;
  return (
    <Page title={t("lists.title")} lead={t("lists.lead")} width="text">
      <FilterRow
        filters={THREAD_LISTS}
        chosen={list}
        nameOf={(each) => t(`lists.${each}`)}
        countOf={(each) => data?.pages[0]?.counts[each]}
        onChoose={(next) => setAddress({ list: next }, { replace: true })}
      />
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} pending={isFetching} /> : null}
      <div ref={rows} aria-busy={isPlaceholderData}>
        {data && !isPlaceholderData ? (
          <DeskThreads list={list} listed={data.pages.flatMap(({ threads }) => threads)} />
        ) : error ? null : (
          <Skeleton lines={6} />
        )}
      </div>
      {threads.hasNextPage && !isPlaceholderData ? (
        <Button variant="quiet" pending={threads.isFetchingNextPage} onClick={() => void threads.fetchNextPage()}>
          {t("lists.more")}
        </Button>
      ) : null}
    </Page>
  );
}
