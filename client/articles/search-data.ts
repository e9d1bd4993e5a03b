import { useInfiniteQuery } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { LISTS } from "#client/live/keys.ts";
import { searchArticles } from "#shared/review/search-api.ts";

/** Articles in which these words stand, newest first, page by page; asked again when something changes on the desk. */
export function useFound(words: string) {
  return useInfiniteQuery({
    queryKey: [...LISTS, "search", words],
    queryFn: ({ pageParam, signal }) => call(searchArticles, { words, ...pageParam }, { signal }),
    initialPageParam: {},
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ found }) => found),
  });
}
