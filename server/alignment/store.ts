import { and, desc, eq, isNull, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { article } from "#server/articles/table.ts";
import type { SqlTransaction } from "#server/db/database.ts";
import { alignmentChange, type RowSnapshot, type ThreadHome } from "./table.ts";

export interface Change {
  articleId: string;
  act: string;
  by: string;
  at: Date;
  /** The structure number that the article has after it. */
  structure: number;
  before: RowSnapshot[];
  after: RowSnapshot[];
  threads: Record<string, ThreadHome>;
  /** The change that this one takes back. */
  undoes?: string;
}

export async function addChange(tx: SqlTransaction, change: Change): Promise<string> {
  const [row] = await tx.insert(alignmentChange).values(change).returning({ id: alignmentChange.id });
  if (!row) throw new Error("The database kept no change of the alignment");
  await tx.update(article).set({ structure: change.structure }).where(eq(article.id, change.articleId));
  return row.id;
}

/** This person's newest correction of an article that has not been taken back. */
export async function newestChangeBy(tx: SqlTransaction, articleId: string, personId: string) {
  const undo = alias(alignmentChange, "undo");
  const undoOfThis = tx.select({ one: sql`1` }).from(undo).where(eq(undo.undoes, alignmentChange.id));
  const [row] = await tx
    .select()
    .from(alignmentChange)
    .where(
      and(
        eq(alignmentChange.articleId, articleId),
        eq(alignmentChange.by, personId),
        isNull(alignmentChange.undoes),
        notExists(undoOfThis),
      ),
    )
    .orderBy(desc(alignmentChange.number))
    .limit(1);
  return row;
}
