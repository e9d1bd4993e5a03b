import { and, asc, eq, gt, gte, isNotNull, sql } from "drizzle-orm";
import { qualified } from "#server/db/columns.ts";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { CHAIN_START, type KeptEvent } from "#shared/activity/chain.ts";
import type { Event } from "#shared/activity/event.ts";
import { eventKind } from "#shared/activity/event.ts";
import { chain, event } from "./table.ts";

/** The end of an article's chain, locked until the commit, and whether the article is archived. */
export async function lockChain(tx: Transaction, articleId: string) {
  const [, [end]] = await Promise.all([
    tx.sql.insert(chain).values({ articleId, place: 0, hash: CHAIN_START }).onConflictDoNothing(),
    tx.sql
      .select({ place: chain.place, hash: chain.hash, archived: isArchived(chain.articleId) })
      .from(chain)
      .where(eq(chain.articleId, articleId))
      .for("update"),
  ]);
  return end ?? { place: 0, hash: CHAIN_START, archived: false };
}

/** Articles stand above the record in the order of words; of one it only needs to know whether it is archived. */
const isArchived = (articleId: typeof chain.articleId) => sql<boolean>`exists (
  select from article a where a.id = ${qualified(articleId)} and a.archived_at is not null)`;

export async function moveChain(tx: Transaction, articleId: string, end: { place: number; hash: string }) {
  await tx.sql.update(chain).set({ place: end.place, hash: end.hash }).where(eq(chain.articleId, articleId));
}

export async function appendEvent(
  tx: Transaction,
  unlinked: Omit<Event, "number" | "link">,
  link: Event["link"],
): Promise<number> {
  const [row] = await tx.sql
    .insert(event)
    .values({
      ...unlinked,
      at: new Date(unlinked.at),
      place: link?.place ?? null,
      previous: link?.previous ?? null,
      hash: link?.hash ?? null,
    })
    .returning({ number: event.number });
  if (!row) throw new Error("The database gave the event no number");
  return row.number;
}

/** Several at once: place in the chain → number. */
export async function appendEvents(
  tx: Transaction,
  linked: readonly (Omit<Event, "number" | "link"> & { link: NonNullable<Event["link"]> })[],
): Promise<Map<number | null, number>> {
  const rows = linked.map(({ link, at, ...happening }) => ({ ...happening, at: new Date(at), ...link }));
  const numbers = await tx.sql.insert(event).values(rows).returning({ place: event.place, number: event.number });
  return new Map(numbers.map(({ place, number }) => [place, number]));
}

/** The chain of an article, from its first event. An event that is in no chain comes last: it has no business here. */
export const chainOf = async (from: Queries | SqlTransaction, articleId: string): Promise<Event[]> =>
  (await chainRows(from, articleId)).map(eventFrom);

/** The same to be verified: a kind that no version of Naru knows is for the chain to name. */
export const keptChainOf = async (from: Queries | SqlTransaction, articleId: string): Promise<KeptEvent[]> =>
  (await chainRows(from, articleId)).map(keptEventFrom);

function chainRows(from: Queries | SqlTransaction, articleId: string) {
  return from
    .select()
    .from(event)
    .where(eq(event.articleId, articleId))
    .orderBy(sql`${event.place} asc nulls last`, asc(event.number));
}

/** Where the chain of an article ends, as it was noted apart from the events: their last ones cannot vanish unseen. */
export async function chainEnd(from: Queries | SqlTransaction, articleId: string) {
  const [end] = await from
    .select({ place: chain.place, hash: chain.hash })
    .from(chain)
    .where(eq(chain.articleId, articleId));
  return end;
}

/** Every article of which something was recorded, or ought to have been. */
export async function recordedArticles(from: Queries | SqlTransaction): Promise<string[]> {
  const named = from.select({ articleId: event.articleId }).from(event).where(isNotNull(event.articleId));
  const rows = await named.union(from.select({ articleId: chain.articleId }).from(chain));
  return rows.flatMap(({ articleId }) => (articleId === null ? [] : [articleId])).sort();
}

/**
 * Where the feed stands now. Numbers are given before the commit, so a smaller number can become visible after a
 * larger one; the oldest transaction under way is the point before which nothing will come any more.
 */
export async function feedCursor(from: Queries | SqlTransaction): Promise<number> {
  const [row] = await from.select({ cursor: oldestUnderWay }).from(sql`(select 1) as one`);
  return Number(row?.cursor ?? 0);
}

/** Events that may have come since the feed stood at `cursor`, oldest first, and where it stands now. Some may come twice. */
export async function eventsSince(
  from: Queries | SqlTransaction,
  cursor: number,
  { articleId, after = 0, limit }: { articleId?: string | undefined; after?: number; limit: number },
): Promise<{ events: Event[]; next: number }> {
  const next = await feedCursor(from);
  const rows = await from
    .select()
    .from(event)
    .where(
      and(
        gte(event.transaction, BigInt(cursor)),
        gt(event.number, after),
        articleId ? eq(event.articleId, articleId) : undefined,
      ),
    )
    .orderBy(asc(event.number))
    .limit(limit);
  return { events: rows.map(eventFrom), next };
}

const AT_ONCE = 1_000;

/** All of them, however many: one transaction may bring thousands, and what stood after them would be lost unheard. */
export async function everyEventSince(
  from: Queries | SqlTransaction,
  cursor: number,
  articleId?: string,
): Promise<{ events: Event[]; next: number }> {
  const { events, next } = await eventsSince(from, cursor, { articleId, limit: AT_ONCE });
  for (let last = events.length; last === AT_ONCE; ) {
    const after = events.at(-1)?.number ?? 0;
    const more = await eventsSince(from, cursor, { articleId, after, limit: AT_ONCE });
    events.push(...more.events);
    last = more.events.length;
  }
  return { events, next };
}

/** Whether the record says of this person to have written in this segment since then. */
export async function wroteSince(from: SqlTransaction, segmentId: string, personId: string, since: Date) {
  const [row] = await from
    .select({ number: event.number })
    .from(event)
    .where(
      and(
        eq(event.segmentId, segmentId),
        eq(event.kind, "segment.written"),
        eq(event.by, personId),
        gt(event.at, since),
      ),
    )
    .limit(1);
  return row !== undefined;
}

const oldestUnderWay = sql<string>`pg_snapshot_xmin(pg_current_snapshot())::text`;

export const eventFrom = (row: typeof event.$inferSelect): Event => ({
  ...keptEventFrom(row),
  kind: eventKind.parse(row.kind),
});

function keptEventFrom(row: typeof event.$inferSelect): KeptEvent {
  const { number, kind, articleId, segmentId, threadId, by, at, data, place, previous, hash } = row;
  const link = place !== null && previous !== null && hash !== null ? { place, previous, hash } : null;
  return {
    number,
    kind,
    articleId,
    segmentId,
    threadId,
    by,
    at: at.toISOString(),
    data,
    link,
  };
}
