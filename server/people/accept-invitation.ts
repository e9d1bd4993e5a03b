import { record, sha256 } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuse } from "#server/errors.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { acceptInvitation as contract } from "#shared/people/api.ts";
import { hashPassword } from "./password.ts";
import { addPassword, addPerson, closeInvitation, isEmailTaken, openInvitation } from "./store.ts";

/** What the link offers. Consumes nothing: scanners of mail open links too. */
export async function readInvitation(desk: Desk, token: string) {
  const invitation = await openInvitation(desk.database.sql, sha256(token));
  if (!invitation) throw refuse("invitation-used");
  const { name, email, role } = invitation;
  return { name, email, role };
}

/** Joins the desk with the role that the invitation gives. Used once, whoever is faster. */
export async function acceptInvitation(desk: Desk, { token, password, ...chosen }: ParsedInputOf<typeof contract>) {
  const hash = await hashPassword(password);
  return inTransaction(desk, async (tx) => {
    const invitation = await openInvitation(tx.sql, sha256(token), { lock: true });
    if (!invitation) throw refuse("invitation-used");
    const { email, role } = invitation;
    if (await isEmailTaken(tx.sql, email)) throw refuse("email-taken");
    const person = await addPerson(tx.sql, { ...chosen, email, role });
    await addPassword(tx.sql, person.id, hash);
    await closeInvitation(tx.sql, invitation.id, { acceptedAt: tx.now });
    await record(tx, {
      kind: "person.joined",
      by: person.id,
      data: { personId: person.id, invitationId: invitation.id, role },
    });
    return person;
  });
}
