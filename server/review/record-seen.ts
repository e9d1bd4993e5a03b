import { articleFor } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import type { Person } from "#shared/people/person.ts";
import { keepSightings, type Seen } from "./store.ts";

/** These paragraphs have been on this person's screen with these words. Approve-all asks for no less. */
export async function recordSeen(
  desk: Desk,
  by: Person,
  articleId: string,
  seen: readonly Seen[],
  visit: string | null = null,
) {
  const from = desk.database.sql;
  await articleFor(from, articleId, by);
  await keepSightings(from, articleId, by.id, seen, visit, new Date());
}
