import { and, asc, desc, eq, ne } from "drizzle-orm";
import { article } from "#server/articles/table.ts";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { kind as kindOf } from "#shared/articles/kind.ts";
import type { GatedSegment } from "#shared/gate/input.ts";
import { type Edition, editionKind } from "#shared/publication/edition.ts";
import { sourceText } from "#shared/segments/segment.ts";
import { edition, editionSegment } from "./table.ts";

type From = Queries | SqlTransaction;
export type EditionRow = typeof edition.$inferSelect;

/** The newest edition, or the newest that was not a withdrawal: what a reader had before. */
export async function newestEdition(
  from: From,
  articleId: string,
  { butWithdrawals = false } = {},
): Promise<EditionRow | undefined> {
  const [row] = await from
    .select()
    .from(edition)
    .where(and(eq(edition.articleId, articleId), butWithdrawals ? ne(edition.kind, "withdrawal") : undefined))
    .orderBy(desc(edition.number))
    .limit(1);
  return row;
}

export async function editionNumbered(from: From, articleId: string, number: number): Promise<EditionRow | undefined> {
  const [row] = await from
    .select()
    .from(edition)
    .where(and(eq(edition.articleId, articleId), eq(edition.number, number)));
  return row;
}

/** What a reader had of an article each time, newest first. */
export const textsOfEditions = (from: From, articleId: string) =>
  from
    .select({ number: edition.number, text: edition.text })
    .from(edition)
    .where(eq(edition.articleId, articleId))
    .orderBy(desc(edition.number));

/** The editions of an article with their segments, newest first. The caller has loaded the article through the person's access. */
export async function editionsOf(from: From, articleId: string): Promise<Edition[]> {
  const [rows, segments] = await Promise.all([
    from.select().from(edition).where(eq(edition.articleId, articleId)).orderBy(desc(edition.number)),
    from
      .select()
      .from(editionSegment)
      .where(eq(editionSegment.articleId, articleId))
      .orderBy(asc(editionSegment.position)),
  ]);
  return rows.map((row) =>
    editionFrom(
      row,
      segments.filter(({ editionId }) => editionId === row.id),
    ),
  );
}

type SegmentRow = typeof editionSegment.$inferSelect;

export function editionFrom(row: EditionRow, segments: readonly SegmentRow[]): Edition {
  return {
    id: row.id,
    articleId: row.articleId,
    number: row.number,
    kind: editionKind.parse(row.kind),
    notice: row.notice,
    by: row.by,
    at: row.at.toISOString(),
    headline: row.text.headline,
    segments: segments.map(({ segmentId, kind, targetText, sourceDigest, targetDigest }) => ({
      segmentId,
      kind: kindOf.parse(kind),
      text: targetText,
      digests: { source: sourceDigest, target: targetDigest },
    })),
    manifest: row.manifest,
    signature: row.signature,
  };
}

/** The edition and what it holds of each segment. The database refuses it at the commit unless all of that is approved. */
export async function addEdition(
  tx: SqlTransaction,
  values: Omit<typeof edition.$inferInsert, "id">,
  segments: readonly GatedSegment[],
): Promise<Edition> {
  const [row] = await tx.insert(edition).values(values).returning();
  if (!row) throw new Error("The database kept no edition");
  const rows = segments.map(
    (segment): SegmentRow => ({
      articleId: row.articleId,
      editionId: row.id,
      segmentId: segment.id,
      position: segment.position,
      kind: segment.kind,
      sourceText: sourceText(segment),
      targetText: segment.text,
      sourceDigest: segment.digests.source,
      targetDigest: segment.digests.target,
      version: segment.version,
      omitted: segment.review.omitted !== null,
    }),
  );
  if (rows.length > 0) await tx.insert(editionSegment).values(rows);
  return editionFrom(row, rows);
}

export async function setCredits(tx: SqlTransaction, articleId: string, credits: string[] | null) {
  await tx.update(article).set({ credits }).where(eq(article.id, articleId));
}
