import { useQuery } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { keys } from "#client/live/keys.ts";
import { readGate } from "#shared/gate/api.ts";
import { previewArticle } from "#shared/publication/api.ts";

export function useGate(articleId: string) {
  return useQuery({
    queryKey: keys.gate(articleId),
    queryFn: ({ signal }) => call(readGate, { articleId }, { signal }),
    staleTime: 5_000,
  });
}

/** Whether readers have other words than these. Asked only where readers have any: whoever opens a draft need not wait. */
export function useChangedSincePublished(articleId: string, published: boolean): boolean | undefined {
  const { data } = useQuery({
    queryKey: [...keys.gate(articleId), "changed"],
    queryFn: ({ signal }) => call(previewArticle, { articleId }, { signal }).then(({ changed }) => changed),
    staleTime: 5_000,
    enabled: published,
  });
  return data;
}
