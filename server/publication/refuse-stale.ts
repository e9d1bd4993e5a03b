import { articleFor } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { refuseStale } from "#server/people/step-up.ts";
import type { Person } from "#shared/people/person.ts";

/**
 * What is published of a restricted article can cost a source dearly, and nothing calls it back: whoever publishes has just
 * shown who they are. A withdrawal takes text away, so a screen left open may do it.
 */
export async function refuseStaleIfRestricted(
  desk: Desk,
  by: Person,
  articleId: string,
  request: Parameters<typeof refuseStale>[1],
): Promise<void> {
  const { restricted } = await articleFor(desk.database.sql, articleId, by);
  if (restricted) await refuseStale(desk, request);
}
