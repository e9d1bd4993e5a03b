import { randomUUID } from "node:crypto";
import { record } from "#server/activity/record.ts";
import { articleFor, articleForUpdate } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { notFound, refuse, refuseIf } from "#server/errors.ts";
import { policiesOf } from "#server/people/store.ts";
import type { Person } from "#shared/people/person.ts";
import { eraseAt } from "#shared/protection/retention.ts";
import { whyNotStash, whyNotUnstash } from "#shared/protection/rules.ts";
import { MOST_NOTES, type StashNote } from "#shared/protection/stash.ts";
import { lastPublished } from "./retention-store.ts";
import { forgetStashNote, keepStashNote, sealedNotes, unsealedNotes } from "./stash-store.ts";

export async function listStash(desk: Desk, by: Person, articleId: string) {
  const { sql } = desk.database;
  const { members } = await articleFor(sql, articleId, by);
  refuseIf(whyNotStash(by, members));
  const [sealed, publishedAt, { retention }] = await Promise.all([
    sealedNotes(sql, [articleId]),
    lastPublished(sql, articleId),
    policiesOf(sql),
  ]);
  const when = ({ at }: StashNote) => eraseAt({ at, publishedAt }, retention.noteDays);
  return { notes: (await unsealedNotes(desk, sealed)).map((note) => ({ ...note, eraseAt: when(note) })) };
}

/** The record says that there is a note, never what it says. */
export const addStashNote = (
  desk: Desk,
  by: Person,
  { articleId, words }: { articleId: string; words: string },
): Promise<StashNote> =>
  inTransaction(desk, async (tx) => {
    const notes = await notesForUpdate(desk, tx, by, articleId);
    const same = notes.find((note) => note.words === words && note.by === by.id);
    if (same) return same;
    if (notes.length >= MOST_NOTES) throw refuse("too-many-notes", { most: MOST_NOTES });
    const canary = `stash${randomUUID().replaceAll("-", "").slice(0, 16)}`;
    const note = { id: randomUUID(), words, canary, by: by.id, at: tx.now.toISOString() };
    await keepStashNote(desk, tx.sql, articleId, note);
    await record(tx, { kind: "stash.added", articleId, by: by.id, data: { noteId: note.id } });
    return note;
  });

export const removeStashNote = (
  desk: Desk,
  by: Person,
  { articleId, noteId }: { articleId: string; noteId: string },
): Promise<Record<string, never>> =>
  inTransaction(desk, async (tx) => {
    const note = (await notesForUpdate(desk, tx, by, articleId)).find(({ id }) => id === noteId);
    if (!note) throw notFound();
    refuseIf(whyNotUnstash(by, note));
    await forgetStashNote(tx.sql, articleId, noteId);
    await record(tx, { kind: "stash.removed", articleId, by: by.id, data: { noteId } });
    return {};
  });

async function notesForUpdate(desk: Desk, tx: Transaction, by: Person, articleId: string): Promise<StashNote[]> {
  await articleForUpdate(tx.sql, articleId, by);
  const { members } = await articleFor(tx.sql, articleId, by);
  refuseIf(whyNotStash(by, members));
  return unsealedNotes(desk, await sealedNotes(tx.sql, [articleId]));
}
