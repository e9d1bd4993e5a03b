import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { keys } from "#client/live/keys.ts";
import { useFeed } from "#client/live/use-live.ts";
import { listVersions } from "#shared/history/api.ts";
import { countNotices, listNotices, readNoticeSettings, readNotices, setNoticeSettings } from "#shared/notices/api.ts";
import type { NoticeSettings } from "#shared/notices/notice.ts";

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
    refetchInterval: 60_000,
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
  return useMutation({
    mutationFn: (reading: { noticeIds: string[] | null; read: boolean }) => call(readNotices, reading),
    onSuccess: (answer) => {
      client.setQueryData(UNREAD, answer);
      return client.invalidateQueries({ queryKey: INBOX });
    },
  });
}

/** The words that were approved last and the present ones; read when somebody wants to see them. */
export function useApprovedAndNow(articleId: string, segmentId: string, enabled: boolean) {
  return useQuery({
    queryKey: keys.versions(articleId, segmentId),
    queryFn: ({ signal }) => call(listVersions, { segmentId }, { signal }),
    enabled,
    select: ({ versions }) => ({
      approved: versions.find(({ facts, isCurrent }) => !isCurrent && facts.includes("approval"))?.text,
      now: versions.find(({ isCurrent }) => isCurrent)?.text,
    }),
  });
}

export function useNoticeSettings() {
  return useQuery({ queryKey: SETTINGS, queryFn: ({ signal }) => call(readNoticeSettings, {}, { signal }) });
}

export function useSetNoticeSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: NoticeSettings) => call(setNoticeSettings, { settings }),
    onSettled: () => client.invalidateQueries({ queryKey: SETTINGS }),
  });
}
