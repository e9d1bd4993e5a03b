import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { article, articleMember } from "#server/articles/table.ts";
import { qualified } from "#server/db/columns.ts";
import type { Queries } from "#server/db/database.ts";
import { person, session } from "#server/people/table.ts";
import { segment, stepBatch } from "#server/segments/table.ts";
import { type Role, role } from "#shared/people/capabilities.ts";
import type { StepBatch } from "#shared/segments/api.ts";

export interface ArticleAccess {
  restricted: boolean;
  memberIds: string[];
}

export async function accessOf(from: Queries, articleId: string): Promise<ArticleAccess | undefined> {
  const [row] = await from
    .select({
      restricted: article.restricted,
      memberIds: sql<
        string[]
      >`array(select m.person_id::text from ${articleMember} m where m.article_id = ${qualified(article.id)})`,
    })
    .from(article)
    .where(eq(article.id, articleId));
  return row;
}

/** Of these sessions, the ones that still let their person in, with the role that the person has now. */
export async function sessionsAlive(from: Queries, sessionIds: readonly string[]): Promise<Map<string, Role>> {
  if (sessionIds.length === 0) return new Map();
  const rows = await from
    .select({ id: session.id, role: person.role })
    .from(session)
    .innerJoin(person, eq(person.id, session.userId))
    .where(and(inArray(session.id, [...sessionIds]), gt(session.expiresAt, sql`now()`), isNull(person.suspendedAt)));
  return new Map(rows.map((row) => [row.id, role.parse(row.role)]));
}

/** What these people are on the desk now. */
export async function standingOf(
  from: Queries,
  personIds: readonly string[],
): Promise<Map<string, Role | "suspended">> {
  if (personIds.length === 0) return new Map();
  const rows = await from
    .select({ id: person.id, role: person.role, suspendedAt: person.suspendedAt })
    .from(person)
    .where(inArray(person.id, [...personIds]));
  return new Map(rows.map((row) => [row.id, row.suspendedAt ? "suspended" : role.parse(row.role)]));
}

/** The version of every text of these articles. */
export async function versionsOf(
  from: Queries,
  articleIds: readonly string[],
): Promise<Map<string, Record<string, number>>> {
  const versions = new Map<string, Record<string, number>>(articleIds.map((articleId) => [articleId, {}]));
  if (articleIds.length === 0) return versions;
  const rows = await from
    .select({ articleId: segment.articleId, id: segment.id, version: segment.version })
    .from(segment)
    .where(and(inArray(segment.articleId, [...articleIds]), isNull(segment.removedAt)));
  for (const row of rows) Object.assign(versions.get(row.articleId) ?? {}, { [row.id]: row.version });
  return versions;
}

export async function batchesAfter(
  from: Queries,
  segmentId: string,
  version: number,
): Promise<{ articleId: string; batch: StepBatch }[]> {
  const rows = await from
    .select({ batch: stepBatch, sourceDigest: segment.sourceDigest })
    .from(stepBatch)
    .innerJoin(segment, eq(segment.id, stepBatch.segmentId))
    .where(and(eq(stepBatch.segmentId, segmentId), gt(stepBatch.version, version)))
    .orderBy(stepBatch.version)
    .limit(200);
  return rows.map(({ batch, sourceDigest }) => ({
    articleId: batch.articleId,
    batch: {
      segmentId,
      version: batch.version,
      steps: batch.steps,
      clientId: batch.clientId,
      batchId: batch.batchId,
      by: batch.by,
      at: batch.at.toISOString(),
      digests: { source: sourceDigest, target: batch.targetDigest },
      authors: batch.authors,
    },
  }));
}
