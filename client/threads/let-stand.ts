import { useQuery } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { keys } from "#client/live/keys.ts";
import { readGate } from "#shared/gate/api.ts";
import { blockingQueryKey, type GateLine } from "#shared/gate/line.ts";
import { isClosed } from "#shared/threads/rules.ts";
import type { Thread } from "#shared/threads/thread.ts";

type LetStand = (thread: Thread) => GateLine["override"];

/** Who lets the article be published without the answer to a query, and why; the gate knows. Asked only where some query of these blocks. */
export function useLetStand(articleId: string, threads: readonly Thread[]): LetStand {
  const { data } = useQuery({
    queryKey: keys.gate(articleId),
    queryFn: ({ signal }) => call(readGate, { articleId }, { signal }),
    staleTime: 5_000,
    enabled: threads.some(mayBlock),
  });
  return (thread) =>
    (mayBlock(thread) && data?.lines.find(({ key }) => key === blockingQueryKey(thread.id))?.override) || null;
}

const mayBlock = (thread: Thread) => thread.kind === "query" && thread.blocking && !isClosed(thread);
