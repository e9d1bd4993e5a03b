import type { IncomingHttpHeaders } from "node:http";
import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import type { Person } from "#shared/people/person.ts";
import { forgottenSession, signedIn } from "./session.ts";
import { deleteSession } from "./store.ts";

/** @returns the cookie that makes the browser forget */
export async function signOut(desk: Desk, by: Person, headers: IncomingHttpHeaders): Promise<string> {
  const current = await signedIn(desk, headers);
  if (current) await endSession(desk, by, current.sessionId);
  return forgottenSession(desk);
}

/** @returns whether this person had such a session */
export const endSession = (desk: Desk, by: Person, sessionId: string) =>
  inTransaction(desk, async (tx) => {
    const ended = await deleteSession(tx.sql, by.id, sessionId);
    if (ended) {
      await record(tx, { kind: "person.signed-out", by: by.id, data: { personId: by.id, sessionIds: [sessionId] } });
    }
    return ended;
  });
