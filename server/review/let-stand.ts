import { sql } from "drizzle-orm";
import { qualified } from "#server/db/columns.ts";
import { thread } from "#server/threads/table.ts";

/** Of a blocking query: the chief lets the article be published without its answer, so it stands in nobody's way. */
export const isLetStand = sql<boolean>`exists (
  select from override o
  where o.article_id = ${qualified(thread.articleId)} and o.key = 'open-blocking-query:' || ${qualified(thread.id)})`;
