import type { Queries, SqlTransaction } from "#server/db/database.ts";
import type { Sealing } from "#server/people/keys.ts";
import { type Guard, guardOf } from "#shared/protection/guard.ts";
import { type SealedNote, sealedNotes, unsealedNotes } from "./stash-store.ts";
import { type SealedItem, sealedItems, unsealed } from "./store.ts";

type From = Queries | SqlTransaction;

/** What must not leave with an article: its items, and the notes of its stash. Where it cannot be read, nothing leaves. */
export const guardOfArticle = async (desk: Sealing, from: From, articleId: string): Promise<Guard> =>
  (await readableGuard(desk, from, articleId)) ?? guardOf(undefined);

/** The same; undefined where it cannot be read, for whoever says so. */
export const readableGuard = async (desk: Sealing, from: From, articleId: string): Promise<Guard | undefined> =>
  guardWith(desk, await sealedIn(from, [articleId]));

/** What must not leave with any article: for what belongs to none. */
export const guardOfDesk = async (desk: Sealing, from: From): Promise<Guard> =>
  (await guardWith(desk, await sealedIn(from))) ?? guardOf(undefined);

/** The guard of each of these articles; what came from outside has none. */
export async function guardsOf(
  desk: Sealing,
  from: From,
  articleIds: readonly string[],
): Promise<(articleId: string | null) => Guard> {
  const { items, notes } = await sealedIn(from, articleIds);
  const guards = new Map<string | null, Guard>();
  for (const id of new Set([...items, ...notes].map(({ articleId }) => articleId))) {
    const own = { items: items.filter(isOf(id)), notes: notes.filter(isOf(id)) };
    guards.set(id, (await guardWith(desk, own)) ?? guardOf(undefined));
  }
  return (articleId) => guards.get(articleId) ?? nothing;
}

const nothing = guardOf({ items: [] });
const isOf =
  (id: string) =>
  ({ articleId }: { articleId: string }) =>
    articleId === id;

interface Sealed {
  items: SealedItem[];
  notes: SealedNote[];
}

async function sealedIn(from: From, articleIds?: readonly string[]): Promise<Sealed> {
  const [items, notes] = await Promise.all([sealedItems(from, articleIds), sealedNotes(from, articleIds)]);
  return { items, notes };
}

async function guardWith(desk: Sealing, { items, notes }: Sealed): Promise<Guard | undefined> {
  try {
    return guardOf({ items: await unsealed(desk, items), notes: await unsealedNotes(desk, notes) });
  } catch {
    return undefined; // another key, or somebody changed what was sealed
  }
}
