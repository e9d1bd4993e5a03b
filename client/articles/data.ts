import { keepPreviousData, type QueryClient, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import { keys, LISTS } from "#client/live/keys.ts";
import { useEvery, useLiveStatus } from "#client/live/use-live.ts";
import type { InputOf } from "#shared/api/endpoint.ts";
import {
  addImage,
  archiveArticle,
  changeArticleSettings,
  chooseCredit,
  removeImage,
  replaceImage,
  unarchiveArticle,
} from "#shared/articles/api.ts";
import { listArticles } from "#shared/review/api.ts";

/** The live feed renews the lists; without it they are read again on return to the window and every now and then. */
function useFreshness() {
  const refetchInterval = useEvery(useLiveStatus() === "open" ? 5 * 60_000 : 20_000);
  return { refetchOnWindowFocus: true, refetchInterval, staleTime: 5_000 } as const;
}

/** Every article that the filter lets through, newest change first, page by page. */
export function useDeskList(q: string) {
  const freshness = useFreshness();
  return useInfiniteQuery({
    queryKey: [...LISTS, "list", q],
    queryFn: ({ pageParam, signal }) =>
      call(listArticles, { q, ...(pageParam === undefined ? {} : { before: pageParam }) }, { signal }),
    initialPageParam: undefined as string | undefined, // the first page has nothing before it
    getNextPageParam: ({ articles, more }) => (more ? articles.at(-1)?.changedAt : undefined),
    select: ({ pages }) => pages.flatMap(({ articles }) => articles),
    placeholderData: keepPreviousData,
    ...freshness,
  });
}

export function useWaiting() {
  const freshness = useFreshness();
  return useQuery({
    queryKey: [...LISTS, "waiting"],
    queryFn: ({ signal }) => call(listArticles, { q: "is:waiting", limit: 100 }, { signal }),
    select: ({ articles }) => articles,
    ...freshness,
  });
}

export function useChangeSettings() {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (input: InputOf<typeof changeArticleSettings>) => call(changeArticleSettings, input),
    onSuccess: ({ id }) => renew(client, id),
  });
}

export function useArchive() {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (input: InputOf<typeof archiveArticle>) => call(archiveArticle, input),
    onSuccess: ({ id }) => renew(client, id),
  });
}

export function useUnarchive() {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (input: InputOf<typeof unarchiveArticle>) => call(unarchiveArticle, input),
    onSuccess: ({ id }) => renew(client, id),
  });
}

/** What the page shows of an article's pictures comes by the feed, as with everything else of its rows. */
export const useAddImage = () => useCommand({ mutationFn: (input: InputOf<typeof addImage>) => call(addImage, input) });

export const useReplaceImage = () =>
  useCommand({ mutationFn: (input: InputOf<typeof replaceImage>) => call(replaceImage, input) });

export const useRemoveImage = () =>
  useCommand({ mutationFn: (input: InputOf<typeof removeImage>) => call(removeImage, input) });

export function useChooseCredit() {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (input: InputOf<typeof chooseCredit>) => call(chooseCredit, input),
    onSuccess: (_nothing, { articleId }) => renew(client, articleId),
  });
}

const renew = (client: QueryClient, articleId: string) =>
  Promise.all([
    client.invalidateQueries({ queryKey: keys.article(articleId) }),
    client.invalidateQueries({ queryKey: LISTS }),
  ]);
