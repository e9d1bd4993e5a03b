import { eq, sql } from "drizzle-orm";
import { eventCursor } from "#server/activity/table.ts";
import { type Queries, rowsOf } from "#server/db/database.ts";

/** Finds the English of these segments under its words of now. What another node found newer stays. */
export async function keepFound(from: Queries, segmentIds: readonly string[]): Promise<void> {
  await from.execute(sql`
    insert into segment_words (segment_id, article_id, version, keys)
    select s.id, s.article_id, s.version, search_keys(s.text)
    from segment s where s.id = any(${`{${segmentIds.join()}}`}::uuid[]) order by s.id
    on conflict (segment_id) do update set version = excluded.version, keys = excluded.keys
    where segment_words.version < excluded.version`);
}

/** Segments that were written in since then and are found under the words of before. */
export async function foundLate(from: Queries, since: Date): Promise<string[]> {
  return from.transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`); // where nobody has counted the rows it would be taken for the shortest way
    const rows = rowsOf<{ id: string }>(
      await tx.execute(sql`
        select s.id from (select distinct segment_id from step_batch where at >= ${since.toISOString()}::timestamptz) as b
        join segment s on s.id = b.segment_id left join segment_words w on w.segment_id = s.id
        where w.version is distinct from s.version`),
    );
    return rows.map(({ id }) => id);
  });
}

/** When it was last looked for what is found late; the beginning of time where it never was. */
export async function lookedForLate(from: Queries): Promise<Date> {
  const [row] = await from.select().from(eventCursor).where(eq(eventCursor.follower, FOLLOWER));
  return new Date(row?.cursor ?? 0);
}

export async function noteLooked(from: Queries, at: Date): Promise<void> {
  const cursor = at.getTime();
  await from
    .insert(eventCursor)
    .values({ follower: FOLLOWER, cursor })
    .onConflictDoUpdate({ target: eventCursor.follower, set: { cursor } });
  await from.execute(sql`select brin_summarize_new_values('step_batch_at')`); // the embedded database never does so by itself
}

const FOLLOWER = "search";
