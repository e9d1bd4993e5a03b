import { randomUUID } from "node:crypto";
import { record } from "#server/activity/record.ts";
import { insertImages } from "#server/articles/image-store.ts";
import { publicationOf } from "#server/articles/read-store.ts";
import { updateArticle } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { refuse } from "#server/errors.ts";
import { imageToKeep } from "#server/intake/keep-images.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { addImage as addContract } from "#shared/articles/api.ts";
import type { Person } from "#shared/people/person.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { changePictures } from "./change-pictures.ts";
import { IMAGE_KINDS } from "./image-rows.ts";
import { bringRows, placeRows } from "./row-store.ts";
import { segmentsForUpdate } from "./store.ts";

/** A picture comes with empty rows for what must be said of it, so that the gate can name what is missing. */
export async function addImage(
  desk: Desk,
  by: Person,
  { articleId, behind, ...file }: ParsedInputOf<typeof addContract>,
) {
  return changePictures(
    desk,
    by,
    articleId,
    () => imageToKeep(file),
    async (tx, article, image) => {
      if ((await publicationOf(tx.sql, articleId)) !== "unpublished") throw refuse("published-pictures");
      const segments = await segmentsForUpdate(tx.sql, articleId);
      const last = placeBehind(segments, behind);
      const first = (segments[last]?.position ?? -1) + 1;
      await insertImages(tx.sql, [{ ...image, articleId }]);
      const rows = IMAGE_KINDS.map((kind, index) => ({
        id: randomUUID(),
        kind,
        imageId: image.id,
        position: first + index,
      }));
      const later = segments.slice(last + 1).map(({ id }, index) => ({ id, position: first + rows.length + index }));
      await placeRows(tx.sql, later);
      await bringRows(tx.sql, articleId, rows);
      await updateArticle(tx.sql, articleId, { structure: article.structure + 1 });
      await record(tx, {
        kind: "image.changed",
        articleId,
        by: by.id,
        data: { added: image.id, sha256: image.sha256 },
      });
      return { imageId: image.id };
    },
  );
}

/** Where this segment stands; of a picture's rows the last. Whoever names none that is still there means the end. */
function placeBehind(segments: readonly Pick<Segment, "id" | "imageId">[], behind: string | undefined): number {
  const named = segments.find(({ id }) => id === behind);
  if (!named) return segments.length - 1;
  return segments.findLastIndex(({ id, imageId }) => id === named.id || (imageId && imageId === named.imageId));
}
