import { useQuery } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { keys } from "#client/live/keys.ts";
import { listMachineText, type MachineSentence } from "#shared/segments/machine-api.ts";

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
