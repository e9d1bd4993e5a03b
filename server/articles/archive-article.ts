import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import { whyNotArchive, whyNotUnarchive } from "#shared/articles/rules.ts";
import type { Person } from "#shared/people/person.ts";
import { articleAsRead } from "./read-store.ts";
import { articleForUpdate, updateArticle } from "./store.ts";

/** Off the desk, with everything in it: nothing is deleted, and it comes back as it was. */
export const archiveArticle = (desk: Desk, by: Person, articleId: string, reason: string) =>
  inTransaction(desk, async (tx) => {
    refuseIf(whyNotArchive(by, await lockedArticle(tx, by, articleId)));
    await record(tx, { kind: "article.archived", articleId, by: by.id, data: { reason } });
    await updateArticle(tx.sql, articleId, { archivedAt: tx.now, archivedBy: by.id, archiveReason: reason });
    return articleAsRead(tx.sql, articleId);
  });

/** Back among the others, as it was. */
export const unarchiveArticle = (desk: Desk, by: Person, articleId: string) =>
  inTransaction(desk, async (tx) => {
    refuseIf(whyNotUnarchive(by, await lockedArticle(tx, by, articleId)));
    await record(tx, { kind: "article.unarchived", articleId, by: by.id });
    await updateArticle(tx.sql, articleId, { archivedAt: null, archivedBy: null, archiveReason: null });
    return articleAsRead(tx.sql, articleId);
  });

async function lockedArticle(tx: Transaction, by: Person, articleId: string) {
  await articleForUpdate(tx.sql, articleId, by);
  return articleAsRead(tx.sql, articleId);
}
