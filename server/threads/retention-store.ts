import { sql } from "drizzle-orm";
import { type Queries, rowsOf, type SqlTransaction } from "#server/db/database.ts";
import { isOpen } from "./standing-store.ts";
import { thread } from "./table.ts";

type From = Queries | SqlTransaction;

/** Queries that were settled before then, in articles that were not published since. */
export async function queriesDue(from: From, until: Date): Promise<string[]> {
  const at = sql`${until.toISOString()}::timestamptz`;
  const rows = rowsOf<{ id: string }>(
    await from.execute(sql`
      select ${thread.id} as id from ${thread}
      where ${thread.kind} = 'query' and ${thread.erasedAt} is null and not (${isOpen})
        and not exists (select 1 from message m where m.thread_id = ${thread.id} and m.at >= ${at})
        and not exists (select 1 from edition e where e.article_id = ${thread.articleId} and e.at >= ${at})`),
  );
  return rows.map(({ id }) => id);
}

/** Erases every word of a query and of what came to it. Undefined when somebody has done so before. */
export async function eraseQuery(
  tx: SqlTransaction,
  threadId: string,
  erasedAt: Date,
): Promise<{ articleId: string; segmentId: string } | undefined> {
  const [erased] = rowsOf<{ article: string; segment: string }>(
    await tx.execute(sql`
      update thread set erased_at = ${erasedAt.toISOString()}::timestamptz, body = '', readings = '[]',
        anchor = case when anchor ? 'quote' then jsonb_set(anchor, '{quote}', '""') else anchor end
      where id = ${threadId} and erased_at is null returning article_id as article, segment_id as segment`),
  );
  if (!erased) return undefined;
  await tx.execute(sql`update message set body = '', letter = null where thread_id = ${threadId}`);
  await tx.execute(sql`update source_proposal set was = '', becomes = '' where thread_id = ${threadId}`);
  await tx.execute(sql`
    update incoming_letter set sender = '', subject = '', text = '', letter = null where thread_id = ${threadId}`);
  await tx.execute(sql`delete from answer_link where thread_id = ${threadId}`);
  return { articleId: erased.article, segmentId: erased.segment };
}

/** Letters that belong to no query and were seen to before then. */
export async function eraseLetters(from: From, until: Date): Promise<void> {
  await from.execute(sql`
    update incoming_letter set sender = '', subject = '', text = '', letter = null
    where thread_id is null and handled_at < ${until.toISOString()}::timestamptz and text <> ''`);
}

/** Links to answer pages that ran out, or were ended, before then: nobody can ask for a new one by them any more. */
export async function forgetLinks(from: From, until: Date): Promise<void> {
  await from.execute(sql`
    delete from answer_link where coalesce(revoked_at, expires_at) < ${until.toISOString()}::timestamptz`);
}
