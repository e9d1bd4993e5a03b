import { and, asc, eq, gt, isNull, type Placeholder, type SQL, sql } from "drizzle-orm";
import { visibleTo } from "#server/articles/store.ts";
import { article } from "#server/articles/table.ts";
import { qualified } from "#server/db/columns.ts";
import { type Queries, rowsOf, type SqlTransaction } from "#server/db/database.ts";
import { statement } from "#server/db/statement.ts";
import { notFound } from "#server/errors.ts";
import { kind } from "#shared/articles/kind.ts";
import type { DocumentJson } from "#shared/document/document.ts";
import type { Person } from "#shared/people/person.ts";
import type { StepBatch } from "#shared/segments/api.ts";
import type { Segment, SourceParagraph } from "#shared/segments/segment.ts";
import { segment, stepBatch } from "./table.ts";

type SourceJson = { id: string; position: number; kind: string; text: string };

/** The Korean of a segment in the order of the Korean, in the same query as the segment. */
export const sourceOfSegment = sql<SourceJson[]>`(
  select coalesce(json_agg(json_build_object('id', p.id, 'position', p.position, 'kind', p.kind, 'text', p.text) order by p.position), '[]')
  from segment_source l join source_paragraph p on p.id = l.source_paragraph_id where l.segment_id = ${qualified(segment.id)})`;

const columns = { segment, source: sourceOfSegment };

/** The segments of an article in order. The caller has loaded the article through the person's access. */
export async function segmentsOf(from: Queries | SqlTransaction, articleId: string): Promise<Segment[]> {
  const rows = await from
    .select(columns)
    .from(segment)
    .where(and(eq(segment.articleId, articleId), isNull(segment.removedAt)))
    .orderBy(asc(segment.position));
  return rows.map(segmentFrom);
}

/** Of the same, those whose English is another than in `known`, read before; no row has come or gone or moved since. */
export async function segmentsSince(from: Queries, articleId: string, known: readonly Segment[]): Promise<Segment[]> {
  const versions = JSON.stringify(Object.fromEntries(known.map(({ id, version }) => [id, version])));
  const isOther = sql`${segment.version} is distinct from (${versions}::jsonb ->> ${segment.id}::text)::int`;
  const rows = await from
    .select(columns)
    .from(segment)
    .where(and(eq(segment.articleId, articleId), isNull(segment.removedAt), isOther));
  const other = new Map(rows.map((row) => [row.segment.id, segmentFrom(row)]));
  return known.map((each) => other.get(each.id) ?? each);
}

/** The same, and nobody writes in them until the commit. */
export async function segmentsForUpdate(tx: SqlTransaction, articleId: string): Promise<Segment[]> {
  await tx
    .select({ id: segment.id })
    .from(segment)
    .where(and(eq(segment.articleId, articleId), isNull(segment.removedAt)))
    .orderBy(asc(segment.id))
    .for("update");
  return segmentsOf(tx, articleId);
}

/** One segment, through the person's access. @throws Refused not-found */
export async function segmentFor(
  from: Queries | SqlTransaction,
  segmentId: string,
  by: Pick<Person, "id" | "role">,
): Promise<Segment> {
  const [row] = await from
    .select(columns)
    .from(segment)
    .innerJoin(article, eq(article.id, segment.articleId))
    .where(and(eq(segment.id, segmentId), isNull(segment.removedAt), visibleTo(by)));
  if (!row) throw notFound();
  return segmentFrom(row);
}

/** A segment for nobody in particular: for effects that ask about access themselves. */
export async function segmentById(from: Queries | SqlTransaction, segmentId: string): Promise<Segment | undefined> {
  const [row] = await from.select(columns).from(segment).where(eq(segment.id, segmentId));
  return row && segmentFrom(row);
}

/**
 * Like `segmentFor`, and nobody else writes in it until the commit. Read in a statement of its own behind the lock: the one that
 * waited would answer with the Korean of before. @throws Refused not-found
 */
export async function segmentForUpdate(
  tx: SqlTransaction,
  segmentId: string,
  by: Pick<Person, "id" | "role">,
): Promise<Segment> {
  // Sent off here and now: a query that is only awaited would be sent off after the reading.
  const locked = tx.select({ id: segment.id }).from(segment).where(eq(segment.id, segmentId)).for("update").execute();
  const [, read] = await Promise.all([locked, segmentFor(tx, segmentId, by)]);
  return read;
}

export interface SegmentRow {
  segment: Omit<typeof segment.$inferSelect, "removedAt">;
  source: SourceJson[];
}

export function segmentFrom({ segment: row, source }: SegmentRow): Segment {
  return {
    id: row.id,
    articleId: row.articleId,
    position: row.position,
    kind: kind.parse(row.kind),
    source: source.map((each): SourceParagraph => ({ ...each, kind: kind.parse(each.kind) })),
    document: row.document,
    text: row.text,
    version: row.version,
    digests: { source: row.sourceDigest, target: row.targetDigest },
    authors: row.authors,
    writtenAt: row.writtenAt?.toISOString() ?? null,
    writtenBy: row.writtenBy,
    confidence: row.confidence,
    imageId: row.imageId,
  };
}

/** The newest batches of a segment after a version, oldest first. */
export async function batchesSince(
  from: Queries | SqlTransaction,
  of: Pick<Segment, "id" | "digests">,
  version: number,
  limit = MOST_BATCHES,
): Promise<StepBatch[]> {
  const rows = await from
    .select()
    .from(stepBatch)
    .where(and(eq(stepBatch.segmentId, of.id), gt(stepBatch.version, version)))
    .orderBy(asc(stepBatch.version))
    .limit(limit);
  return rows.map((row) => ({
    segmentId: row.segmentId,
    version: row.version,
    steps: row.steps,
    clientId: row.clientId,
    batchId: row.batchId,
    by: row.by,
    at: row.at.toISOString(),
    digests: { source: of.digests.source, target: row.targetDigest },
    authors: row.authors,
  }));
}

/** More are never asked for at once. */
export const MOST_BATCHES = 500;

/** Who had written the texts of this segment that were ever approved. */
export async function authorsOnceApproved(from: SqlTransaction, segmentId: string): Promise<string[]> {
  const rows = await from.execute<{ id: string }>(onceApproved(sql`${segmentId}::uuid`));
  return rowsOf<{ id: string }>(rows).map(({ id }) => id);
}

const onceApproved = (segmentId: SQL, which = sql`true`) => sql`
  select distinct unnest(o.authors || coalesce(o.found_authors, '{}')) as id
  from step_batch o cross join lateral (
    select array_agg(f.target_digest) as digests from fact f where f.segment_id = ${segmentId} and f.kind = 'approval'
  ) approved
  where o.segment_id = ${segmentId} and (o.target_digest = any(approved.digests) or o.found_digest = any(approved.digests))
    and ${which}`;

export interface Written {
  segment: Segment;
  document: DocumentJson;
  text: string;
  targetDigest: string;
  authors: readonly string[];
  /** Text that read like this before has the authors that it had then; the given ones are those of new words. */
  sameWordsSameAuthors?: boolean;
  batch: { steps: StepBatch["steps"]; clientId: string; batchId: string; contents: string };
  by: string;
  at: Date;
  /** Who last wrote these words, when somebody else moves them. */
  writer?: { by: string | null; at: Date | null };
}

/** Appends a batch and writes the text that it leads to, in one statement. Answers whose the text is now. */
export async function appendBatch(tx: SqlTransaction, written: Written): Promise<string[]> {
  const { segment: of, document, text, targetDigest, authors, batch, by, at, writer = { by, at } } = written;
  const first = of.version === 0; // every later text was led to by a batch
  const [row] = await append(tx, {
    articleId: of.articleId,
    segmentId: of.id,
    version: of.version + 1,
    batchId: batch.batchId,
    clientId: batch.clientId,
    by,
    at: at.toISOString(),
    steps: JSON.stringify(batch.steps),
    contents: batch.contents,
    targetDigest,
    authors: arrayOf(authors),
    knownDigest: written.sameWordsSameAuthors ? targetDigest : null,
    foundDigest: first ? of.digests.target : null,
    foundAuthors: first ? arrayOf(of.authors) : null,
    foundDocument: first ? JSON.stringify(of.document) : null,
    document: JSON.stringify(document),
    text,
    writtenBy: writer.by,
    writtenAt: writer.at?.toISOString() ?? null,
  });
  if (!row) throw new Error("The segment was there a moment ago and is not any more");
  return row.authors;
}

const arrayOf = (ids: readonly string[]) => `{${ids.join()}}`;

interface Appended {
  articleId: string;
  segmentId: string;
  version: number;
  batchId: string;
  clientId: string;
  by: string;
  at: string;
  steps: string;
  contents: string;
  targetDigest: string;
  authors: string;
  knownDigest: string | null;
  foundDigest: string | null;
  foundAuthors: string | null;
  foundDocument: string | null;
  document: string;
  text: string;
  writtenBy: string | null;
  writtenAt: string | null;
}

/** An approval excuses those who wrote before it from words that come after it; once it is void, they are theirs again. */
const authorsByNow = sql`case when exists (
    select from fact f where f.segment_id = b.segment_id and f.version >= b.version
      and f.kind in ('return', 'reopening', 'omission', 'restoration', 'approval-withdrawal'))
  then array(select unnest(b.authors) union ${onceApproved(sql`b.segment_id`, sql`o.version < b.version`)})
  else b.authors end`;

/**
 * Whose the text was when it last read like this, or whose new words are. The segment is compared, and its versions are
 * sorted, by what no index is sorted by: where nobody has counted the rows yet, and the embedded database never does,
 * PostgreSQL would walk through the whole history of the text to find nothing.
 */
export const authorsOf = (segmentId: Given, digest: Given, ofNewWords: Given) => sql`coalesce((
  select ${authorsByNow} from step_batch b
  where b.target_digest = ${digest}::text and b.segment_id::text = ${segmentId}::text
  order by b.version + 0 desc limit 1
), (
  select b.found_authors from step_batch b
  where b.segment_id = ${segmentId} and b.found_digest = ${digest}::text
  order by b.version + 0 desc limit 1
), ${ofNewWords}::uuid[])`;

type Given = Placeholder | SQL;

const append = statement<Appended, { authors: string[] }>(
  (given) => sql`
  with appended as (
    insert into step_batch (article_id, segment_id, version, batch_id, client_id, person_id, at, steps, contents,
      target_digest, authors, found_digest, found_authors, found_document)
    values (${given("articleId")}, ${given("segmentId")}, ${given("version")}, ${given("batchId")},
      ${given("clientId")}, ${given("by")}, ${given("at")}, ${given("steps")}, ${given("contents")},
      ${given("targetDigest")},
      ${authorsOf(given("segmentId"), given("knownDigest"), given("authors"))},
      ${given("foundDigest")}, ${given("foundAuthors")}, ${given("foundDocument")})
    returning segment_id, version, target_digest, authors
  )
  update segment s set document = ${given("document")}, text = ${given("text")}, version = appended.version,
    target_digest = appended.target_digest, authors = appended.authors,
    written_by = ${given("writtenBy")}, written_at = ${given("writtenAt")}
  from appended where s.id = appended.segment_id
  returning s.authors`,
);
