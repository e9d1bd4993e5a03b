import { and, desc, eq, isNull, or, sql } from "drizzle-orm";
import { visibleTo } from "#server/articles/store.ts";
import { article } from "#server/articles/table.ts";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { can } from "#shared/people/capabilities.ts";
import type { Person } from "#shared/people/person.ts";
import { type IncomingLetter, incomingLetter as schema } from "#shared/threads/mail.ts";
import { isOpen } from "./standing-store.ts";
import { incomingLetter, thread } from "./table.ts";

type From = Queries | SqlTransaction;

/** The id under which it is kept; undefined when it came before. */
export async function keepLetter(
  tx: SqlTransaction,
  values: typeof incomingLetter.$inferInsert,
): Promise<string | undefined> {
  const [row] = await tx
    .insert(incomingLetter)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: incomingLetter.id });
  return row?.id;
}

/** What belongs to an article goes with it; what belongs to none may speak of any, and is for whoever may read all. */
const visible = (by: Pick<Person, "id" | "role">) =>
  can(by, "read-restricted") ? sql`true` : and(sql`${article.id} is not null`, visibleTo(by));

export async function lettersFor(from: From, by: Pick<Person, "id" | "role">): Promise<IncomingLetter[]> {
  const rows = await from
    .select({ letter: incomingLetter, question: thread.body })
    .from(incomingLetter)
    .leftJoin(article, eq(article.id, incomingLetter.articleId))
    .leftJoin(thread, eq(thread.id, incomingLetter.threadId))
    .where(visible(by))
    .orderBy(desc(incomingLetter.receivedAt))
    .limit(200);
  return rows.map(({ letter, question }) =>
    schema.parse({ ...letter, question, receivedAt: letter.receivedAt.toISOString() }),
  );
}

export async function letterForUpdate(
  tx: SqlTransaction,
  mailId: string,
  by: Pick<Person, "id" | "role">,
): Promise<typeof incomingLetter.$inferSelect | undefined> {
  await tx.select({ id: incomingLetter.id }).from(incomingLetter).where(eq(incomingLetter.id, mailId)).for("update");
  const [row] = await tx
    .select({ letter: incomingLetter })
    .from(incomingLetter)
    .leftJoin(article, eq(article.id, incomingLetter.articleId))
    .where(and(eq(incomingLetter.id, mailId), visible(by)));
  return row?.letter;
}

export async function closeIncoming(
  tx: SqlTransaction,
  mailId: string,
  how: { outcome: "taken" | "set-aside"; handledBy: string; handledAt: Date },
): Promise<void> {
  await tx
    .update(incomingLetter)
    .set(how)
    .where(
      and(eq(incomingLetter.id, mailId), or(isNull(incomingLetter.outcome), eq(incomingLetter.outcome, "set-aside"))),
    );
}

/** Queries that wait for an answer, where this person may look. */
export async function queriesFor(from: From, by: Pick<Person, "id" | "role">) {
  return from
    .select({ threadId: thread.id, articleId: thread.articleId, question: thread.body })
    .from(thread)
    .innerJoin(article, eq(article.id, thread.articleId))
    .where(and(eq(thread.kind, "query"), visibleTo(by), isOpen))
    .orderBy(desc(thread.at))
    .limit(100);
}
