import { and, asc, eq, getTableColumns, gt, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { type Between, type NoticeKind, noticeKind } from "#shared/notices/notice.ts";
import { approvalId, between } from "./store.ts";
import { letter, notice } from "./table.ts";

type From = Queries | SqlTransaction;

export async function addLetter(
  tx: SqlTransaction,
  values: Pick<typeof letter.$inferInsert, "personId" | "way" | "createdAt">,
  noticeIds: readonly string[],
): Promise<string> {
  const [row] = await tx.insert(letter).values(values).returning({ id: letter.id });
  if (!row) throw new Error("The database kept no letter");
  await tx
    .update(notice)
    .set({ letterId: row.id, toGroup: false })
    .where(inArray(notice.id, [...noticeIds]));
  return row.id;
}

/** Whether a letter about this conversation went to the person a moment ago, and they have not looked yet. */
export async function wroteLately(
  tx: SqlTransaction,
  personId: string,
  threadId: string,
  since: Date,
): Promise<boolean> {
  const [row] = await tx
    .select({ id: notice.id })
    .from(notice)
    .innerJoin(letter, eq(letter.id, notice.letterId))
    .where(
      and(
        eq(notice.personId, personId),
        eq(notice.threadId, threadId),
        eq(letter.way, "at-once"),
        isNull(notice.readAt),
        gt(letter.createdAt, since),
      ),
    )
    .limit(1);
  return row !== undefined;
}

const isUnsent = and(isNull(letter.sentAt), isNull(letter.droppedAt));

/** Letters that nobody is sending. */
export async function waitingLetters(from: From, freeSince: Date): Promise<string[]> {
  const rows = await from
    .select({ id: letter.id })
    .from(letter)
    .where(and(isUnsent, or(isNull(letter.claimedAt), lt(letter.claimedAt, freeSince))))
    .orderBy(asc(letter.createdAt))
    .limit(500);
  return rows.map(({ id }) => id);
}

/** Takes a letter to send it; undefined when it is sent, or somebody has it. */
export async function claimLetter(
  from: From,
  letterId: string,
  { now, freeSince }: { now: Date; freeSince: Date },
): Promise<{ personId: string; way: string; attempts: number } | undefined> {
  const [row] = await from
    .update(letter)
    .set({ claimedAt: now, attempts: sql`${letter.attempts} + 1` })
    .where(and(eq(letter.id, letterId), isUnsent, or(isNull(letter.claimedAt), lt(letter.claimedAt, freeSince))))
    .returning({ personId: letter.personId, way: letter.way, attempts: letter.attempts });
  return row;
}

export async function closeLetter(
  from: From,
  letterId: string,
  how: { sentAt: Date } | { droppedAt: Date } | { claimedAt: null },
): Promise<void> {
  await from.update(letter).set(how).where(eq(letter.id, letterId));
}

export interface LetterLine {
  id: string;
  kind: NoticeKind;
  by: string | null;
  at: string;
  articleId: string | null;
  segmentId: string | null;
  threadId: string | null;
  readAt: Date | null;
  approvalId: string | null;
  between: Between | null;
}

export async function linesOf(from: From, letterId: string): Promise<LetterLine[]> {
  const rows = await from
    .select({ ...getTableColumns(notice), approvalId, between })
    .from(notice)
    .where(eq(notice.letterId, letterId))
    .orderBy(asc(notice.number));
  return rows.map(({ kind, at, ...row }) => ({ ...row, kind: noticeKind.parse(kind), at: at.toISOString() }));
}

/** Unread notices that wait for the next grouped message: person → ids, and since when the oldest waits. */
export async function toGroup(tx: SqlTransaction): Promise<{ personId: string; ids: string[]; since: Date }[]> {
  const rows = await tx
    .select({ id: notice.id, personId: notice.personId, at: notice.at })
    .from(notice)
    .where(and(notice.toGroup, isNull(notice.readAt), isNull(notice.letterId), isNotNull(notice.at)))
    .orderBy(asc(notice.number))
    .for("update", { skipLocked: true });
  const byPerson = new Map<string, { personId: string; ids: string[]; since: Date }>();
  for (const { id, personId, at } of rows) {
    const waiting = byPerson.get(personId) ?? { personId, ids: [], since: at };
    waiting.ids.push(id);
    byPerson.set(personId, waiting);
  }
  return [...byPerson.values()];
}
