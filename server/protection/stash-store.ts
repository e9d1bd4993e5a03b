import { and, asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import type { Desk } from "#server/db/desk.ts";
import { protectionKey, type Sealing } from "#server/people/keys.ts";
import type { StashNote } from "#shared/protection/stash.ts";
import { seal, unseal } from "./seal.ts";
import { stashNote } from "./table.ts";

export type SealedNote = typeof stashNote.$inferSelect;

/** Words and canary are sealed as one. */
const inside = z.object({ words: z.string(), canary: z.string() });

/** The notes of these articles, or of all, oldest first. */
export async function sealedNotes(
  from: Queries | SqlTransaction,
  articleIds?: readonly string[],
): Promise<SealedNote[]> {
  if (articleIds?.length === 0) return [];
  return from
    .select()
    .from(stashNote)
    .where(articleIds && inArray(stashNote.articleId, [...articleIds]))
    .orderBy(asc(stashNote.at), asc(stashNote.id));
}

/** @throws when one cannot be unsealed */
export async function unsealedNotes(desk: Sealing, notes: readonly SealedNote[]): Promise<StashNote[]> {
  if (notes.length === 0) return [];
  const key = await protectionKey(desk);
  return notes.map(({ id, articleId, sealed, by, at }) => ({
    ...inside.parse(JSON.parse(unseal(sealed, key, placeOf(articleId, id)))),
    ...{ id, by, at: at.toISOString() },
  }));
}

export async function keepStashNote(desk: Desk, tx: SqlTransaction, articleId: string, note: StashNote) {
  const { id, words, canary, by, at } = note;
  const sealed = seal(JSON.stringify({ words, canary }), await protectionKey(desk), placeOf(articleId, id));
  await tx.insert(stashNote).values({ id, articleId, sealed, by, at: new Date(at) });
}

export async function forgetStashNote(tx: SqlTransaction, articleId: string, noteId: string): Promise<void> {
  await tx.delete(stashNote).where(and(eq(stashNote.articleId, articleId), eq(stashNote.id, noteId)));
}

/** Neither an item's nor another note's. */
const placeOf = (articleId: string, noteId: string) => `stash:${articleId}:${noteId}`;
