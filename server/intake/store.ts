import { and, asc, count, desc, eq } from "drizzle-orm";
import { sourceParagraph, sourceVersion } from "#server/articles/table.ts";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { kind } from "#shared/articles/kind.ts";
import type { SourceParagraph } from "#shared/segments/segment.ts";

interface Imported {
  articleId: string;
  number: number;
  original: { name: string; bytes: Uint8Array } | null;
  /** Why the Korean was corrected. */
  reason?: string;
  by: string;
  at: Date;
  paragraphs: readonly SourceParagraph[];
}

/** One import of the Korean, with the file as it came. */
export async function insertSourceVersion(tx: SqlTransaction, imported: Imported): Promise<string> {
  const { articleId, number, original, reason = null, by, at, paragraphs } = imported;
  const [version] = await tx
    .insert(sourceVersion)
    .values({
      articleId,
      number,
      originalName: original?.name ?? null,
      original: original?.bytes ?? null,
      reason,
      importedBy: by,
      importedAt: at,
    })
    .returning({ id: sourceVersion.id });
  if (!version) throw new Error("The database kept no version of the Korean");
  await tx
    .insert(sourceParagraph)
    .values(paragraphs.map((paragraph) => ({ articleId, sourceVersionId: version.id, ...paragraph })));
  return version.id;
}

type From = Queries | SqlTransaction;

/** The versions of an article's Korean, newest first. The caller has loaded the article through the person's access. */
export async function sourceVersionsOf(from: From, articleId: string) {
  return from
    .select({
      number: sourceVersion.number,
      by: sourceVersion.importedBy,
      at: sourceVersion.importedAt,
      fileName: sourceVersion.originalName,
      reason: sourceVersion.reason,
      paragraphs: count(sourceParagraph.id),
    })
    .from(sourceVersion)
    .leftJoin(sourceParagraph, eq(sourceParagraph.sourceVersionId, sourceVersion.id))
    .where(eq(sourceVersion.articleId, articleId))
    .groupBy(sourceVersion.id)
    .orderBy(desc(sourceVersion.number));
}

/** The number of the newest version of the Korean. */
export async function newestSourceNumber(from: From, articleId: string): Promise<number> {
  const [row] = await from
    .select({ number: sourceVersion.number })
    .from(sourceVersion)
    .where(eq(sourceVersion.articleId, articleId))
    .orderBy(desc(sourceVersion.number))
    .limit(1);
  return row?.number ?? 0;
}

/** The paragraphs of one version of the Korean, in order; none when there is no such version. */
export async function paragraphsOfVersion(from: From, articleId: string, number: number): Promise<SourceParagraph[]> {
  const rows = await from
    .select({
      id: sourceParagraph.id,
      position: sourceParagraph.position,
      kind: sourceParagraph.kind,
      text: sourceParagraph.text,
    })
    .from(sourceParagraph)
    .innerJoin(sourceVersion, eq(sourceVersion.id, sourceParagraph.sourceVersionId))
    .where(and(eq(sourceVersion.articleId, articleId), eq(sourceVersion.number, number)))
    .orderBy(asc(sourceParagraph.position));
  return rows.map((row) => ({ ...row, kind: kind.parse(row.kind) }));
}
