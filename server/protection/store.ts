import { and, asc, eq, inArray } from "drizzle-orm";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import type { Desk } from "#server/db/desk.ts";
import { protectionKey, type Sealing } from "#server/people/keys.ts";
import type { ProtectedItem } from "#shared/protection/protected-item.ts";
import { seal, unseal } from "./seal.ts";
import { protectedItem } from "./table.ts";

/** Oldest first. @throws when an item cannot be unsealed: the key of this Naru is not the one it was sealed with */
export async function protectedItemsOf(
  desk: Desk,
  from: Queries | SqlTransaction,
  articleId: string,
): Promise<ProtectedItem[]> {
  return unsealed(desk, await sealedItems(from, [articleId]));
}

export type SealedItem = typeof protectedItem.$inferSelect;

/** The items of these articles, or of all, oldest first. */
export async function sealedItems(
  from: Queries | SqlTransaction,
  articleIds?: readonly string[],
): Promise<SealedItem[]> {
  if (articleIds?.length === 0) return [];
  return from
    .select()
    .from(protectedItem)
    .where(articleIds && inArray(protectedItem.articleId, [...articleIds]))
    .orderBy(asc(protectedItem.at), asc(protectedItem.id));
}

/** @throws when one cannot be unsealed */
export async function unsealed(desk: Sealing, items: readonly SealedItem[]): Promise<ProtectedItem[]> {
  if (items.length === 0) return [];
  const key = await protectionKey(desk);
  return items.map(({ id, articleId, sealed, by, at }) => ({
    id,
    words: unseal(sealed, key, placeOf(articleId, id)),
    by,
    at: at.toISOString(),
  }));
}

export async function keepProtectedItem(desk: Desk, tx: SqlTransaction, articleId: string, item: ProtectedItem) {
  const sealed = seal(item.words, await protectionKey(desk), placeOf(articleId, item.id));
  await tx.insert(protectedItem).values({ id: item.id, articleId, sealed, by: item.by, at: new Date(item.at) });
}

/** @returns whether there was one */
export async function forgetProtectedItem(tx: SqlTransaction, articleId: string, itemId: string): Promise<boolean> {
  const gone = await tx
    .delete(protectedItem)
    .where(and(eq(protectedItem.articleId, articleId), eq(protectedItem.id, itemId)))
    .returning({ id: protectedItem.id });
  return gone.length > 0;
}

const placeOf = (articleId: string, itemId: string) => `${articleId}:${itemId}`;
