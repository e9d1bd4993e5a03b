import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import type { InputOf } from "#shared/api/endpoint.ts";
import type { CompiledRule } from "#shared/checks/compile-rule.ts";
import type { DeskRule } from "#shared/checks/desk-rule.ts";
import { addDeskRule, changeDeskRule, listDeskRules, listDeskRuleVersions } from "#shared/checks/desk-rule-api.ts";

const RULES = ["desk-rules"] as const;
const NONE: readonly DeskRule[] = [];

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

type Compiler = typeof import("#shared/checks/compile-rule.ts");

/** The rules that are on, to be looked for while one types. What compiles them is fetched where there are any. */
export function useRulesOn(): readonly CompiledRule[] | undefined {
  const { data: rules = NONE } = useDeskRules();
  const [compiler, setCompiler] = useState<Compiler>();
  const isNeeded = rules.some(({ on }) => on);
  useEffect(() => {
    // Without it these rules are only told after the save, by the server.
    if (isNeeded) import("#shared/checks/compile-rule.ts").then(setCompiler, () => undefined);
  }, [isNeeded]);
  return useMemo(() => compiler?.compileRules(rules), [compiler, rules]);
}
