import { and, asc, eq, inArray, isNull, type Placeholder, type SQL, sql } from "drizzle-orm";
import { visibleTo } from "#server/articles/store.ts";
import { article } from "#server/articles/table.ts";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { notFound } from "#server/errors.ts";
import type { Person } from "#shared/people/person.ts";
import type { TargetAnchor } from "#shared/threads/anchors.ts";
import { assigneeOf, stateOf } from "#shared/threads/rules.ts";
import {
  type Anchor,
  type Message,
  message as messageSchema,
  queryType,
  type Thread,
  threadKind,
} from "#shared/threads/thread.ts";
import { type Along, alongOf } from "./query-store.ts";
import { waitsForAnswer } from "./standing-store.ts";
import { message, thread } from "./table.ts";

/** Every conversation of an article, oldest first. The caller has loaded the article through the person's access. */
export async function threadsOf(from: Queries | SqlTransaction, articleId: string): Promise<Thread[]> {
  const rows = await from
    .select()
    .from(thread)
    .where(eq(thread.articleId, articleId))
    .orderBy(asc(thread.at), asc(thread.id));
  return withAll(rows, await saidIn(from, eq(message.articleId, articleId)), await alongOf(from, { articleId }));
}

/** These conversations with everything said in them. */
export async function wholeThreads(
  from: Queries | SqlTransaction,
  rows: readonly (typeof thread.$inferSelect)[],
): Promise<Thread[]> {
  const threadIds = rows.map(({ id }) => id);
  return withAll(rows, await saidIn(from, inArray(message.threadId, threadIds)), await alongOf(from, { threadIds }));
}

function withAll(
  rows: readonly (typeof thread.$inferSelect)[],
  said: readonly (typeof message.$inferSelect)[],
  along: (threadId: string) => Along,
): Thread[] {
  const byThread = new Map(rows.map(({ id }) => [id, [] as (typeof said)[number][]]));
  for (const one of said) byThread.get(one.threadId)?.push(one);
  return rows.map((row) => threadFrom(row, byThread.get(row.id) ?? [], along(row.id)));
}

const saidIn = (from: Queries | SqlTransaction, where: SQL) =>
  from.select().from(message).where(where).orderBy(asc(message.number));

/** One conversation, through the person's access; nobody else speaks in it until the commit. @throws Refused not-found */
export async function threadForUpdate(
  tx: SqlTransaction,
  threadId: string,
  by: Pick<Person, "id" | "role">,
): Promise<Thread> {
  const [row] = await tx
    .select({ thread })
    .from(thread)
    .innerJoin(article, eq(article.id, thread.articleId))
    .where(and(eq(thread.id, threadId), visibleTo(by)))
    .for("update", { of: thread });
  if (!row) throw notFound();
  return wholeThread(tx, row.thread);
}

/** A thread of which only its id is known yet, through the person's access. @throws Refused not-found */
export async function threadFor(
  from: Queries | SqlTransaction,
  threadId: string,
  by: Pick<Person, "id" | "role">,
): Promise<Thread> {
  const [row] = await from
    .select({ thread })
    .from(thread)
    .innerJoin(article, eq(article.id, thread.articleId))
    .where(and(eq(thread.id, threadId), visibleTo(by)));
  if (!row) throw notFound();
  return wholeThread(from, row.thread);
}

/** A thread for nobody in particular: for effects that ask about access themselves. */
export async function threadById(from: Queries | SqlTransaction, threadId: string): Promise<Thread | undefined> {
  const [row] = await from.select().from(thread).where(eq(thread.id, threadId));
  return row && wholeThread(from, row);
}

/** Nobody else speaks in it until the commit. */
export async function lockThread(tx: SqlTransaction, threadId: string): Promise<void> {
  await tx.select({ id: thread.id }).from(thread).where(eq(thread.id, threadId)).for("update");
}

/** Queries that wait for an answer. */
export async function unansweredQueries(from: Queries | SqlTransaction): Promise<string[]> {
  const rows = await from
    .select({ id: thread.id })
    .from(thread)
    .innerJoin(article, eq(article.id, thread.articleId))
    .where(and(waitsForAnswer, isNull(article.archivedAt)))
    .orderBy(asc(thread.at));
  return rows.map(({ id }) => id);
}

async function wholeThread(from: Queries | SqlTransaction, row: typeof thread.$inferSelect): Promise<Thread> {
  const along = await alongOf(from, { threadIds: [row.id] });
  return threadFrom(row, await saidIn(from, eq(message.threadId, row.id)), along(row.id));
}

/** Whom a query is for; undefined of a comment, and of a thread that is not there. */
export async function addresseeOfThread(from: Queries | SqlTransaction, threadId: string): Promise<string | undefined> {
  const [row] = await from.select({ addressedTo: thread.addressedTo }).from(thread).where(eq(thread.id, threadId));
  return row?.addressedTo ?? undefined;
}

export async function addThread(tx: SqlTransaction, values: typeof thread.$inferInsert): Promise<Thread> {
  const [row] = await tx.insert(thread).values(values).returning();
  if (!row) throw new Error("The database kept no thread");
  return threadFrom(row, [], { steps: [], proposals: [], notes: [], linkUntil: null });
}

/** The thread with one more thing said in it. */
export async function addMessage(
  tx: SqlTransaction,
  to: Thread,
  values: Omit<typeof message.$inferInsert, "articleId" | "threadId">,
): Promise<Thread> {
  const [row] = await tx
    .insert(message)
    .values({ ...values, articleId: to.articleId, threadId: to.id })
    .returning();
  if (!row) throw new Error("The database kept no message");
  return withMessages(to, [...to.messages, messageFrom(row)]);
}

function threadFrom(
  row: typeof thread.$inferSelect,
  said: readonly (typeof message.$inferSelect)[],
  along: Along,
): Thread {
  const unread = {
    ...row,
    ...along,
    kind: threadKind.parse(row.kind),
    type: row.type === null ? null : queryType.parse(row.type),
    at: row.at.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    erasedAt: row.erasedAt?.toISOString() ?? null,
  };
  return withMessages(unread, said.map(messageFrom));
}

const withMessages = (of: Omit<Thread, "messages" | "state" | "assignedTo">, messages: Message[]): Thread => ({
  ...of,
  messages,
  state: stateOf(messages, of.steps),
  assignedTo: assigneeOf(messages),
});

const messageFrom = ({
  articleId: _,
  threadId: __,
  number: ___,
  requestId: ____,
  ...row
}: typeof message.$inferSelect): Message => messageSchema.parse({ ...row, at: row.at.toISOString() });

export interface AnchoredThread {
  threadId: string;
  anchor: TargetAnchor;
}

/** The same as `targetAnchors`, within a query; null when there are none. */
export const targetAnchorsAsJson = (segmentId: Placeholder) => sql`(
  select json_agg(json_build_object('threadId', t.id, 'anchor', t.anchor))
  from thread t where t.segment_id = ${segmentId} and t.anchor ->> 'side' = 'target')`;

/** The anchors of a segment's conversations that stand on words of the English. */
export async function targetAnchors(from: SqlTransaction, segmentId: string): Promise<AnchoredThread[]> {
  const rows = await from
    .select({ threadId: thread.id, anchor: thread.anchor })
    .from(thread)
    .where(and(eq(thread.segmentId, segmentId), sql`${thread.anchor} ->> 'side' = 'target'`));
  return rows.flatMap(({ threadId, anchor }) => (anchor.side === "target" ? [{ threadId, anchor }] : []));
}

export async function moveAnchor(tx: SqlTransaction, threadId: string, anchor: Anchor) {
  await tx.update(thread).set({ anchor }).where(eq(thread.id, threadId));
}

/** Where the conversations of these segments stand: thread id → segment and anchor. */
export async function homesOf(
  from: SqlTransaction,
  segmentIds: readonly string[],
): Promise<Record<string, { segmentId: string; anchor: Anchor }>> {
  const rows = await from
    .select({ id: thread.id, segmentId: thread.segmentId, anchor: thread.anchor })
    .from(thread)
    .where(inArray(thread.segmentId, [...segmentIds]));
  return Object.fromEntries(rows.map(({ id, ...home }) => [id, home]));
}

/** Gives conversations another segment and anchor, all in one statement. */
export async function moveThreads(
  tx: SqlTransaction,
  homes: Readonly<Record<string, { segmentId: string; anchor: Anchor }>>,
): Promise<void> {
  const moves = Object.entries(homes).map(([id, { segmentId, anchor }]) => ({ id, segment_id: segmentId, anchor }));
  if (moves.length === 0) return;
  await tx.execute(sql`
    update thread set segment_id = home.segment_id, anchor = home.anchor
    from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as home(id uuid, segment_id uuid, anchor jsonb)
    where thread.id = home.id`);
}
