import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import type { InputOf } from "#shared/api/endpoint.ts";
import { addDeskRule, changeDeskRule, listDeskRules, listDeskRuleVersions } from "#shared/checks/desk-rule-api.ts";

const RULES = ["desk-rules"] as const;

export const useDeskRules = () =>
  useQuery({
    queryKey: [...RULES, "now"],
    queryFn: ({ signal }) => call(listDeskRules, {}, { signal }),
    select: ({ rules }) => rules,
    staleTime: 60_000,
  });

export const useRuleVersions = (ruleId: string) =>
  useQuery({
    queryKey: [...RULES, ruleId],
    queryFn: ({ signal }) => call(listDeskRuleVersions, { ruleId }, { signal }),
    select: ({ versions }) => versions,
  });

export function useAddRule() {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (input: InputOf<typeof addDeskRule>) => call(addDeskRule, input),
    onSettled: () => client.invalidateQueries({ queryKey: RULES }),
  });
}

export function useChangeRule() {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (input: InputOf<typeof changeDeskRule>) => call(changeDeskRule, input),
    onSettled: () => client.invalidateQueries({ queryKey: RULES }),
  });
}
