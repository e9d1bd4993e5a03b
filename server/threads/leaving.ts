import type { Queries, SqlTransaction } from "#server/db/database.ts";
import type { Desk } from "#server/db/desk.ts";
import { guardOfArticle } from "#server/protection/guards.ts";
import { segmentById } from "#server/segments/store.ts";
import { textsShown } from "#shared/threads/passages.ts";
import type { Thread } from "#shared/threads/thread.ts";

/** Whether something that must not leave stands in what a link or a letter would show of this query. */
export async function isKeptIn(desk: Desk, from: Queries | SqlTransaction, thread: Thread): Promise<boolean> {
  const guard = await guardOfArticle(desk, from, thread.articleId);
  const segment = await segmentById(from, thread.segmentId);
  return !segment || guard(...textsShown(thread, segment.source));
}
