import { randomUUID } from "node:crypto";
import { record } from "#server/activity/record.ts";
import { insertImages } from "#server/articles/image-store.ts";
import { publicationOf } from "#server/articles/read-store.ts";
import { articleFor, articleForUpdate, isOwn, updateArticle } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import { imageToKeep } from "#server/intake/keep-images.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { addImage as addContract } from "#shared/articles/api.ts";
import { whyNotChangeSource } from "#shared/articles/rules.ts";
import type { Person } from "#shared/people/person.ts";
import { IMAGE_KINDS } from "./image-rows.ts";
import { bringRows } from "./row-store.ts";
import { segmentsForUpdate } from "./store.ts";

/** A picture comes with empty rows for what must be said of it, so that the gate can name what is missing. */
export async function addImage(desk: Desk, by: Person, { articleId, ...file }: ParsedInputOf<typeof addContract>) {
  const { members } = await articleFor(desk.database.sql, articleId, by);
  refuseIf(whyNotChangeSource(by, { own: isOwn(members, by) }));
  const image = await imageToKeep(file);
  return inTransaction(desk, async (tx) => {
    const article = await articleForUpdate(tx.sql, articleId, by);
    refuseIf(whyNotChangeSource(by, { own: isOwn(article.members, by) }));
    if ((await publicationOf(tx.sql, articleId)) !== "unpublished") throw refuse("published-pictures");
    const end = (await segmentsForUpdate(tx.sql, articleId)).at(-1)?.position ?? -1;
    await insertImages(tx.sql, [{ ...image, articleId }]);
    const rows = IMAGE_KINDS.map((kind, index) => ({
      id: randomUUID(),
      kind,
      imageId: image.id,
      position: end + 1 + index,
    }));
    await bringRows(tx.sql, articleId, rows);
    await updateArticle(tx.sql, articleId, { structure: article.structure + 1 });
    await record(tx, { kind: "image.changed", articleId, by: by.id, data: { added: image.id, sha256: image.sha256 } });
    return { imageId: image.id };
  });
}
