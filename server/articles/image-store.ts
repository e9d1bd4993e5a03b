import { and, eq } from "drizzle-orm";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { notFound } from "#server/errors.ts";
import type { Person } from "#shared/people/person.ts";
import { visibleTo } from "./store.ts";
import { article, image } from "./table.ts";

export type NewImage = Omit<typeof image.$inferInsert, "createdAt"> & { id: string };

export async function insertImages(tx: SqlTransaction, images: readonly NewImage[]): Promise<void> {
  if (images.length > 0) await tx.insert(image).values([...images]);
}

const columns = {
  id: image.id,
  articleId: image.articleId,
  name: image.name,
  mediaType: image.mediaType,
  width: image.width,
  height: image.height,
  sha256: image.sha256,
};

/** What is known of an image, through the person's access to its article. @throws Refused not-found */
export async function imageFor(from: Queries | SqlTransaction, imageId: string, by: Pick<Person, "id" | "role">) {
  const [row] = await from
    .select(columns)
    .from(image)
    .innerJoin(article, eq(article.id, image.articleId))
    .where(and(eq(image.id, imageId), visibleTo(by)));
  if (!row) throw notFound();
  return row;
}

/** The same with the picture itself. @throws Refused not-found */
export async function imageFileFor(from: Queries | SqlTransaction, imageId: string, by: Pick<Person, "id" | "role">) {
  const [row] = await from
    .select({ ...columns, bytes: image.bytes })
    .from(image)
    .innerJoin(article, eq(article.id, image.articleId))
    .where(and(eq(image.id, imageId), visibleTo(by)));
  if (!row) throw notFound();
  return row;
}
