import { type ArticleRow, articleFor, articleForUpdate, isOwn } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import { whyNotChangeSource } from "#shared/articles/rules.ts";
import type { Person } from "#shared/people/person.ts";

/**
 * Pictures come with the Korean: who may change that is asked before a file is drawn anew, and again behind the lock.
 * @param prepare what takes long and needs no lock
 */
export async function changePictures<Prepared, Done>(
  desk: Desk,
  by: Person,
  articleId: string,
  prepare: () => Promise<Prepared>,
  act: (tx: Transaction, article: ArticleRow, prepared: Prepared) => Promise<Done>,
): Promise<Done> {
  const { members } = await articleFor(desk.database.sql, articleId, by);
  refuseIf(whyNotChangeSource(by, { own: isOwn(members, by) }));
  const prepared = await prepare();
  return inTransaction(desk, async (tx) => {
    const article = await articleForUpdate(tx.sql, articleId, by);
    refuseIf(whyNotChangeSource(by, { own: isOwn(article.members, by) }));
    return act(tx, article, prepared);
  });
}
