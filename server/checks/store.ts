import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { event } from "#server/activity/table.ts";
import { visibleTo } from "#server/articles/store.ts";
import { article } from "#server/articles/table.ts";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { notFound } from "#server/errors.ts";
import type { Waiver } from "#shared/checks/api.ts";
import type { Person } from "#shared/people/person.ts";
import { waiver } from "./table.ts";

/** Every waiver of an article that nobody has withdrawn. Whether one still stands, its digests say. */
export async function waiversOf(from: Queries | SqlTransaction, articleId: string): Promise<Waiver[]> {
  const rows = await from
    .select()
    .from(waiver)
    .where(and(eq(waiver.articleId, articleId), isNull(waiver.withdrawnAt)))
    .orderBy(asc(waiver.at), asc(waiver.id));
  return rows.map(waiverFrom);
}

/** One waiver, through the person's access, locked until the commit. @throws Refused not-found */
export async function waiverForUpdate(tx: SqlTransaction, waiverId: string, by: Pick<Person, "id" | "role">) {
  const [row] = await tx
    .select({ waiver })
    .from(waiver)
    .innerJoin(article, eq(article.id, waiver.articleId))
    .where(and(eq(waiver.id, waiverId), visibleTo(by)))
    .for("update", { of: waiver });
  if (!row) throw notFound();
  const { articleId, withdrawnAt } = row.waiver;
  return { ...waiverFrom(row.waiver), articleId, isWithdrawn: withdrawnAt !== null };
}

export async function addWaiver(
  tx: SqlTransaction,
  values: Omit<Waiver, "id" | "at"> & { articleId: string; at: Date },
) {
  const { digests, ...rest } = values;
  const [row] = await tx
    .insert(waiver)
    .values({ ...rest, sourceDigest: digests.source, targetDigest: digests.target })
    .returning();
  if (!row) throw new Error("The database kept no waiver");
  return waiverFrom(row);
}

export async function markWithdrawn(tx: SqlTransaction, waiverId: string, by: string, at: Date): Promise<void> {
  await tx.update(waiver).set({ withdrawnAt: at, withdrawnBy: by }).where(eq(waiver.id, waiverId));
}

/** What was waived and called wrong on the desk, newest first; as many as say something about the present checks. */
export async function eventsOfFindings(from: Queries) {
  return from
    .select({ kind: event.kind, data: event.data })
    .from(event)
    .where(inArray(event.kind, ["finding.waived", "finding.reported"]))
    .orderBy(desc(event.number))
    .limit(10_000);
}

const waiverFrom = (row: typeof waiver.$inferSelect): Waiver => ({
  id: row.id,
  segmentId: row.segmentId,
  check: row.check,
  key: row.key,
  digests: { source: row.sourceDigest, target: row.targetDigest },
  reason: row.reason,
  by: row.by,
  at: row.at.toISOString(),
});
