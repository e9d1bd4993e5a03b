import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { notFound, refuseIf } from "#server/errors.ts";
import type { Role } from "#shared/people/capabilities.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNotAble, whyNotUnseat } from "#shared/people/rules.ts";
import { revokeAllOf } from "./revoke-invitation.ts";
import { changePerson, colleagueOf, deleteSessions, otherChiefs, personForUpdate } from "./store.ts";

/** Other rights, other sessions: the old ones end, and the person signs in again as what they are now. */
export const changeRole = (desk: Desk, by: Person, personId: string, role: Role) =>
  inTransaction(desk, async (tx) => {
    refuseIf(whyNotAble(by, "manage-people"));
    const others = await otherChiefs(tx.sql, personId);
    const person = await personForUpdate(tx.sql, personId);
    if (!person) throw notFound();
    if (person.role === role) return { colleague: colleagueOf(person), changed: false };
    refuseIf(whyNotUnseat(person, others));
    const changed = await changePerson(tx.sql, personId, { role });
    await deleteSessions(tx.sql, personId);
    if (whyNotAble(changed, "manage-people")) await revokeAllOf(tx, by, personId);
    await record(tx, {
      kind: "person.role-changed",
      by: by.id,
      data: { personId, from: person.role, to: role },
    });
    return { colleague: colleagueOf(changed), changed: true };
  });
