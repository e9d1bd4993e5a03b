import type { Desk } from "#server/db/desk.ts";
import { notFound } from "#server/errors.ts";
import { segmentFor } from "#server/segments/store.ts";
import type { Person } from "#shared/people/person.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { openArticle } from "./open-article.ts";

/** One paragraph as it is now. Findings depend on its neighbours, so it is read as a part of its article. */
export async function readSegment(desk: Desk, by: Person, segmentId: string): Promise<ReviewedSegment> {
  const { articleId } = await segmentFor(desk.database.sql, segmentId, by);
  const { segments } = await openArticle(desk, by, articleId);
  const segment = segments.find(({ id }) => id === segmentId);
  if (!segment) throw notFound();
  return segment;
}
