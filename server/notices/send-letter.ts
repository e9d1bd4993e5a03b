import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { sendMail } from "#server/jobs/send-mail.ts";
import { addStep } from "#server/threads/query-store.ts";
import { threadById } from "#server/threads/store.ts";
import { compose } from "./compose.ts";
import { claimLetter, closeLetter } from "./letter-store.ts";

/** Longer than a mail server is waited for: then whoever had the letter is gone. */
export const CLAIM_MS = 60_000;

/**
 * Sends a letter. Whoever sends it has claimed it before, so that nobody sends it beside them; killed in the middle, it
 * is sent again under the same Message-ID, by which the receiver knows it.
 * @throws when no mail server has taken it: try again later
 */
export async function sendLetter(desk: Desk, letterId: string): Promise<void> {
  const { sql } = desk.database;
  const now = new Date();
  const claimed = await claimLetter(sql, letterId, { now, freeSince: new Date(now.getTime() - CLAIM_MS) });
  if (!claimed) return;
  const composed = await compose(desk, letterId, claimed.personId);
  if (!composed) return closeLetter(sql, letterId, { droppedAt: new Date() });
  const taken = await sendMail(desk, { ...composed.letter, id: letterId });
  if (!taken) {
    await closeLetter(sql, letterId, { claimedAt: null });
    throw new Error("The letter was not taken");
  }
  await closeLetter(sql, letterId, { sentAt: new Date() });
  if (composed.asks) await noteSent(desk, composed.asks);
}

/** The query is on its way to the journalist. */
const noteSent = (desk: Desk, threadId: string) =>
  inTransaction(desk, async (tx) => {
    const thread = await threadById(tx.sql, threadId);
    if (thread?.state !== "open") return;
    const { articleId, segmentId } = thread;
    await addStep(tx.sql, { articleId, threadId, act: "sent", via: "mail", at: tx.now });
    await record(tx, { kind: "query.sent", articleId, segmentId, threadId, data: { via: "mail" } });
  });
