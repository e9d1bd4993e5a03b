import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { policiesOf } from "#server/people/store.ts";
import { calledFor } from "#shared/threads/patience.ts";
import { addStep } from "./query-store.ts";
import { lockThread, threadById, unansweredQueries } from "./store.ts";

/** Reminds of every query that has waited long enough, or asks the Korean desk. Asked again, it does nothing twice. */
export async function remindOfQueries(desk: Desk, now = new Date()): Promise<void> {
  const { queries } = await policiesOf(desk.database.sql);
  for (const threadId of await unansweredQueries(desk.database.sql)) {
    await inTransaction(desk, async (tx) => {
      await lockThread(tx.sql, threadId);
      const thread = await threadById(tx.sql, threadId);
      const act = thread && calledFor(thread, queries, now);
      if (!thread || !act) return;
      const { articleId, segmentId } = thread;
      await addStep(tx.sql, { articleId, threadId, act, via: "desk", at: tx.now });
      await record(tx, { kind: `query.${act}`, articleId, segmentId, threadId });
    });
  }
}
