import { sourceParagraph, sourceVersion } from "#server/articles/table.ts";
import type { SqlTransaction } from "#server/db/database.ts";
import type { SourceParagraph } from "#shared/segments/segment.ts";

interface Imported {
  articleId: string;
  number: number;
  original: { name: string; bytes: Uint8Array } | null;
  by: string;
  at: Date;
  paragraphs: readonly SourceParagraph[];
}

/** One import of the Korean, with the file as it came. */
export async function insertSourceVersion(tx: SqlTransaction, imported: Imported): Promise<string> {
  const { articleId, number, original, by, at, paragraphs } = imported;
  const [version] = await tx
    .insert(sourceVersion)
    .values({
      articleId,
      number,
      originalName: original?.name ?? null,
      original: original?.bytes ?? null,
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
