import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import type { InputOf } from "#shared/api/endpoint.ts";
import { changeArticleSettings, chooseCredit } from "#shared/articles/api.ts";
import { listArticles } from "#shared/review/api.ts";

/** Whatever lists articles stands under this key; whoever hears of a change there invalidates it. */
export const ARTICLES = ["articles"] as const;

/** The list is looked at for minutes: it is read again on return to the window, and every now and then meanwhile. */
const FRESH = { refetchOnWindowFocus: true, refetchInterval: 20_000, staleTime: 5_000 } as const;

/** Every article that the filter lets through, newest change first, page by page. */
export function useDeskList(q: string) {
  return useInfiniteQuery({
    queryKey: [...ARTICLES, "list", q],
    queryFn: ({ pageParam, signal }) =>
      call(listArticles, { q, ...(pageParam === undefined ? {} : { before: pageParam }) }, { signal }),
    initialPageParam: undefined as string | undefined, // the first page has nothing before it
    getNextPageParam: ({ articles, more }) => (more ? articles.at(-1)?.changedAt : undefined),
    select: ({ pages }) => pages.flatMap(({ articles }) => articles),
    placeholderData: keepPreviousData,
    ...FRESH,
  });
}

export function useWaiting() {
  return useQuery({
    queryKey: [...ARTICLES, "waiting"],
    queryFn: ({ signal }) => call(listArticles, { q: "is:waiting", limit: 100 }, { signal }),
    select: ({ articles }) => articles,
    ...FRESH,
  });
}

export function useChangeSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<typeof changeArticleSettings>) => call(changeArticleSettings, input),
    onSuccess: () => client.invalidateQueries({ queryKey: ARTICLES }),
  });
}

export function useChooseCredit() {
  return useMutation({ mutationFn: (input: InputOf<typeof chooseCredit>) => call(chooseCredit, input) });
}
