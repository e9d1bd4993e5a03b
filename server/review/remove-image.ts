import { record } from "#server/activity/record.ts";
import { imageFor } from "#server/articles/image-store.ts";
import { publicationOf } from "#server/articles/read-store.ts";
import { updateArticle } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { refuse } from "#server/errors.ts";
import { changePictures } from "#server/segments/change-pictures.ts";
import { removeRows, showOtherImage } from "#server/segments/row-store.ts";
import { segmentsForUpdate } from "#server/segments/store.ts";
import { threadsOf } from "#server/threads/store.ts";
import { parseDocument } from "#shared/document/document.ts";
import type { Person } from "#shared/people/person.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { voidApprovals } from "./void-approvals.ts";

/** The picture stays in the database. Rows that hold words of either language, or of which somebody has spoken, stay in the article. */
export async function removeImage(desk: Desk, by: Person, imageId: string): Promise<void> {
  const { articleId } = await imageFor(desk.database.sql, imageId, by);
  await changePictures(
    desk,
    by,
    articleId,
    async () => undefined,
    async (tx, article) => {
      if ((await publicationOf(tx.sql, articleId)) !== "unpublished") throw refuse("published-pictures");
      const segments = (await segmentsForUpdate(tx.sql, articleId)).filter((segment) => segment.imageId === imageId);
      if (segments.length === 0) throw refuse("stale-article");
      const spokenOf = new Set((await threadsOf(tx.sql, articleId)).map(({ segmentId }) => segmentId));
      const empty = segments.filter((segment) => isEmpty(segment) && !spokenOf.has(segment.id));
      await showOtherImage(tx.sql, articleId, imageId, null);
      await removeRows(
        tx.sql,
        empty.map(({ id }) => id),
        tx.now,
      );
      await voidApprovals(
        tx,
        by,
        segments.filter((segment) => !empty.includes(segment)),
        REASON,
      );
      await updateArticle(tx.sql, articleId, { structure: article.structure + 1 });
      await record(tx, { kind: "image.changed", articleId, by: by.id, data: { removed: imageId } });
    },
  );
}

const REASON = "Its picture was taken out / 사진을 뺌";

/** A suggestion that waits is words, too. */
const isEmpty = ({ source, document }: Segment) =>
  source.length === 0 && parseDocument(document).textContent.trim() === "";
