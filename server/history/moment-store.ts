import { sql } from "drizzle-orm";
import { type Queries, rowsOf, type SqlTransaction } from "#server/db/database.ts";
import { EMPTY_DIGEST } from "#server/segments/digest.ts";
import type { Digests } from "#shared/segments/segment.ts";

export interface TextsThen {
  digests: Digests;
  version: number;
  at: string;
}

/** Segment id → its texts as they stood at a moment. Rows that were not there yet have none. */
export async function textsAt(
  from: Queries | SqlTransaction,
  articleId: string,
  moment: Date,
): Promise<Map<string, TextsThen>> {
  const at = moment.toISOString();
  const rows = rowsOf<{ id: string; version: number; source: string; target: string }>(
    await from.execute(sql`
      select s.id, coalesce(b.version, 0) as version, k.digest as source, coalesce(b.target_digest, (
          select coalesce(f.found_digest, ${EMPTY_DIGEST}) from step_batch f where f.segment_id = s.id order by f.version limit 1
        ), s.target_digest) as target
      from segment s
      join lateral (
        select c.digest from source_state c where c.segment_id = s.id and c.at <= ${at}::timestamptz order by c.at desc limit 1
      ) k on true
      left join lateral (
        select w.version, w.target_digest from step_batch w
        where w.segment_id = s.id and w.at <= ${at}::timestamptz order by w.version desc limit 1
      ) b on true
      where s.article_id = ${articleId} and s.removed_at is null`),
  );
  return new Map(
    rows.map(({ id, version, source, target }) => [id, { digests: { source, target }, version: Number(version), at }]),
  );
}
