import { type SQL, sql } from "drizzle-orm";
import { blockingQueryKey } from "#shared/gate/line.ts";

/** Of a blocking query: the chief lets the article be published without its answer, so it stands in nobody's way. */
export const letStand = (thread: SQL) => sql<boolean>`exists (
  select from override o where o.article_id = ${thread}.article_id
    and o.key = ${blockingQueryKey("")}::text || ${thread}.id)`;

export const isLetStand = letStand(sql`"thread"`);
