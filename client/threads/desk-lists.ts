import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { LISTS } from "#client/live/keys.ts";
import { useListFeed } from "#client/live/use-list-feed.ts";
import { useEvery } from "#client/live/use-live.ts";
import { listDeskThreads, type ThreadListName } from "#shared/threads/lists.ts";

/** Conversations of all articles, page by page; the live feed renews them. */
export function useDeskThreads(list: ThreadListName) {
  useListFeed();
  return useInfiniteQuery({
    queryKey: [...LISTS, "conversations", list],
    queryFn: ({ pageParam, signal }) =>
      call(listDeskThreads, { list, ...(pageParam === undefined ? {} : { after: pageParam }) }, { signal }),
    initialPageParam: undefined as string | undefined, // the first page has nothing before it
    getNextPageParam: ({ threads, more }) => (more ? threads.at(-1)?.thread.id : undefined),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: true,
    refetchInterval: useEvery(A_MINUTE), // what is overdue becomes so without any event
  });
}

const A_MINUTE = 60_000;
