import { articleFor } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import type { OutputOf } from "#shared/api/endpoint.ts";
import type { Person } from "#shared/people/person.ts";
import type { listEditions as contract } from "#shared/publication/api.ts";
import { whyKeptIn } from "./leaving.ts";
import { editionsOf, textsOfEditions } from "./store.ts";

/** The editions of an article, newest first. */
export async function listEditions(desk: Desk, by: Person, articleId: string): Promise<OutputOf<typeof contract>> {
  const { sql } = desk.database;
  await articleFor(sql, articleId, by);
  const keptIn: OutputOf<typeof contract>["keptIn"] = [];
  for (const { number, text } of await textsOfEditions(sql, articleId)) {
    const why = await whyKeptIn(desk, sql, text);
    if (why) keptIn.push({ number, why });
  }
  return { editions: await editionsOf(sql, articleId), keptIn };
}
