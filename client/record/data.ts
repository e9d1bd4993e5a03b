import { useInfiniteQuery } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import { readRecord, verifyRecord } from "#shared/history/api.ts";

export function useRecord(articleId: string, segmentId: string | undefined) {
  return useInfiniteQuery({
    queryKey: ["article", articleId, "record", segmentId],
    queryFn: ({ signal, pageParam }) =>
      call(readRecord, { articleId, segmentId, before: pageParam, limit: 100 }, { signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ events, more }) => (more ? events.at(-1)?.number : undefined),
  });
}

export function useVerification(articleId: string) {
  return useCommand({ mutationFn: () => call(verifyRecord, { articleId }) });
}
