import { articleFor } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import type { OutputOf, ParsedInputOf } from "#shared/api/endpoint.ts";
import type { readRecord as contract } from "#shared/history/api.ts";
import type { Person } from "#shared/people/person.ts";
import { recordOf } from "./store.ts";

/** Everything that happened to an article, newest first, a page at a time. */
export async function readRecord(
  desk: Desk,
  by: Person,
  { articleId, before, segmentId, limit }: ParsedInputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const from = desk.database.sql;
  await articleFor(from, articleId, by);
  const events = await recordOf(from, articleId, { before, segmentId, limit: limit + 1 });
  return { events: events.slice(0, limit), more: events.length > limit };
}
