import type { Queries, SqlTransaction } from "#server/db/database.ts";
import type { Desk } from "#server/db/desk.ts";
import { type Guard, guardOf } from "#shared/protection/guard.ts";
import { type SealedItem, sealedItems, unsealed } from "./store.ts";

type From = Queries | SqlTransaction;

/** What must not leave with an article. Where it cannot be read, nothing leaves. */
export const guardOfArticle = async (desk: Desk, from: From, articleId: string): Promise<Guard> =>
  guardWith(desk, await sealedItems(from, [articleId]));

/** What must not leave with any article: for what belongs to none. */
export const guardOfDesk = async (desk: Desk, from: From): Promise<Guard> => guardWith(desk, await sealedItems(from));

/** The guard of each of these articles; what came from outside has none. */
export async function guardsOf(
  desk: Desk,
  from: From,
  articleIds: readonly string[],
): Promise<(articleId: string | null) => Guard> {
  const items = await sealedItems(from, articleIds);
  const guards = new Map<string | null, Guard>();
  for (const id of new Set(items.map(({ articleId }) => articleId)))
    guards.set(
      id,
      await guardWith(
        desk,
        items.filter(({ articleId }) => articleId === id),
      ),
    );
  return (articleId) => guards.get(articleId) ?? nothing;
}

const nothing: Guard = () => false;

const guardWith = async (desk: Desk, items: readonly SealedItem[]) =>
  guardOf(await unsealed(desk, items).catch(() => undefined));
