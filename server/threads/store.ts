import { and, eq, sql } from "drizzle-orm";
import type { SqlTransaction } from "#server/db/database.ts";
import type { TargetAnchor } from "#shared/threads/anchors.ts";
import type { Anchor } from "#shared/threads/thread.ts";
import { thread } from "./table.ts";

/** The anchors of a segment's conversations that stand on words of the English. */
export async function targetAnchors(
  from: SqlTransaction,
  segmentId: string,
): Promise<{ threadId: string; anchor: TargetAnchor }[]> {
  const rows = await from
    .select({ threadId: thread.id, anchor: thread.anchor })
    .from(thread)
    .where(and(eq(thread.segmentId, segmentId), sql`${thread.anchor} ->> 'side' = 'target'`));
  return rows.flatMap(({ threadId, anchor }) => (anchor.side === "target" ? [{ threadId, anchor }] : []));
}

export async function moveAnchor(tx: SqlTransaction, threadId: string, anchor: Anchor) {
  await tx.update(thread).set({ anchor }).where(eq(thread.id, threadId));
}
