import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import { keys } from "#client/live/keys.ts";
import type { OutputOf } from "#shared/api/endpoint.ts";
import { listThreads } from "#shared/threads/api.ts";
import type { Thread } from "#shared/threads/thread.ts";

/** Every conversation of an article, oldest first. The page's live feed renews it, also when words move under it. */
export const useThreads = (articleId: string) =>
  useQuery({ ...threadsQuery(articleId), select: ({ threads }) => threads });

/**
 * Where the feed is to be followed from, so that it tells of all that neither the article nor its conversations know yet:
 * they are asked for side by side, and either may have been read first. Conversations that come later and are older than
 * this are read once more.
 */
export function useFollowedFrom(articleId: string, lastEvent: number): number {
  const client = useQueryClient();
  const { data: read } = useQuery({ ...threadsQuery(articleId), select: (answer) => answer.lastEvent });
  const [from] = useState(() => Math.min(lastEvent, read ?? lastEvent));
  useEffect(() => {
    if (read !== undefined && read < from) void client.invalidateQueries({ queryKey: keys.threads(articleId) });
  }, [client, articleId, from, read]);
  return from;
}

/** Before the first drawing: what is there already needs no skeleton. */
export const readThreadsAhead = (client: QueryClient, articleId: string): Promise<void> =>
  client.prefetchQuery(threadsQuery(articleId));

const threadsQuery = (articleId: string) =>
  queryOptions({
    queryKey: keys.threads(articleId),
    queryFn: ({ signal }) => call(listThreads, { articleId }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Anything said: opened, replied, answered, resolved… Each answer is the conversation as it stands now. */
export function useSaying() {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (say: () => Promise<Thread>) => say(),
    onSuccess: (thread) => {
      keepThread(client, thread);
      void client.invalidateQueries({ queryKey: keys.gate(thread.articleId) });
    },
  });
}
export type Saying = ReturnType<typeof useSaying>;

export function keepThread(client: QueryClient, thread: Thread): void {
  client.setQueryData<OutputOf<typeof listThreads>>(keys.threads(thread.articleId), (known) => {
    if (!known) return known;
    const isNew = known.threads.every(({ id }) => id !== thread.id);
    const threads = isNew ? [...known.threads, thread] : known.threads.map((e) => (e.id === thread.id ? thread : e));
    return { ...known, threads };
  });
}

/** The desk moves anchors along with their words; asked for again once the writing rests, however many ask. */
export function wordsMoved(client: QueryClient, articleId: string, segmentId: string | null): void {
  const known = client.getQueryData<OutputOf<typeof listThreads>>(keys.threads(articleId));
  const anchored = known?.threads.some((each) => each.segmentId === segmentId && each.anchor.side === "target");
  if (!anchored) return;
  clearTimeout(resting.get(articleId));
  resting.set(
    articleId,
    setTimeout(() => void client.invalidateQueries({ queryKey: keys.threads(articleId) }), REST),
  );
}

const REST = 900;
const resting = new Map<string, ReturnType<typeof setTimeout>>();
