import { sql } from "drizzle-orm";
import { type Queries, rowsOf, type SqlTransaction } from "#server/db/database.ts";

type From = Queries | SqlTransaction;

/** When the newest edition of an article was made. */
export async function lastPublished(from: From, articleId: string): Promise<string | null> {
  const [row] = rowsOf<{ at: string | Date | null }>(
    await from.execute(sql`select max(at) as at from edition where article_id = ${articleId}`),
  );
  return row?.at ? new Date(row.at).toISOString() : null;
}

/** Articles beside which something lies whose time is over. `until`: what was made, and published last, before then is due. */
export async function articlesWithDue(from: From, until: Until): Promise<string[]> {
  const rows = rowsOf<{ id: string }>(
    await from.execute(sql`
      select distinct k.article_id as id from (
        select article_id, at, ${moment(until.notes)} as until from stash_note
        union all select article_id, at, ${moment(until.notes)} from sign_off where sealed is not null
        union all select article_id, at, ${moment(until.items)} from protected_item) k
      where k.at < k.until and ${notSince(sql`k.article_id`, sql`k.until`)}`),
  );
  return rows.map(({ id }) => id);
}

/** Null: nothing of the kind is ever due. */
export interface Until {
  notes: Date | null;
  items: Date | null;
}

/** Erases for good what is due beside one article. Answers how much of each kind. */
export async function eraseDueIn(tx: SqlTransaction, articleId: string, until: Until) {
  const due = (until: Date | null) =>
    sql`article_id = ${articleId} and at < ${moment(until)} and ${notSince(sql`${articleId}`, moment(until))}`;
  const count = async (statement: ReturnType<typeof sql>) => rowsOf(await tx.execute(statement)).length;
  return {
    notes: await count(sql`delete from stash_note where ${due(until.notes)} returning 1 as gone`),
    answers: await count(
      sql`update sign_off set sealed = null where sealed is not null and ${due(until.notes)} returning 1 as gone`,
    ),
    items: await count(sql`delete from protected_item where ${due(until.items)} returning 1 as gone`),
  };
}

const moment = (at: Date | null) => sql`${at?.toISOString() ?? null}::timestamptz`;
const notSince = (articleId: ReturnType<typeof sql>, until: ReturnType<typeof sql>) =>
  sql`not exists (select 1 from edition e where e.article_id = ${articleId}::uuid and e.at >= ${until})`;
