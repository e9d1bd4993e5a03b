import { and, asc, eq, inArray, type Placeholder, sql } from "drizzle-orm";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { policySetting } from "#server/people/table.ts";
import { segment } from "#server/segments/table.ts";
import { type Policies, policies } from "#shared/people/policies.ts";
import { FACTS, type Fact, type FactKind } from "#shared/review/fact.ts";
import type { Digests, Segment } from "#shared/segments/segment.ts";
import { fact, sighting } from "./table.ts";

/** What was said of a segment, oldest first. */
export async function factsOfSegment(from: Queries | SqlTransaction, segmentId: string): Promise<Fact[]> {
  const rows = await from.select().from(fact).where(eq(fact.segmentId, segmentId)).orderBy(asc(fact.number));
  return rows.map(factFrom);
}

/** What the rules ask for beside the segment itself: what was said of it, and the chief's policies. One query. */
export async function ruleMatters(
  from: Queries | SqlTransaction,
  segmentId: string,
): Promise<{ facts: Fact[]; policies: Policies }> {
  const [row] = await from
    .select({ facts: factsAsJson(segmentId), policies: policiesAsJson })
    .from(sql`(select 1) as one`);
  return ruleMattersFrom(row);
}

export type RuleMattersJson = { facts: FactJson[]; policies: unknown };

export function ruleMattersFrom(row: RuleMattersJson | undefined): { facts: Fact[]; policies: Policies } {
  const facts = (row?.facts ?? []).map((each) => factFrom({ ...each, at: new Date(each.at) }));
  return { facts, policies: policies.parse(row?.policies ?? {}) };
}

type FactJson = Omit<typeof fact.$inferSelect, "at"> & { at: string };

export const policiesAsJson = sql`(select ${policySetting.policies} from ${policySetting})`;

export const factsAsJson = (segmentId: string | Placeholder) => sql<FactJson[]>`(
  select coalesce(json_agg(json_build_object('id', f.id, 'number', f.number, 'articleId', f.article_id,
    'segmentId', f.segment_id, 'kind', f.kind, 'by', f.person_id, 'at', f.at, 'sourceDigest', f.source_digest,
    'targetDigest', f.target_digest, 'version', f.version, 'reason', f.reason, 'bulk', f.bulk) order by f.number), '[]')
  from fact f where f.segment_id = ${segmentId})`;

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

export async function addFacts(tx: Transaction, said: readonly Said[]): Promise<void> {
  if (said.length === 0) return;
  const rows = said.map(({ kind, segment, digests, by, reason = "", bulk = false }) => ({
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
  }));
  await tx.sql.insert(fact).values(rows);
}

/** What a person has had on screen last, of every segment of an article. */
export async function sightingsOf(from: SqlTransaction, articleId: string, personId: string) {
  const rows = await from
    .select({ segmentId: sighting.segmentId, source: sighting.sourceDigest, target: sighting.targetDigest })
    .from(sighting)
    .innerJoin(segment, eq(segment.id, sighting.segmentId))
    .where(and(eq(segment.articleId, articleId), eq(sighting.personId, personId)));
  return new Map<string, Digests>(rows.map(({ segmentId, ...digests }) => [segmentId, digests]));
}

/** What a person had seen of an article before this visit: segment id → the words, and when. */
export async function sightingsBefore(
  from: Queries | SqlTransaction,
  articleId: string,
  personId: string,
  visit: string | undefined,
): Promise<Map<string, { digests: Digests; at: string }>> {
  const rows = await from
    .select({ sighting })
    .from(sighting)
    .innerJoin(segment, eq(segment.id, sighting.segmentId))
    .where(and(eq(segment.articleId, articleId), eq(sighting.personId, personId)));
  const seen = new Map<string, { digests: Digests; at: string }>();
  for (const { sighting: row } of rows) {
    const isNow = visit !== undefined && row.visit === visit;
    const source = isNow ? row.earlierSource : row.sourceDigest;
    const target = isNow ? row.earlierTarget : row.targetDigest;
    const at = isNow ? row.earlierAt : row.at;
    if (source && target && at) seen.set(row.segmentId, { digests: { source, target }, at: at.toISOString() });
  }
  return seen;
}

export interface Seen {
  segmentId: string;
  seen: Digests;
}

/**
 * Keeps what is true of these sightings: digests that no segment of the article has now were not on any screen a moment
 * ago. With a new visit, what was seen in the one before it becomes what the person saw last time.
 */
export async function keepSightings(
  from: Queries,
  articleId: string,
  personId: string,
  sightings: readonly Seen[],
  visit: string | null,
  at: Date,
) {
  const claims = JSON.stringify(sightings.map(({ segmentId, seen }) => ({ segmentId, ...seen })));
  await from.execute(sql`
    insert into ${sighting} as known (person_id, segment_id, source_digest, target_digest, at, visit)
    select ${personId}::uuid, s.id, s.source_digest, s.target_digest, ${at.toISOString()}::timestamptz, ${visit}::uuid
    from json_to_recordset(${claims}::json) as claim ("segmentId" uuid, source text, target text)
    join ${segment} s on s.id = claim."segmentId" and s.source_digest = claim.source and s.target_digest = claim.target
    where s.article_id = ${articleId} and s.removed_at is null
    group by s.id
    on conflict (person_id, segment_id)
    do update set source_digest = excluded.source_digest, target_digest = excluded.target_digest, at = excluded.at, visit = excluded.visit,
      earlier_source = case when excluded.visit is not distinct from known.visit then known.earlier_source else known.source_digest end,
      earlier_target = case when excluded.visit is not distinct from known.visit then known.earlier_target else known.target_digest end,
      earlier_at = case when excluded.visit is not distinct from known.visit then known.earlier_at else known.at end`);
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
