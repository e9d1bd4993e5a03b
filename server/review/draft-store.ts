import { eq, sql } from "drizzle-orm";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { IN_ONE_GO } from "#server/segments/in-one-go.ts";
import { stepBatch } from "#server/segments/table.ts";

/** With the article, and later. */
const BROUGHT = sql`(${stepBatch.clientId} in ('intake', ${IN_ONE_GO.draft}))`;

/** The rows of an article in whose English nobody has written anything here: it came as it stands. */
export async function onlyBrought(from: Queries | SqlTransaction, articleId: string): Promise<ReadonlySet<string>> {
  const rows = await from
    .select({ segmentId: stepBatch.segmentId })
    .from(stepBatch)
    .where(eq(stepBatch.articleId, articleId))
    .groupBy(stepBatch.segmentId)
    .having(sql`bool_and(${BROUGHT})`);
  return new Set(rows.map(({ segmentId }) => segmentId));
}
