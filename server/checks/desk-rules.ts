import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { type CompiledRule, compileRules } from "#shared/checks/compile-rule.ts";
import { deskRulesNow, stateOfDeskRules } from "./rule-store.ts";

/** The chief's own rules that are on, ready to be looked for. */
export interface DeskRules {
  /** Changes with every decision. */
  readonly state: string;
  readonly rules: readonly CompiledRule[];
}

const KEPT = new Map<string, Promise<CompiledRule[]>>();
const MOST_KEPT = 4;

export async function deskRulesOf(from: Queries | SqlTransaction): Promise<DeskRules> {
  const state = await stateOfDeskRules(from);
  if (state === "") return { state, rules: [] };
  const rules = KEPT.get(state) ?? deskRulesNow(from).then(compileRules);
  KEPT.delete(state);
  KEPT.set(state, rules);
  rules.catch(() => KEPT.delete(state));
  if (KEPT.size > MOST_KEPT) KEPT.delete(KEPT.keys().next().value ?? state);
  return { state, rules: await rules };
}
