import { randomUUID } from "node:crypto";
import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { notFound, refuse, refuseIf } from "#server/errors.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import { compileRule } from "#shared/checks/compile-rule.ts";
import { type DeskRule, type DeskRuleValues, MOST_RULES_ON, soughtBy } from "#shared/checks/desk-rule.ts";
import type { addDeskRule as addContract, changeDeskRule as changeContract } from "#shared/checks/desk-rule-api.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNotAble } from "#shared/people/rules.ts";
import { addRuleVersion, deskRulesNow, versionsOfRule } from "./rule-store.ts";
import { ALL, isProven } from "./trial-proof.ts";

interface Decision {
  ruleId: string;
  version: number;
  values: DeskRuleValues;
  on: boolean;
  retired: boolean;
  proof: string | null;
}

/** What is decided holds for every article from the next reading on. */
export const addDeskRule = (desk: Desk, by: Person, { values, on, proof }: ParsedInputOf<typeof addContract>) =>
  inTransaction(desk, (tx) => decide(tx, by, { ruleId: randomUUID(), version: 1, values, on, retired: false, proof }));

export const changeDeskRule = (desk: Desk, by: Person, asked: ParsedInputOf<typeof changeContract>) =>
  inTransaction(desk, async (tx) => {
    refuseIf(whyNotAble(by, "set-policies"));
    const [newest] = await versionsOfRule(tx.sql, asked.ruleId);
    if (!newest) throw notFound();
    if (newest.version !== asked.version) throw refuse("stale-rule");
    return decide(tx, by, { ...asked, version: newest.version + 1 });
  });

async function decide(tx: Transaction, by: Person, decision: Decision): Promise<DeskRule> {
  refuseIf(whyNotAble(by, "set-policies"));
  const { why } = compileRule(decision.values);
  if (why) throw refuse(why.code, why.params);
  if (decision.on) {
    await refuseTooMany(tx, decision.ruleId);
    await refuseUntried(tx, by, decision);
  }
  const { values, on, retired } = decision;
  const { proof: _, ...decided } = decision;
  const rule = await addRuleVersion(tx.sql, { ...decided, by: by.id, at: tx.now });
  if (!rule) throw refuse("stale-rule"); // somebody decided at the same moment
  const data = { ruleId: rule.id, version: rule.version, on, severity: values.severity };
  await record(tx, { kind: retired ? "rule.retired" : "rule.decided", by: by.id, data });
  return rule;
}

async function refuseTooMany(tx: Transaction, ruleId: string) {
  const others = (await deskRulesNow(tx.sql)).filter((rule) => rule.on && rule.id !== ruleId);
  if (others.length >= MOST_RULES_ON) throw refuse("too-many-rules", { most: MOST_RULES_ON });
}

/** What has been on before with the same search is known; anything else is tried first, by who switches it on. */
async function refuseUntried(tx: Transaction, by: Person, { ruleId, values, proof }: Decision) {
  const versions = await versionsOfRule(tx.sql, ruleId);
  if (versions.some((before) => before.on && soughtBy(before) === soughtBy(values))) return;
  if (!(await isProven(tx.desk, by, { values, reached: ALL, proof }))) throw refuse("rule-not-tried");
}
