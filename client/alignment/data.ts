import { type QueryClient, useQuery } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { keys } from "#client/live/keys.ts";
import type { OutputOf } from "#shared/api/endpoint.ts";
import { openArticle, readSegment } from "#shared/review/api.ts";

export type OpenArticle = OutputOf<typeof openArticle>;

/** The same reading of the article that its page has; the live feed keeps it fresh. */
export function useOpenArticle(articleId: string) {
  return useQuery({
    queryKey: keys.open(articleId),
    queryFn: ({ signal }) => call(openArticle, { articleId }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Reads the rows anew and waits for them: what has just been corrected is then on the page. */
export const rereadArticle = (client: QueryClient, articleId: string) =>
  client.refetchQueries({ queryKey: keys.open(articleId) });

/** A colleague has written in one row: only that is read. */
export async function rereadSegment(client: QueryClient, articleId: string, segmentId: string): Promise<void> {
  const segment = await call(readSegment, { segmentId });
  client.setQueryData<OpenArticle>(keys.open(articleId), (open) => {
    if (!open) return open;
    const segments = open.segments.map((each) =>
      each.id === segmentId && each.version <= segment.version ? segment : each,
    );
    return { ...open, segments };
  });
}
