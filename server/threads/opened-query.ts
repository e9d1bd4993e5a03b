import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import type { Person } from "#shared/people/person.ts";
import { isUnanswered } from "#shared/threads/rules.ts";
import { addStep } from "./query-store.ts";
import { threadFor, threadForUpdate } from "./store.ts";

/** The journalist has the query before them, signed in. Of anybody else's looking nothing is kept. */
export const openedQuery = (desk: Desk, by: Person, threadId: string) =>
  inTransaction(desk, async (tx) => {
    const thread = await threadForUpdate(tx.sql, threadId, by);
    if (thread.addressedTo !== by.id || !isUnanswered(thread) || thread.state === "opened") return thread;
    const { articleId, segmentId } = thread;
    await addStep(tx.sql, { articleId, threadId, act: "opened", via: "desk", at: tx.now });
    await record(tx, { kind: "query.opened", articleId, segmentId, threadId, by: by.id, data: { via: "desk" } });
    return threadFor(tx.sql, threadId, by);
  });
