import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { notFound, refuse, refuseIf } from "#server/errors.ts";
import { guardOfArticle } from "#server/protection/guards.ts";
import { addTermIn, retireUnchanged } from "#server/terms/decide.ts";
import { termNumbered } from "#server/terms/store.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { Person } from "#shared/people/person.ts";
import type { TermValues } from "#shared/terms/term.ts";
import type * as api from "#shared/threads/api.ts";
import { answerOf, whyNotDropNote, whyNotKeepNote } from "#shared/threads/term-note.ts";
import type { Thread } from "#shared/threads/thread.ts";
import { addNote, dropNote } from "./note-store.ts";
import { threadFor, threadForUpdate } from "./store.ts";

type Kept = ParsedInputOf<typeof api.keepNote>;

/** What was answered stays with a term, an old one or one that is begun with it. Terms are read by the whole desk: what the article protects stays out. */
export const keepNote = (desk: Desk, by: Person, { threadId, words, on }: Kept) =>
  inTransaction(desk, async (tx) => {
    const thread = await threadForUpdate(tx.sql, threadId, by);
    refuseIf(whyNotKeepNote(by, thread));
    const begun = "values" in on ? on.values : undefined;
    const guard = await guardOfArticle(desk, tx.sql, thread.articleId);
    if (guard(words, ...textsOf(begun))) throw refuse("note-protected");
    const { id: termId } = "values" in on ? await addTermIn(tx, by, on.values) : await termNumbered(tx.sql, on.termId);
    const { articleId } = thread;
    const messageId = answerOf(thread)?.messageId ?? "";
    const note = { articleId, threadId, messageId, termId, words, by: by.id, at: tx.now, began: begun !== undefined };
    const noteId = await addNote(tx.sql, note);
    await recordNote(tx, "thread.note-kept", by, thread, { noteId, termId });
    return threadFor(tx.sql, threadId, by);
  });

/** Takes a note off again; the entry that was begun with it too, unless somebody has decided about that since. */
export const dropTermNote = (desk: Desk, by: Person, { threadId, noteId }: ParsedInputOf<typeof api.dropNote>) =>
  inTransaction(desk, async (tx) => {
    const thread = await threadForUpdate(tx.sql, threadId, by);
    const note = thread.notes.find(({ id }) => id === noteId);
    if (!note) throw notFound();
    refuseIf(whyNotDropNote(by, note));
    const { termId, began } = await dropNote(tx.sql, noteId, { droppedBy: by.id, droppedAt: tx.now });
    if (began) await retireUnchanged(tx, by, termId);
    await recordNote(tx, "thread.note-dropped", by, thread, { noteId, termId });
    return threadFor(tx.sql, threadId, by);
  });

const textsOf = (values: TermValues | undefined) =>
  values ? Object.values(values).flatMap((value) => value ?? []) : [];

const recordNote = (
  tx: Transaction,
  kind: "thread.note-kept" | "thread.note-dropped",
  by: Person,
  { id: threadId, articleId, segmentId }: Thread,
  data: { noteId: string; termId: string },
) => record(tx, { kind, articleId, segmentId, threadId, by: by.id, data });
