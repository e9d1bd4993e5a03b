import { randomBytes } from "node:crypto";
import { record, sha256 } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import { sendMail } from "#server/jobs/send-mail.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { invitePerson as contract } from "#shared/people/api.ts";
import type { Invitation, Person } from "#shared/people/person.ts";
import { whyNotAble } from "#shared/people/rules.ts";
import { invitationMail } from "./invitation-mail.ts";
import { addInvitation, isEmailTaken, revokeWaitingInvitations } from "./store.ts";

const DAYS = 7;

/**
 * A link that lets one person join once. The link is shown here and kept nowhere: the desk holds its digest only.
 * A newer invitation to the same address takes the place of the older one. Mail that cannot be sent loses nothing.
 */
export async function invitePerson(desk: Desk, by: Person, invited: ParsedInputOf<typeof contract>) {
  const token = randomBytes(32).toString("base64url");
  const invitation = await inTransaction(desk, async (tx): Promise<Invitation> => {
    refuseIf(whyNotAble(by, "manage-people"));
    if (await isEmailTaken(tx.sql, invited.email)) throw refuse("email-taken");
    await revokeWaitingInvitations(tx.sql, invited.email, tx.now);
    const expiresAt = new Date(tx.now.getTime() + DAYS * 86_400_000);
    const row = { ...invited, tokenHash: sha256(token), invitedBy: by.id, createdAt: tx.now, expiresAt };
    const added = await addInvitation(tx.sql, row);
    await record(tx, { kind: "person.invited", by: by.id, data: { invitationId: added.id, role: added.role } });
    return added;
  });
  const link = `${desk.config.url}/invitation#${token}`;
  const mailed = await sendMail(desk, { to: invitation.email, ...invitationMail(invitation, by, link) });
  return { invitation, link, mailed };
}
