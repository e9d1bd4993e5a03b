import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import type { Person } from "#shared/people/person.ts";
import type { Policies } from "#shared/people/policies.ts";
import { whyNotAble } from "#shared/people/rules.ts";
import { policiesOf, savePolicies } from "./store.ts";

/** The record keeps what the policies were: an approval is judged by the rules of its day. */
export const setPolicies = (desk: Desk, by: Person, policies: Policies) =>
  inTransaction(desk, async (tx) => {
    refuseIf(whyNotAble(by, "set-policies"));
    const before = await policiesOf(tx.sql);
    await savePolicies(tx.sql, policies, by.id, tx.now);
    await record(tx, { kind: "policies.changed", by: by.id, data: { from: before, to: policies } });
    return policies;
  });
