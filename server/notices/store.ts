import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { eventFrom, feedCursor } from "#server/activity/store.ts";
import { event, eventCursor } from "#server/activity/table.ts";
import { calledNow } from "#server/articles/read-store.ts";
import { visibleTo } from "#server/articles/store.ts";
import { article } from "#server/articles/table.ts";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { thread } from "#server/threads/table.ts";
import type { Event } from "#shared/activity/event.ts";
import {
  type Between,
  type Notice,
  type NoticeSettings,
  notice as noticeSchema,
  noticeSettings,
} from "#shared/notices/notice.ts";
import { TOLD } from "#shared/notices/told.ts";
import type { Person } from "#shared/people/person.ts";
import { notice, noticeSetting } from "./table.ts";

type From = Queries | SqlTransaction;

/**
 * Events whose effects are still to come, and where to go on afterwards; some may come twice. Locked until the commit,
 * so that one node at a time follows; undefined while another does.
 */
export async function eventsToTell(tx: SqlTransaction): Promise<{ events: Event[]; next: number } | undefined> {
  await followFromNow(tx);
  const [row] = await tx
    .select()
    .from(eventCursor)
    .where(eq(eventCursor.follower, FOLLOWER))
    .for("update", { skipLocked: true });
  if (!row) return undefined;
  const next = await feedCursor(tx);
  const rows = await tx
    .select()
    .from(event)
    .where(
      and(
        gte(event.transaction, BigInt(row.cursor)),
        inArray(event.kind, [...TOLD]),
        or(sql`${event.kind} <> 'segment.written'`, sql`${event.data} @> '{"lapsed": true}'`),
      ),
    )
    .orderBy(asc(event.number));
  return { events: rows.map(eventFrom), next };
}

const FOLLOWER = "notices";

/**
 * A desk that nobody has followed yet is followed from here on. Said before the first request is answered: what happens
 * between that and the first look is told too.
 */
export async function followFromNow(from: From): Promise<void> {
  const cursor = await feedCursor(from);
  await from.insert(eventCursor).values({ follower: FOLLOWER, cursor }).onConflictDoNothing();
}

/** What happened before anybody followed is told as well: for a desk that was laid out a moment ago. */
export async function followFromTheBeginning(from: From): Promise<void> {
  await from.insert(eventCursor).values({ follower: FOLLOWER, cursor: 0 }).onConflictDoNothing();
}

export async function moveCursor(tx: SqlTransaction, cursor: number): Promise<void> {
  await tx.update(eventCursor).set({ cursor }).where(eq(eventCursor.follower, FOLLOWER));
}

/** False when the person was told of this before. */
export async function addNotice(
  tx: SqlTransaction,
  values: typeof notice.$inferInsert,
): Promise<{ id: string } | undefined> {
  const [row] = await tx.insert(notice).values(values).onConflictDoNothing().returning({ id: notice.id });
  return row;
}

const PAGE = 50;

/** Somebody's inbox, newest first. What is about an article that they may not see any more is not in it. */
export async function inboxOf(
  from: From,
  by: Pick<Person, "id" | "role">,
  before?: number,
): Promise<{ notices: Notice[]; before: number | null }> {
  const rows = await from
    .select({ notice, headline: calledNow, words: thread.body, approvalId, between })
    .from(notice)
    .leftJoin(article, eq(article.id, notice.articleId))
    .leftJoin(thread, eq(thread.id, notice.threadId))
    .where(
      and(
        eq(notice.personId, by.id),
        before === undefined ? undefined : lt(notice.number, before),
        or(isNull(notice.articleId), and(isNotNull(article.id), visibleTo(by))),
      ),
    )
    .orderBy(desc(notice.number))
    .limit(PAGE);
  return {
    notices: rows.map(({ notice: row, ...beside }) => noticeFrom(row, beside)),
    before: rows.length === PAGE ? (rows.at(-1)?.notice.number ?? null) : null,
  };
}

/** What this person had approved when they were told that it was changed, however often it is approved anew since. */
export const approvalId = sql<string | null>`(
  select f.id from fact f
  where "notice"."kind" in ('approval-lapsed', 'source-lapsed') and f.segment_id = "notice"."segment_id" and f.kind = 'approval'
    and f.person_id = "notice"."person_id" and f.at <= "notice"."at"
  order by f.number desc limit 1)`;

/** When the edition before came out, and the one that is told of: what a correction changed. */
export const between = sql<Between | null>`(
  select case when e.kind in ('typo', 'clarification', 'correction') then json_build_object('since', b.at, 'until', e.at) end
  from edition e left join edition b on b.article_id = e.article_id and b.number = e.number - 1
  where "notice"."kind" = 'edition' and e.article_id = "notice"."article_id" and e.at <= "notice"."at"
  order by e.number desc limit 1)`.mapWith(readBetween);

/** JSON writes times as the database does. */
function readBetween(found: Between): Between {
  const [since, until] = [found.since, found.until].map((at) => new Date(at).toISOString());
  return { since: since ?? found.since, until: until ?? found.until };
}

const noticeFrom = (
  row: typeof notice.$inferSelect,
  { headline, ...beside }: Pick<Notice, "headline" | "words" | "approvalId" | "between">,
): Notice =>
  noticeSchema.parse({
    ...row,
    at: row.at.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
    headline: row.articleId === null ? null : (headline ?? { ko: "", en: "" }),
    ...beside,
  });

export async function unreadOf(from: From, by: Pick<Person, "id" | "role">): Promise<number> {
  const [row] = await from
    .select({ count: sql<number>`count(*)::int` })
    .from(notice)
    .leftJoin(article, eq(article.id, notice.articleId))
    .where(
      and(
        eq(notice.personId, by.id),
        isNull(notice.readAt),
        or(isNull(notice.articleId), and(isNotNull(article.id), visibleTo(by))),
      ),
    );
  return row?.count ?? 0;
}

/** Of this person's own only; all of them where none are named. */
export async function markRead(
  tx: SqlTransaction,
  personId: string,
  ids: readonly string[] | null,
  readAt: Date | null,
) {
  await tx
    .update(notice)
    .set({ readAt })
    .where(
      and(
        eq(notice.personId, personId),
        readAt === null ? isNotNull(notice.readAt) : isNull(notice.readAt),
        ids === null ? undefined : inArray(notice.id, [...ids]),
      ),
    );
}

export async function settingsOf(from: From, personId: string): Promise<NoticeSettings> {
  const [row] = await from.select().from(noticeSetting).where(eq(noticeSetting.personId, personId));
  return noticeSettings.parse(row?.settings ?? {});
}

export async function saveSettings(tx: SqlTransaction, personId: string, settings: NoticeSettings): Promise<void> {
  await tx
    .insert(noticeSetting)
    .values({ personId, settings })
    .onConflictDoUpdate({ target: noticeSetting.personId, set: { settings } });
}
