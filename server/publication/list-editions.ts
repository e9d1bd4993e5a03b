import { articleFor } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import type { Person } from "#shared/people/person.ts";
import type { Edition } from "#shared/publication/edition.ts";
import { editionsOf } from "./store.ts";

/** The editions of an article, newest first. */
export async function listEditions(desk: Desk, by: Person, articleId: string): Promise<Edition[]> {
  await articleFor(desk.database.sql, articleId, by);
  return editionsOf(desk.database.sql, articleId);
}
