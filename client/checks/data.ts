import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import { keys } from "#client/live/keys.ts";
import type { InputOf } from "#shared/api/endpoint.ts";
import {
  listWaivers,
  readFindingTallies,
  reportFinding,
  waiveFinding,
  waiveKind,
  withdrawWaiver,
} from "#shared/checks/api.ts";

export function useWaivers(articleId: string) {
  return useQuery({
    queryKey: keys.waivers(articleId),
    queryFn: ({ signal }) => call(listWaivers, { articleId }, { signal }),
    select: ({ waivers }) => waivers,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useWaive(articleId: string) {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (input: InputOf<typeof waiveFinding>) => call(waiveFinding, input),
    onSettled: () => client.invalidateQueries({ queryKey: keys.article(articleId) }),
  });
}

export function useWithdrawWaiver(articleId: string) {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (waiverId: string) => call(withdrawWaiver, { waiverId }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.article(articleId) }),
  });
}

/** Every finding of one kind in the article. */
export function useWaiveKind(articleId: string) {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (input: Omit<InputOf<typeof waiveKind>, "articleId">) => call(waiveKind, { articleId, ...input }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.article(articleId) }),
  });
}

export const useReportFinding = () =>
  useCommand({ mutationFn: (input: InputOf<typeof reportFinding>) => call(reportFinding, input) });

export const useTallies = () =>
  useQuery({
    queryKey: ["finding-tallies"],
    queryFn: ({ signal }) => call(readFindingTallies, {}, { signal }),
    select: ({ tallies }) => tallies,
  });
