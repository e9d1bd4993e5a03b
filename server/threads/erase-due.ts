import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { policiesOf } from "#server/people/store.ts";
import { eraseLetters, eraseQuery, forgetLinks, queriesDue } from "./retention-store.ts";

/**
 * Erases the words of settled queries and forgets the links to answer pages that the policy keeps no longer. That a query
 * was asked, by whom, and how it ended stays; the record says that its words were erased. Safe to run twice, and on two
 * nodes at once.
 */
export async function eraseTalkDue(desk: Desk, now = new Date()): Promise<void> {
  const { sql } = desk.database;
  const { retention } = await policiesOf(sql);
  const [queries, pages] = [before(now, retention.queryDays), before(now, retention.pageDays)];
  for (const threadId of queries ? await queriesDue(sql, queries) : [])
    await inTransaction(desk, async (tx) => {
      const erased = await eraseQuery(tx.sql, threadId, tx.now);
      if (erased) await record(tx, { kind: "thread.erased", ...erased, threadId });
    });
  if (queries) await eraseLetters(sql, queries);
  if (pages) await forgetLinks(sql, pages);
}

const before = (now: Date, days: number | null) => (days === null ? undefined : new Date(now.getTime() - days * DAY));
const DAY = 24 * 60 * 60 * 1_000;
