import { and, asc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import type { TermNote } from "#shared/threads/term-note.ts";
import { proposal, type QueryStep, queryStep as queryStepSchema, type SourceProposal } from "#shared/threads/thread.ts";
import { notesOf } from "./note-store.ts";
import { answerLink, message, queryStep, sourceProposal } from "./table.ts";

type From = Queries | SqlTransaction;

/** What belongs to a query besides its words. */
export interface Along {
  steps: QueryStep[];
  proposals: SourceProposal[];
  notes: TermNote[];
  linkUntil: string | null;
}

/** Of every query of an article, or of these: thread id → what goes with it. */
export async function alongOf(
  from: From,
  of: { articleId: string } | { threadIds: string[] },
): Promise<(threadId: string) => Along> {
  const within = (table: typeof queryStep | typeof sourceProposal | typeof answerLink) =>
    "threadIds" in of ? inArray(table.threadId, of.threadIds) : eq(table.articleId, of.articleId);
  const steps = await from.select().from(queryStep).where(within(queryStep)).orderBy(asc(queryStep.number));
  const proposals = await from.select().from(sourceProposal).where(within(sourceProposal));
  const notes = await notesOf(from, of);
  const links = await from
    .select({ threadId: answerLink.threadId, until: sql<string>`max(${answerLink.expiresAt})` })
    .from(answerLink)
    .where(and(within(answerLink), isLive))
    .groupBy(answerLink.threadId);
  const until = new Map(links.map((link) => [link.threadId, new Date(link.until).toISOString()]));
  return (threadId) => ({
    steps: steps.filter((each) => each.threadId === threadId).map(stepFrom),
    proposals: proposals.filter((each) => each.threadId === threadId).map(proposalFrom),
    notes: notes.filter((each) => each.threadId === threadId),
    linkUntil: until.get(threadId) ?? null,
  });
}

const isLive = and(isNull(answerLink.revokedAt), gt(answerLink.expiresAt, sql`now()`));

const stepFrom = ({ act, via, at }: typeof queryStep.$inferSelect): QueryStep =>
  queryStepSchema.parse({ act, via, at: at.toISOString() });

const proposalFrom = (row: typeof sourceProposal.$inferSelect): SourceProposal =>
  proposal.parse({ ...row, decidedAt: row.decidedAt?.toISOString() ?? null });

export async function addStep(tx: SqlTransaction, values: typeof queryStep.$inferInsert): Promise<void> {
  await tx.insert(queryStep).values(values);
}

export async function addProposal(tx: SqlTransaction, values: typeof sourceProposal.$inferInsert): Promise<void> {
  await tx.insert(sourceProposal).values(values);
}

/** False when somebody has decided before. */
export async function decide(
  tx: SqlTransaction,
  of: { threadId: string; proposalId: string },
  decision: { decision: string; decidedBy: string; decidedAt: Date },
): Promise<boolean> {
  const decided = await tx
    .update(sourceProposal)
    .set(decision)
    .where(
      and(
        eq(sourceProposal.threadId, of.threadId),
        eq(sourceProposal.id, of.proposalId),
        isNull(sourceProposal.decision),
      ),
    )
    .returning({ id: sourceProposal.id });
  return decided.length > 0;
}

/** Whether this was said already under the name that its sender gave it. */
export async function isSaid(tx: SqlTransaction, requestId: string): Promise<boolean> {
  const [row] = await tx.select({ id: message.id }).from(message).where(eq(message.requestId, requestId));
  return row !== undefined;
}

export async function addLink(tx: SqlTransaction, values: typeof answerLink.$inferInsert): Promise<void> {
  await tx.insert(answerLink).values(values);
}

/** @returns how many were ended */
export async function revokeLinks(tx: SqlTransaction, threadId: string, revokedAt: Date): Promise<number> {
  const revoked = await tx
    .update(answerLink)
    .set({ revokedAt })
    .where(and(eq(answerLink.threadId, threadId), isNull(answerLink.revokedAt)))
    .returning({ id: answerLink.id });
  return revoked.length;
}

export async function linkByHash(from: From, tokenHash: string) {
  const [row] = await from.select().from(answerLink).where(eq(answerLink.tokenHash, tokenHash));
  return row;
}

/** When somebody last asked for a new link to this query. */
export async function lastRenewal(from: From, threadId: string): Promise<Date | undefined> {
  const [row] = await from
    .select({ at: sql<string | null>`max(${answerLink.renewalAskedAt})` })
    .from(answerLink)
    .where(eq(answerLink.threadId, threadId));
  return row?.at ? new Date(row.at) : undefined;
}

export async function markRenewal(tx: SqlTransaction, linkId: string, renewalAskedAt: Date): Promise<void> {
  await tx.update(answerLink).set({ renewalAskedAt }).where(eq(answerLink.id, linkId));
}
