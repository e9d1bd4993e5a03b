import { type SQL, sql } from "drizzle-orm";
import { qualified } from "#server/db/columns.ts";
import { blockingQueryKey } from "#shared/gate/line.ts";
import { thread } from "./table.ts";

/** What was last done to a conversation, replies and assignments apart; of one that was only opened, 'reopening'. */
const lastAct = sql`coalesce((select m.act from message m where m.thread_id = ${qualified(thread.id)}
  and m.act not in ('reply', 'assignment') order by m.number desc limit 1), 'reopening')`;

/** The same as `isClosed` and `isUnanswered`, said in SQL. */
export const isOpen = sql`${lastAct} not in ('resolution', 'withdrawal')`;
export const waitsForAnswer = sql`${qualified(thread.kind)} = 'query' and ${lastAct} = 'reopening'`;

/** Of a blocking query: the chief lets the article be published without its answer, so it stands in nobody's way. */
export const letStand = (thread: SQL) => sql<boolean>`exists (
  select from override o where o.article_id = ${thread}.article_id
    and o.key = ${blockingQueryKey("")}::text || ${thread}.id)`;

export const isLetStand = letStand(sql`"thread"`);
