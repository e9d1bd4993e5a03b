import { and, asc, desc, eq, inArray, isNotNull, lt, sql } from "drizzle-orm";
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

/** The same of many segments at once: segment id → its batches, oldest first. */
export async function batchesOf(from: From, segmentIds: readonly string[]): Promise<Map<string, BatchRow[]>> {
  const bySegment = new Map<string, BatchRow[]>();
  if (segmentIds.length === 0) return bySegment;
  const rows = await from
    .select()
    .from(stepBatch)
    .where(inArray(stepBatch.segmentId, [...segmentIds]))
    .orderBy(asc(stepBatch.version));
  for (const row of rows) {
    const batches = bySegment.get(row.segmentId);
    if (batches) batches.push(row);
    else bySegment.set(row.segmentId, [row]);
  }
  return bySegment;
}

interface PublishedText {
  digests: { source: string; target: string };
  version: number;
  source: string;
  target: string;
  at: string;
  by: string;
}

type PublishedRow = Record<
  "segment" | "source" | "target" | "source_digest" | "target_digest" | "at" | "by",
  string
> & {
  version: number;
};

/** What readers have of an article: segment id → its texts in the newest edition. */
export async function publishedTexts(from: From, articleId: string): Promise<Map<string, PublishedText>> {
  const rows = await from
    .select({
      row: sql<PublishedRow>`json_build_object('segment', s.segment_id, 'source', s.source_text, 'target', s.target_text,
      'source_digest', s.source_digest, 'target_digest', s.target_digest, 'version', s.version, 'at', e.at, 'by', e.person_id)`,
    })
    .from(sql`edition_segment s join edition e on e.id = s.edition_id`)
    .where(
      sql`e.id = (select n.id from edition n where n.article_id = ${articleId} and n.kind <> 'withdrawal' order by n.number desc limit 1)`,
    );
  return new Map(
    rows.map(({ row: { segment, source_digest, target_digest, at, ...text } }) => [
      segment,
      { ...text, digests: { source: source_digest, target: target_digest }, at: new Date(at).toISOString() },
    ]),
  );
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
