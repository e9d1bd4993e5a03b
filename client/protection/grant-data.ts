import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import { keys } from "#client/live/keys.ts";
import { grantProtection, listProtectionGrants, revokeProtectionGrant } from "#shared/protection/api.ts";

export const useGrants = (articleId: string) =>
  useQuery({
    queryKey: keys.protectionGrants(articleId),
    queryFn: ({ signal }) => call(listProtectionGrants, { articleId }, { signal }),
    select: ({ grants }) => grants,
  });

export function useGranting(articleId: string) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: keys.protectionGrants(articleId) });
  const give = useCommand({
    mutationFn: (grant: { personId: string; until: string; reason: string }) =>
      call(grantProtection, { articleId, ...grant }),
    onSettled,
  });
  const revoke = useCommand({
    mutationFn: (grantId: string) => call(revokeProtectionGrant, { articleId, grantId }),
    onSettled,
  });
  return { give, revoke };
}
