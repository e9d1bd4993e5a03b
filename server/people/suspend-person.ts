import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { notFound, refuseIf } from "#server/errors.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNotAble, whyNotUnseat } from "#shared/people/rules.ts";
import { revokeAllOf } from "./revoke-invitation.ts";
import { changePerson, colleagueOf, deleteSessions, otherChiefs, personForUpdate } from "./store.ts";

/** Ends every session of this person. What they wrote and approved stays theirs. */
export const suspendPerson = (desk: Desk, by: Person, personId: string) =>
  inTransaction(desk, async (tx) => {
    refuseIf(whyNotAble(by, "manage-people"));
    const others = await otherChiefs(tx.sql, personId);
    const person = await personToChange(tx, personId);
    if (person.suspended) return colleagueOf(person);
    refuseIf(whyNotUnseat(person, others));
    const changed = await changePerson(tx.sql, personId, { suspendedAt: tx.now });
    await deleteSessions(tx.sql, personId);
    await revokeAllOf(tx, by, personId);
    await record(tx, { kind: "person.suspended", by: by.id, data: { personId } });
    return colleagueOf(changed);
  });

export const reinstatePerson = (desk: Desk, by: Person, personId: string) =>
  inTransaction(desk, async (tx) => {
    refuseIf(whyNotAble(by, "manage-people"));
    const person = await personToChange(tx, personId);
    if (!person.suspended) return colleagueOf(person);
    const changed = await changePerson(tx.sql, personId, { suspendedAt: null });
    await record(tx, { kind: "person.reinstated", by: by.id, data: { personId } });
    return colleagueOf(changed);
  });

async function personToChange(tx: Transaction, personId: string): Promise<Person> {
  const person = await personForUpdate(tx.sql, personId);
  if (!person) throw notFound();
  return person;
}
