import { useQuery } from "@tanstack/react-query";
import { createContext, useContext, useMemo } from "react";
import { call } from "#client/api/call.ts";
import { keys } from "#client/live/keys.ts";
import { listThreads } from "#shared/threads/api.ts";
import type { Thread } from "#shared/threads/thread.ts";

const NONE: readonly Thread[] = [];

/** The conversations of an article by paragraph: the same array for a paragraph as long as nothing in it has changed. */
export function useThreadsBySegment(articleId: string): ReadonlyMap<string, readonly Thread[]> {
  const { data } = useQuery({
    queryKey: keys.threads(articleId),
    queryFn: ({ signal }) => call(listThreads, { articleId }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(() => Map.groupBy(data?.threads ?? NONE, ({ segmentId }) => segmentId), [data]);
}

const Threads = createContext<ReadonlyMap<string, readonly Thread[]>>(new Map());
export const ThreadsProvider = Threads.Provider;
export const useThreadsOn = (segmentId: string): readonly Thread[] => useContext(Threads).get(segmentId) ?? NONE;
