import { randomUUID } from "node:crypto";
import { record } from "#server/activity/record.ts";
import { articleFor, articleForUpdate } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { notFound, refuse, refuseIf } from "#server/errors.ts";
import { policiesOf } from "#server/people/store.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNotProtect } from "#shared/protection/grant.ts";
import { MOST_ITEMS, type ProtectedItem } from "#shared/protection/protected-item.ts";
import { eraseAt } from "#shared/protection/retention.ts";
import { isGranted } from "./grant-store.ts";
import { lastPublished } from "./retention-store.ts";
import { forgetProtectedItem, keepProtectedItem, protectedItemsOf } from "./store.ts";

export async function listProtectedItems(desk: Desk, by: Person, articleId: string) {
  const { sql } = desk.database;
  await articleFor(sql, articleId, by);
  refuseIf(whyNotProtect(by, await isGranted(sql, by, articleId, new Date())));
  const [items, publishedAt, { retention }] = await Promise.all([
    protectedItemsOf(desk, sql, articleId),
    lastPublished(sql, articleId),
    policiesOf(sql),
  ]);
  const when = ({ at }: ProtectedItem) => eraseAt({ at, publishedAt }, retention.itemDays);
  return { items: items.map((item) => ({ ...item, eraseAt: when(item) })) };
}

/** The same words twice are one item. The record says that something is protected, never what. */
export const addProtectedItem = (
  desk: Desk,
  by: Person,
  { articleId, words }: { articleId: string; words: string },
): Promise<ProtectedItem> =>
  inTransaction(desk, async (tx) => {
    await articleForUpdate(tx.sql, articleId, by);
    refuseIf(whyNotProtect(by, await isGranted(tx.sql, by, articleId, tx.now)));
    const items = await protectedItemsOf(desk, tx.sql, articleId);
    const same = items.find((item) => item.words === words);
    if (same) return same;
    if (items.length >= MOST_ITEMS) throw refuse("too-many-protected", { most: MOST_ITEMS });
    const item = { id: randomUUID(), words, by: by.id, at: tx.now.toISOString() };
    await keepProtectedItem(desk, tx.sql, articleId, item);
    await record(tx, { kind: "protection.added", articleId, by: by.id, data: { itemId: item.id } });
    return item;
  });

export const removeProtectedItem = (
  desk: Desk,
  by: Person,
  { articleId, itemId }: { articleId: string; itemId: string },
): Promise<Record<string, never>> =>
  inTransaction(desk, async (tx) => {
    await articleForUpdate(tx.sql, articleId, by);
    refuseIf(whyNotProtect(by, await isGranted(tx.sql, by, articleId, tx.now)));
    if (!(await forgetProtectedItem(tx.sql, articleId, itemId))) throw notFound();
    await record(tx, { kind: "protection.removed", articleId, by: by.id, data: { itemId } });
    return {};
  });
