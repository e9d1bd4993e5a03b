import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { changeAccount as contract } from "#shared/people/api.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNotChangeAccount } from "#shared/people/rules.ts";
import { hashPassword, isPassword } from "./password.ts";
import { changePerson, deleteSessions, passwordHashOf, replacePassword } from "./store.ts";

/** Colleagues see the new name everywhere: the record keeps ids, names are resolved at reading. */
export const changeAccount = (desk: Desk, by: Person, change: ParsedInputOf<typeof contract>) =>
  inTransaction(desk, async (tx) => {
    refuseIf(whyNotChangeAccount(by, change));
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const changed = await changePerson(tx.sql, by.id, given);
    await record(tx, {
      kind: "person.account-changed",
      by: by.id,
      data: { personId: by.id, fields: Object.keys(given) },
    });
    return changed;
  });

/** Every other session ends: whoever learnt the old password is out. */
export async function changePassword(
  desk: Desk,
  by: Person,
  { current, next }: { current: string; next: string },
  keptSession: string | undefined,
) {
  const known = await passwordHashOf(desk.database.sql, by.id);
  if (known === undefined || !(await isPassword(known, current))) throw refuse("wrong-current-password");
  const hash = await hashPassword(next);
  await inTransaction(desk, async (tx) => {
    await replacePassword(tx.sql, by.id, hash);
    await deleteSessions(tx.sql, by.id, keptSession);
    await record(tx, {
      kind: "person.account-changed",
      by: by.id,
      data: { personId: by.id, fields: ["password"] },
    });
  });
}
