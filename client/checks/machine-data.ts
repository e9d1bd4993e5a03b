import { useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import { keys } from "#client/live/keys.ts";
import type { InputOf } from "#shared/api/endpoint.ts";
import { confirmMachineText, withdrawMachineConfirmation } from "#shared/segments/machine-api.ts";

export function useConfirmMachineText(articleId: string) {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (input: InputOf<typeof confirmMachineText>) => call(confirmMachineText, input),
    onSettled: () => client.invalidateQueries({ queryKey: keys.article(articleId) }),
  });
}

export function useWithdrawMachineConfirmation(articleId: string) {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (input: InputOf<typeof withdrawMachineConfirmation>) => call(withdrawMachineConfirmation, input),
    onSettled: () => client.invalidateQueries({ queryKey: keys.article(articleId) }),
  });
}
