import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import { useEvery, useFeed } from "#client/live/use-live.ts";
import { countNotices, listNotices, readNoticeSettings, readNotices, setNoticeSettings } from "#shared/notices/api.ts";
import type { NoticeSettings } from "#shared/notices/notice.ts";
import { type Compared, compareSegment } from "#shared/review/compare-api.ts";

const INBOX = ["notices"] as const;
const UNREAD = ["notices", "unread"] as const;
const SETTINGS = ["notice-settings"] as const;

/** How many wait in the inbox; looked at again when something happens that one may see, and every minute. */
export function useUnread(): number {
  const client = useQueryClient();
  useFeed({
    onEvent: () => {
      clearTimeout(resting);
      resting = setTimeout(() => void client.invalidateQueries({ queryKey: INBOX }), REST);
    },
    onResync: () => void client.invalidateQueries({ queryKey: INBOX }),
  });
  const { data } = useQuery({
    queryKey: UNREAD,
    queryFn: ({ signal }) => call(countNotices, {}, { signal }),
    refetchInterval: useEvery(60_000),
  });
  return data?.unread ?? 0;
}

/** The notice is written a moment after what it tells of. */
const REST = 1_200;
let resting: ReturnType<typeof setTimeout> | undefined;

export function useNotices() {
  return useInfiniteQuery({
    queryKey: INBOX,
    queryFn: ({ signal, pageParam }) => call(listNotices, pageParam === null ? {} : { before: pageParam }, { signal }),
    initialPageParam: null as number | null, // the first page has none before it
    getNextPageParam: ({ before }) => before,
  });
}

export function useReading() {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (reading: { noticeIds: string[] | null; read: boolean }) => call(readNotices, reading),
    onSuccess: (answer) => {
      client.setQueryData(UNREAD, answer);
      return client.invalidateQueries({ queryKey: INBOX });
    },
  });
}

/** The words that were approved and the present ones, Korean first, where they differ; read when somebody wants to see them. */
export function useChangesSince(articleId: string, segmentId: string, approvalId: string) {
  return useQuery({
    queryKey: ["article", articleId, "comparison", segmentId, approvalId],
    queryFn: ({ signal }) => call(compareSegment, { segmentId, since: approvalId }, { signal }),
    staleTime: 0,
    select: ({ compared }) => (compared ? differencesIn(compared) : []),
  });
}

const differencesIn = ({ before, now }: Compared) => [
  ...differs("ko", before.source, now.source),
  ...differs("en", before.target, now.target),
];

const differs = (language: "ko" | "en", was: string | null, now: string | null) =>
  was === null || now === null || was === now ? [] : [{ language, was, now }];

export function useNoticeSettings() {
  return useQuery({ queryKey: SETTINGS, queryFn: ({ signal }) => call(readNoticeSettings, {}, { signal }) });
}

export function useSetNoticeSettings() {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (settings: NoticeSettings) => call(setNoticeSettings, { settings }),
    onSettled: () => client.invalidateQueries({ queryKey: SETTINGS }),
  });
}
