import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { article, image, sourceParagraph, sourceVersion } from "#server/articles/table.ts";
import { type Queries, rowsOf, type SqlTransaction } from "#server/db/database.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { segment, segmentSource } from "#server/segments/table.ts";
import { isOpen, waitsForAnswer } from "#server/threads/standing-store.ts";
import { thread } from "#server/threads/table.ts";
import type { GateInput, Override } from "#shared/gate/input.ts";
import { override } from "./table.ts";

type From = Queries | SqlTransaction;

/** Korean paragraphs of the newest source version that stand in no segment: nobody would notice their absence. */
export async function unalignedSource(from: From, articleId: string): Promise<GateInput["unaligned"]> {
  const newest = sql`(select max(v.number) from source_version v where v.article_id = ${articleId})`;
  const rows = await from
    .select({ id: sourceParagraph.id, position: sourceParagraph.position, since: sourceVersion.importedAt })
    .from(sourceParagraph)
    .innerJoin(sourceVersion, eq(sourceVersion.id, sourceParagraph.sourceVersionId))
    .leftJoin(segmentSource, eq(segmentSource.sourceParagraphId, sourceParagraph.id))
    .leftJoin(segment, and(eq(segment.id, segmentSource.segmentId), isNull(segment.removedAt)))
    .where(and(eq(sourceParagraph.articleId, articleId), eq(sourceVersion.number, newest), isNull(segment.id)))
    .orderBy(asc(sourceParagraph.position));
  return rows.map(({ since, ...row }) => ({ ...row, since: since.toISOString() }));
}

/** Queries that must be settled before anything is published. */
export async function openBlockingQueries(from: From, articleId: string): Promise<GateInput["queries"]> {
  const rows = await from
    .select({
      id: thread.id,
      segmentId: thread.segmentId,
      at: thread.at,
      by: thread.by,
      addressedTo: thread.addressedTo,
      answered: sql<boolean>`not (${waitsForAnswer})`,
    })
    .from(thread)
    .where(and(eq(thread.articleId, articleId), eq(thread.kind, "query"), thread.blocking, isOpen))
    .orderBy(asc(thread.at));
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/** The pictures that a segment of the article belongs to, without their bytes. */
export async function usedImages(from: From, articleId: string) {
  return from
    .selectDistinct({ id: image.id, sha256: image.sha256 })
    .from(image)
    .innerJoin(segment, and(eq(segment.imageId, image.id), isNull(segment.removedAt)))
    .where(eq(image.articleId, articleId));
}

export async function imageBytes(from: From, articleId: string, imageIds: readonly string[]) {
  if (imageIds.length === 0) return [];
  return from
    .select()
    .from(image)
    .where(and(eq(image.articleId, articleId), inArray(image.id, [...imageIds])))
    .orderBy(asc(image.id));
}

/** Who ever wrote in the segments that the article has now. What was only suggested left the words as they were. */
export async function writersOf(from: From, articleId: string): Promise<string[]> {
  const rows = await from.execute<{ by: string }>(sql`
    select distinct b.person_id as by from (
      select s.id, w.person_id, w.target_digest, coalesce(w.found_digest,
        lag(w.target_digest) over (partition by w.segment_id order by w.version)) as found
      from step_batch w join segment s on s.id = w.segment_id and s.removed_at is null
      where w.article_id = ${articleId}
    ) b where b.target_digest is distinct from b.found`);
  return rowsOf<{ by: string }>(rows).map(({ by }) => by);
}

/** What chiefs let through, oldest first. */
export async function overridesOf(from: From, articleId: string): Promise<Override[]> {
  const rows = await from
    .select({ key: override.key, by: override.by, at: override.at, reason: override.reason })
    .from(override)
    .where(eq(override.articleId, articleId))
    .orderBy(asc(override.at));
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

export async function addOverride(
  tx: Transaction,
  {
    articleId,
    key,
    segmentId,
    by,
    reason,
  }: Pick<typeof override.$inferInsert, "articleId" | "key" | "segmentId" | "by" | "reason">,
) {
  await tx.sql.insert(override).values({ articleId, key, segmentId, by, reason, at: tx.now });
}

/** Every article of the desk. Only for who may see them all. */
export async function articleIds(from: From): Promise<string[]> {
  const rows = await from.select({ id: article.id }).from(article).orderBy(asc(article.createdAt));
  return rows.map(({ id }) => id);
}
