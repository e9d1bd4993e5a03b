import { record } from "#server/activity/record.ts";
import { imageFor, insertImages } from "#server/articles/image-store.ts";
import type { Desk } from "#server/db/desk.ts";
import { refuse } from "#server/errors.ts";
import { imageToKeep } from "#server/intake/keep-images.ts";
import { changePictures } from "#server/segments/change-pictures.ts";
import { showOtherImage } from "#server/segments/row-store.ts";
import { segmentsForUpdate } from "#server/segments/store.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { replaceImage as contract } from "#shared/articles/api.ts";
import type { Person } from "#shared/people/person.ts";
import { voidApprovals } from "./void-approvals.ts";

/**
 * The picture that was there stays in the database: editions that show it go on showing it. What is said of a picture was
 * approved as said of that one: of another it is read again.
 */
export async function replaceImage(desk: Desk, by: Person, { imageId, ...file }: ParsedInputOf<typeof contract>) {
  const { articleId } = await imageFor(desk.database.sql, imageId, by);
  return changePictures(
    desk,
    by,
    articleId,
    () => imageToKeep(file),
    async (tx, _article, image) => {
      const segments = (await segmentsForUpdate(tx.sql, articleId)).filter((segment) => segment.imageId === imageId);
      if (segments.length === 0) throw refuse("stale-article");
      await insertImages(tx.sql, [{ ...image, articleId }]);
      await showOtherImage(tx.sql, articleId, imageId, image.id);
      await voidApprovals(tx, by, segments, REASON);
      const data = { replaced: imageId, added: image.id, sha256: image.sha256 };
      await record(tx, { kind: "image.changed", articleId, by: by.id, data });
      return { imageId: image.id };
    },
  );
}

const REASON = "Another picture / 다른 사진";
