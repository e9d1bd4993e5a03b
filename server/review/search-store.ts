import { and, desc, sql } from "drizzle-orm";
import { articleColumns, articleFrom, calledNow } from "#server/articles/read-store.ts";
import { visibleTo } from "#server/articles/store.ts";
import { article } from "#server/articles/table.ts";
import { type Queries, rowsOf } from "#server/db/database.ts";
import type { Article } from "#shared/articles/article.ts";
import type { Person } from "#shared/people/person.ts";
import type { Hit } from "#shared/review/search-api.ts";

/** Where the last page ended: articles are told newest first. */
export interface Cursor {
  before: string;
  beforeId: string;
}

/** Every text that is searched. The English of what is joined into others may be let through too: its text is looked at. */
const TEXTS = [
  ["source_paragraph", sql`source_paragraph x where search_keys(x.text)`],
  ["segment_words", sql`segment_words x where x.keys`],
  ["thread", sql`thread x where search_keys(x.body)`],
  ["message", sql`message x where search_keys(x.body)`],
] as const;

/**
 * Articles in which some text may hold what the query asks, whoever may read them; undefined when there are so many that
 * it is faster to look into the newest articles first.
 */
export async function articlesHolding(from: Queries, query: string, most: number): Promise<string[] | undefined> {
  const each = TEXTS.map(
    ([name, text]) => sql`(select ${name}::text as name, x.article_id from ${text} @@ ${query}::tsquery limit ${most})`,
  );
  const rows = rowsOf<{ count: number; ids: string[] }>(
    await from.execute(sql`
      select count(*)::int as count, json_agg(distinct article_id) as ids from (${sql.join(each, sql` union all `)}) as texts group by name`),
  );
  return rows.some(({ count }) => count >= most) ? undefined : [...new Set(rows.flatMap(({ ids }) => ids))];
}

/** Which of these articles may hold it. */
export async function holdingAmong(from: Queries, query: string, articleIds: readonly string[]): Promise<Set<string>> {
  const each = TEXTS.map(
    ([, text]) =>
      sql`select x.article_id from ${text} @@ ${query}::tsquery and x.article_id = any(${arrayOf(articleIds)}::uuid[])`,
  );
  const rows = rowsOf<{ article_id: string }>(await from.execute(sql.join(each, sql` union `)));
  return new Set(rows.map((row) => row.article_id));
}

/** Ids of articles that the person may see, newest first: of these, or of all. */
export async function newestArticles(
  from: Queries,
  by: Person,
  { among, after, limit }: { among: readonly string[] | undefined; after: Cursor | undefined; limit: number },
) {
  const rows = await from
    .select({ id: article.id, createdAt: article.createdAt })
    .from(article)
    .where(
      and(
        visibleTo(by),
        among && sql`${article.id} = any(${arrayOf(among)}::uuid[])`,
        after && sql`(${article.createdAt}, ${article.id}) < (${after.before}::timestamptz, ${after.beforeId}::uuid)`,
      ),
    )
    .orderBy(desc(article.createdAt), desc(article.id))
    .limit(limit);
  return rows.map(({ id, createdAt }) => ({ id, before: createdAt.toISOString(), beforeId: id }));
}

export interface ArticleText extends Omit<Hit, "sentence"> {
  articleId: string;
  text: string;
}

/**
 * All texts of these articles, each article's in the order of its rows: looking at the texts of a page takes less time
 * than asking the index about each. The caller has asked about access.
 */
export async function textsOf(from: Queries, articleIds: readonly string[]): Promise<ArticleText[]> {
  const ids = sql`any(${arrayOf(articleIds)}::uuid[])`;
  const columns = sql`s.article_id as "articleId", s.id as "segmentId", s.position as position`;
  return rowsOf<ArticleText>(
    await from.execute(sql`
      select ${columns}, null::uuid as "threadId", 'korean' as "where", 0 as rank, p.position::bigint as place, p.text
        from segment s join segment_source l on l.segment_id = s.id join source_paragraph p on p.id = l.source_paragraph_id
        where s.article_id = ${ids} and s.removed_at is null
      union all select ${columns}, null, 'english', 1, 0, s.text
        from segment s where s.article_id = ${ids} and s.removed_at is null
      union all select ${columns}, t.id, 'conversation', 2, 0, t.body
        from thread t join segment s on s.id = t.segment_id where t.article_id = ${ids}
      union all select ${columns}, t.id, 'conversation', 2, m.number, m.body
        from message m join thread t on t.id = m.thread_id join segment s on s.id = t.segment_id where m.article_id = ${ids}
      order by position, rank, place`),
  );
}

/** How these articles are called. The caller has asked about access. */
export async function articlesCalled(from: Queries, articleIds: readonly string[]): Promise<Map<string, Article>> {
  const rows = await from
    .select({ ...articleColumns, headline: calledNow })
    .from(article)
    .where(sql`${article.id} = any(${arrayOf(articleIds)}::uuid[])`);
  return new Map(rows.map((row) => [row.article.id, articleFrom(row, row.headline ?? { ko: "", en: "" })]));
}

const arrayOf = (ids: readonly string[]) => `{${ids.join()}}`;
