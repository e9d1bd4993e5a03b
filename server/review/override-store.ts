import { type SQL, sql } from "drizzle-orm";

/** Of a blocking query: the chief lets the article be published without its answer, so it stands in nobody's way. */
export const letStand = (thread: SQL) => sql<boolean>`exists (
  select from override o where o.article_id = ${thread}.article_id and o.key = 'open-blocking-query:' || ${thread}.id)`;

export const isLetStand = letStand(sql`"thread"`);
