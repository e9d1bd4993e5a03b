import { and, eq, inArray, sql } from "drizzle-orm";
import type { SqlTransaction } from "#server/db/database.ts";
import { EMPTY_DOCUMENT, parseDocument } from "#shared/document/document.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { sourceDigest, targetDigest } from "./digest.ts";
import { segmentFrom } from "./store.ts";
import { segment, segmentSource, stepBatch } from "./table.ts";

/** Rows without Korean and without English, or rows of before that come back. Answers them as they are then. */
export async function bringRows(
  tx: SqlTransaction,
  articleId: string,
  rows: readonly Pick<Segment, "id" | "kind" | "imageId" | "position">[],
): Promise<Segment[]> {
  if (rows.length === 0) return [];
  const blank = parseDocument(EMPTY_DOCUMENT);
  const values = rows.map(({ id, kind, imageId, position }) => ({
    id,
    articleId,
    kind,
    imageId,
    position,
    document: EMPTY_DOCUMENT,
    text: "",
    sourceDigest: sourceDigest([]),
    targetDigest: targetDigest(blank),
  }));
  const brought = await tx
    .insert(segment)
    .values(values)
    .onConflictDoUpdate({
      target: segment.id,
      set: { removedAt: null },
      setWhere: eq(segment.articleId, articleId),
    })
    .returning();
  return brought.map((row) => segmentFrom({ segment: row, source: [] }));
}

/** Rows that are joined into others: they are in the article no more, and their text and history stay readable. */
export async function removeRows(tx: SqlTransaction, segmentIds: readonly string[], at: Date): Promise<void> {
  if (segmentIds.length === 0) return;
  await tx
    .update(segment)
    .set({ removedAt: at })
    .where(inArray(segment.id, [...segmentIds]));
}

/** Puts these segments at these places. */
export async function placeRows(
  tx: SqlTransaction,
  places: readonly Pick<Segment, "id" | "position">[],
): Promise<void> {
  if (places.length === 0) return;
  const json = JSON.stringify(places.map(({ id, position }) => ({ id, position })));
  await tx.execute(sql`
    update segment set position = place.position
    from jsonb_to_recordset(${json}::jsonb) as place(id uuid, position integer) where segment.id = place.id`);
}

/** What stands beside the English of these segments from now on; nothing beside what is gone. */
export async function linkSource(
  tx: SqlTransaction,
  segments: readonly Pick<Segment, "id" | "articleId" | "source" | "digests" | "confidence">[],
  gone: readonly string[],
  at: Date,
): Promise<void> {
  const ids = [...segments.map(({ id }) => id), ...gone];
  if (ids.length > 0) await tx.delete(segmentSource).where(inArray(segmentSource.segmentId, ids));
  if (segments.length === 0) return;
  const links = linksOf(segments);
  if (links.length > 0) await tx.insert(segmentSource).values(links);
  await keepSourceStates(tx, segments, at);
  const json = JSON.stringify(
    segments.map(({ id, confidence, digests }) => ({ id, confidence, digest: digests.source })),
  );
  await tx.execute(sql`
    update segment set source_digest = now.digest, confidence = now.confidence
    from jsonb_to_recordset(${json}::jsonb) as now(id uuid, digest text, confidence real) where segment.id = now.id`);
}

const linksOf = (segments: readonly Pick<Segment, "id" | "articleId" | "source">[]) =>
  segments.flatMap(({ id, articleId, source }) =>
    source.map((paragraph) => ({ articleId, segmentId: id, sourceParagraphId: paragraph.id })),
  );

/** What stands beside the English now can be looked up for ever, by its digest and by when it stood there. */
export async function keepSourceStates(
  tx: SqlTransaction,
  segments: readonly Pick<Segment, "id" | "articleId" | "source" | "digests">[],
  at: Date,
): Promise<void> {
  const states = segments.map(({ id, articleId, source, digests }) => ({
    ...{ articleId, segmentId: id, digest: digests.source },
    paragraphs: source.map(({ text }) => text),
  }));
  await tx.execute(sql`
    insert into source_state (article_id, segment_id, digest, paragraphs, at)
    select now."articleId", now."segmentId", now.digest, now.paragraphs, ${at.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(states)}::jsonb)
      as now("articleId" uuid, "segmentId" uuid, digest text, paragraphs text[])
    where now.digest is distinct from (
      select s.digest from source_state s where s.segment_id = now."segmentId" order by s.at desc limit 1)
    on conflict do nothing`);
}

/** The segments of a new article, each with the batch in which its text came, if it has one. */
export async function insertSegments(
  tx: SqlTransaction,
  segments: readonly Segment[],
  batches: readonly (typeof stepBatch.$inferInsert)[],
  at: Date,
): Promise<void> {
  const rows = segments.map(({ source: _, digests, writtenAt, ...row }) => ({
    ...row,
    sourceDigest: digests.source,
    targetDigest: digests.target,
    writtenAt: writtenAt === null ? null : new Date(writtenAt),
  }));
  for (const some of portions(rows)) await tx.insert(segment).values(some);
  for (const some of portions(linksOf(segments))) await tx.insert(segmentSource).values(some);
  for (const some of portions(segments)) await keepSourceStates(tx, some, at);
  for (const some of portions(batches)) await tx.insert(stepBatch).values(some);
}

/** PostgreSQL takes 65,535 parameters in a statement. */
const PORTION = 2_500;

function* portions<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += PORTION) yield rows.slice(at, at + PORTION);
}

/** The rows of one picture show another from now on, or none. */
export async function showOtherImage(
  tx: SqlTransaction,
  articleId: string,
  from: string,
  to: string | null,
): Promise<void> {
  await tx
    .update(segment)
    .set({ imageId: to })
    .where(and(eq(segment.articleId, articleId), eq(segment.imageId, from)));
}
