import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import { keys } from "#client/live/keys.ts";
import { eraseSignOffWords, giveSignOff, readSignOff, withdrawSignOff } from "#shared/gate/api.ts";
import type { Answer } from "#shared/gate/sign-off.ts";

export const useSignOff = (articleId: string) =>
  useQuery({
    queryKey: keys.signOff(articleId),
    queryFn: ({ signal }) => call(readSignOff, { articleId }, { signal }),
    gcTime: 0,
  });

/** An answer changes the gate: all of the article is read anew. */
export function useSigningOff(articleId: string) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: keys.article(articleId) });
  const give = useCommand({
    mutationFn: (given: { texts: string; answers: Answer[] }) => call(giveSignOff, { articleId, ...given }),
    onSettled,
    gcTime: 0,
  });
  const withdraw = useCommand({ mutationFn: () => call(withdrawSignOff, { articleId }), onSettled });
  const erase = useCommand({ mutationFn: () => call(eraseSignOffWords, { articleId }), onSettled, gcTime: 0 });
  return { give, withdraw, erase };
}
