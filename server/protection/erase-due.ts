import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { policiesOf } from "#server/people/store.ts";
import { articlesWithDue, eraseDueIn, type Until } from "./retention-store.ts";

/**
 * Erases what the policy keeps no longer: the rows are gone, the sealed words of answers emptied. The record says that
 * something was erased and how much, never what. Safe to run twice, and on two nodes at once.
 */
export async function eraseDue(desk: Desk, now = new Date()): Promise<void> {
  const { sql } = desk.database;
  const { retention } = await policiesOf(sql);
  const until: Until = { notes: before(now, retention.noteDays), items: before(now, retention.itemDays) };
  for (const articleId of await articlesWithDue(sql, until))
    await inTransaction(desk, async (tx) => {
      const erased = await eraseDueIn(tx.sql, articleId, until);
      if (erased.notes + erased.answers + erased.items > 0)
        await record(tx, { kind: "protection.erased", articleId, data: erased });
    });
}

const before = (now: Date, days: number | null) => (days === null ? null : new Date(now.getTime() - days * DAY));
const DAY = 24 * 60 * 60 * 1_000;
