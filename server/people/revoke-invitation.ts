import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { notFound, refuse, refuseIf } from "#server/errors.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNotAble } from "#shared/people/rules.ts";
import { closeInvitation, invitationForUpdate, revokeInvitationsOf, waitingInvitations } from "./store.ts";

export async function listInvitations(desk: Desk, by: Person) {
  refuseIf(whyNotAble(by, "manage-people"));
  return { invitations: await waitingInvitations(desk.database.sql) };
}

/** The link opens nothing any more. Said twice, it is said once. */
export const revokeInvitation = (desk: Desk, by: Person, invitationId: string) =>
  inTransaction(desk, async (tx) => {
    refuseIf(whyNotAble(by, "manage-people"));
    const invitation = await invitationForUpdate(tx.sql, invitationId);
    if (!invitation) throw notFound();
    if (invitation.acceptedAt) throw refuse("invitation-used");
    if (invitation.revokedAt) return;
    await closeInvitation(tx.sql, invitationId, { revokedAt: tx.now });
    await record(tx, { kind: "person.invitation-revoked", by: by.id, data: { invitationId } });
  });

/** Who may invite no more has left no door open: the links that they handed out open nothing. */
export async function revokeAllOf(tx: Transaction, by: Person, personId: string): Promise<void> {
  for (const invitationId of await revokeInvitationsOf(tx.sql, personId, tx.now))
    await record(tx, { kind: "person.invitation-revoked", by: by.id, data: { invitationId } });
}
