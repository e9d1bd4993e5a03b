import { and, eq, sql } from "drizzle-orm";
import { qualified } from "#server/db/columns.ts";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { isLetStand } from "#server/threads/standing-store.ts";
import { thread } from "#server/threads/table.ts";

export interface ThreadCount {
  open: number;
  blocking: number;
}

/** Conversations of an article that are not closed: segment id → how many, and how many of them stand in the way. */
export async function threadCounts(
  from: Queries | SqlTransaction,
  articleId: string,
): Promise<Map<string, ThreadCount>> {
  const rows = await from
    .select({
      segmentId: thread.segmentId,
      open: sql<number>`count(*)::int`,
      blocking: sql<number>`count(*) filter (where ${thread.kind} = 'query' and ${thread.blocking} and not ${isLetStand})::int`,
    })
    .from(thread)
    .where(
      and(
        eq(thread.articleId, articleId),
        sql`coalesce((select m.act from message m where m.thread_id = ${qualified(thread.id)}
          and m.act not in ('reply', 'assignment') order by m.number desc limit 1), '') not in ('resolution', 'withdrawal')`,
      ),
    )
    .groupBy(thread.segmentId);
  return new Map(rows.map(({ segmentId, ...count }) => [segmentId, count]));
}
