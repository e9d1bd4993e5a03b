import { and, asc, desc, eq, isNotNull, lt, sql } from "drizzle-orm";
import { eventFrom } from "#server/activity/store.ts";
import { event } from "#server/activity/table.ts";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { stepBatch } from "#server/segments/table.ts";
import type { Event } from "#shared/activity/event.ts";

type From = Queries | SqlTransaction;
export type BatchRow = typeof stepBatch.$inferSelect;

/** Every batch of a segment, oldest first. The caller has loaded the segment through the person's access. */
export async function allBatches(from: From, segmentId: string): Promise<BatchRow[]> {
  return from.select().from(stepBatch).where(eq(stepBatch.segmentId, segmentId)).orderBy(asc(stepBatch.version));
}

/** Which versions of a segment were published. Editions stand above history in the order of words. */
export async function publishedVersions(
  from: From,
  segmentId: string,
): Promise<{ version: number; targetDigest: string }[]> {
  const rows = await from
    .select({ version: sql<number>`e.version`, targetDigest: sql<string>`e.target_digest` })
    .from(sql`edition_segment e`)
    .where(sql`e.segment_id = ${segmentId}`);
  return rows;
}

/** The events of an article's chain, newest first. */
export async function recordOf(
  from: From,
  articleId: string,
  { before, segmentId, limit }: { before?: number | undefined; segmentId?: string | undefined; limit: number },
): Promise<Event[]> {
  const rows = await from
    .select()
    .from(event)
    .where(
      and(
        eq(event.articleId, articleId),
        isNotNull(event.place),
        before === undefined ? undefined : lt(event.number, before),
        segmentId === undefined ? undefined : eq(event.segmentId, segmentId),
      ),
    )
    .orderBy(desc(event.number))
    .limit(limit);
  return rows.map(eventFrom);
}
