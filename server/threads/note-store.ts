import { and, desc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { visibleTo } from "#server/articles/store.ts";
import { article } from "#server/articles/table.ts";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { notFound } from "#server/errors.ts";
import { term } from "#server/terms/table.ts";
import type { Person } from "#shared/people/person.ts";
import { type TermNote, termNote as termNoteSchema } from "#shared/threads/term-note.ts";
import { termNote, thread } from "./table.ts";

type From = Queries | SqlTransaction;

/** The notes on these entries, of articles that this person may read. */
export const notesOnTerms = (from: From, termIds: string[], by: Pick<Person, "id" | "role">): Promise<TermNote[]> =>
  notesWhere(from, and(inArray(termNote.termId, termIds), visibleTo(by)));

/** What was kept of these conversations. The caller has loaded them through the person's access. */
export const notesOf = (from: From, of: { articleId: string } | { threadIds: string[] }): Promise<TermNote[]> =>
  notesWhere(from, "threadIds" in of ? inArray(termNote.threadId, of.threadIds) : eq(termNote.articleId, of.articleId));

async function notesWhere(from: From, where: SQL | undefined): Promise<TermNote[]> {
  const rows = await from
    .select({ note: termNote, segmentId: thread.segmentId, values: term.values })
    .from(termNote)
    .innerJoin(thread, eq(thread.id, termNote.threadId))
    .innerJoin(article, eq(article.id, termNote.articleId))
    .innerJoin(term, eq(term.id, termNote.termId))
    .where(and(where, isNull(termNote.droppedAt)))
    .orderBy(desc(termNote.at));
  return rows.map(({ note, segmentId, values: { korean, preferred } }) =>
    termNoteSchema.parse({ ...note, segmentId, korean: korean[0] ?? "", preferred, at: note.at.toISOString() }),
  );
}

export async function addNote(tx: SqlTransaction, values: typeof termNote.$inferInsert): Promise<string> {
  const [row] = await tx.insert(termNote).values(values).returning({ id: termNote.id });
  if (!row) throw new Error("The database kept no note");
  return row.id;
}

/** @throws Refused not-found when somebody has taken it off before */
export async function dropNote(tx: SqlTransaction, noteId: string, set: { droppedBy: string; droppedAt: Date }) {
  const [row] = await tx
    .update(termNote)
    .set(set)
    .where(and(eq(termNote.id, noteId), isNull(termNote.droppedAt)))
    .returning({ termId: termNote.termId, began: termNote.began });
  if (!row) throw notFound();
  return row;
}
