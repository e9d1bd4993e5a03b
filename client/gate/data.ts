import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { overrideGateLine, readGate } from "#shared/gate/api.ts";

/** Under the article's own key, so that whatever changes the article has the gate read anew. */
export const gateKey = (articleId: string) => ["article", articleId, "gate"] as const;

export function useGate(articleId: string) {
  return useQuery({
    queryKey: gateKey(articleId),
    queryFn: ({ signal }) => call(readGate, { articleId }, { signal }),
    staleTime: 5_000,
  });
}

export function useOverride(articleId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, reason }: { key: string; reason: string }) =>
      call(overrideGateLine, { articleId, key, reason }),
    onSuccess: (gate) => client.setQueryData(gateKey(articleId), gate),
  });
}
