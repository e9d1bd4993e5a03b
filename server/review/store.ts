import { asc, eq, inArray } from "drizzle-orm";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { FACTS, type Fact, type FactKind } from "#shared/review/fact.ts";
import type { Digests, Segment } from "#shared/segments/segment.ts";
import { fact } from "./table.ts";

/** What was said of a segment, oldest first. */
export async function factsOfSegment(from: Queries | SqlTransaction, segmentId: string): Promise<Fact[]> {
  const rows = await from.select().from(fact).where(eq(fact.segmentId, segmentId)).orderBy(asc(fact.number));
  return rows.map(factFrom);
}

/** What was said of every segment of these articles: segment id → facts, oldest first. */
export async function factsOfArticles(
  from: Queries | SqlTransaction,
  articleIds: readonly string[],
): Promise<Map<string, Fact[]>> {
  const bySegment = new Map<string, Fact[]>();
  if (articleIds.length === 0) return bySegment;
  const rows = await from
    .select()
    .from(fact)
    .where(inArray(fact.articleId, [...articleIds]))
    .orderBy(asc(fact.number));
  for (const row of rows) {
    const facts = bySegment.get(row.segmentId);
    if (facts) facts.push(factFrom(row));
    else bySegment.set(row.segmentId, [factFrom(row)]);
  }
  return bySegment;
}

export interface Said {
  kind: FactKind;
  segment: Pick<Segment, "id" | "articleId" | "version">;
  digests: Digests;
  by: string;
  reason?: string;
  bulk?: boolean;
}

export async function addFact(
  tx: Transaction,
  { kind, segment, digests, by, reason = "", bulk = false }: Said,
): Promise<Fact> {
  const [row] = await tx.sql
    .insert(fact)
    .values({
      kind,
      articleId: segment.articleId,
      segmentId: segment.id,
      by,
      at: tx.now,
      sourceDigest: digests.source,
      targetDigest: digests.target,
      version: segment.version,
      reason: reason === "" ? null : reason,
      bulk,
    })
    .returning();
  if (!row) throw new Error("The database kept no fact");
  return factFrom(row);
}

function factFrom(row: typeof fact.$inferSelect): Fact {
  const kind = FACTS.find((each) => each === row.kind);
  if (!kind) throw new Error(`The database holds a fact of an unknown kind: ${row.kind}`);
  const { id, segmentId, by, at, sourceDigest, targetDigest, version, reason, bulk } = row;
  return {
    id,
    segmentId,
    kind,
    by,
    at: at.toISOString(),
    digests: { source: sourceDigest, target: targetDigest },
    version,
    reason,
    bulk,
  };
}
