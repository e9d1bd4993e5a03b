import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { keys } from "#client/live/keys.ts";
import type { InputOf } from "#shared/api/endpoint.ts";
import {
  confirmMachineText,
  listMachineText,
  type MachineSentence,
  markMachineText,
  withdrawMachineConfirmation,
} from "#shared/segments/machine-api.ts";

const NONE: readonly MachineSentence[] = [];

/** What a machine wrote in an article, by the names of its sentences. */
export function useMachineSentences(articleId: string): readonly MachineSentence[] {
  const { data = NONE } = useQuery({
    queryKey: keys.machineText(articleId),
    queryFn: ({ signal }) => call(listMachineText, { articleId }, { signal }),
    select: ({ sentences }) => sentences,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}

export function useMarkMachineText(articleId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<typeof markMachineText>) => call(markMachineText, input),
    onSettled: () => client.invalidateQueries({ queryKey: keys.article(articleId) }),
  });
}

export function useConfirmMachineText(articleId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<typeof confirmMachineText>) => call(confirmMachineText, input),
    onSettled: () => client.invalidateQueries({ queryKey: keys.article(articleId) }),
  });
}

export function useWithdrawMachineConfirmation(articleId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<typeof withdrawMachineConfirmation>) => call(withdrawMachineConfirmation, input),
    onSettled: () => client.invalidateQueries({ queryKey: keys.article(articleId) }),
  });
}
