import { randomUUID } from "node:crypto";
import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { notFound, refuse, refuseIf } from "#server/errors.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import { compileRule } from "#shared/checks/compile-rule.ts";
import { type DeskRule, type DeskRuleValues, MOST_RULES_ON } from "#shared/checks/desk-rule.ts";
import type { addDeskRule as addContract, changeDeskRule as changeContract } from "#shared/checks/desk-rule-api.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNotAble } from "#shared/people/rules.ts";
import { addRuleVersion, deskRulesNow, versionsOfRule } from "./rule-store.ts";

interface Decision {
  ruleId: string;
  version: number;
  values: DeskRuleValues;
  on: boolean;
  retired: boolean;
}

/** What is decided holds for every article from the next reading on. */
export const addDeskRule = (desk: Desk, by: Person, { values, on }: ParsedInputOf<typeof addContract>) =>
  inTransaction(desk, (tx) => decide(tx, by, { ruleId: randomUUID(), version: 1, values, on, retired: false }));

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
  if (why) throw refuse(why.code, { detail: why.detail });
  if (decision.on) await refuseTooMany(tx, decision.ruleId);
  const { values, on, retired } = decision;
  const rule = await addRuleVersion(tx.sql, { ...decision, by: by.id, at: tx.now });
  if (!rule) throw refuse("stale-rule"); // somebody decided at the same moment
  const data = { ruleId: rule.id, version: rule.version, on, severity: values.severity };
  await record(tx, { kind: retired ? "rule.retired" : "rule.decided", by: by.id, data });
  return rule;
}

async function refuseTooMany(tx: Transaction, ruleId: string) {
  const others = (await deskRulesNow(tx.sql)).filter((rule) => rule.on && rule.id !== ruleId);
  if (others.length >= MOST_RULES_ON) throw refuse("too-many-rules", { most: MOST_RULES_ON });
}
