import { useQuery } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { keys } from "#client/live/keys.ts";
import { readGate } from "#shared/gate/api.ts";
import { blockingQueryKey, type GateLine } from "#shared/gate/line.ts";
import { isClosed } from "#shared/threads/rules.ts";
import type { Thread } from "#shared/threads/thread.ts";

/** Who lets the article be published without the answer to this query, and why; the gate knows. */
export function useLetStand(thread: Thread): GateLine["override"] {
  const { articleId, id } = thread;
  const { data } = useQuery({
    queryKey: keys.gate(articleId),
    queryFn: ({ signal }) => call(readGate, { articleId }, { signal }),
    staleTime: 5_000,
    enabled: thread.kind === "query" && thread.blocking && !isClosed(thread),
  });
  return data?.lines.find(({ key }) => key === blockingQueryKey(id))?.override ?? null;
}
