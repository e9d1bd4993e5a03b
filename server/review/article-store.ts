import { and, eq, type SQL, sql } from "drizzle-orm";
import { type ArticleRow, articleColumns } from "#server/articles/read-store.ts";
import { visibleTo } from "#server/articles/store.ts";
import { article } from "#server/articles/table.ts";
import { qualified } from "#server/db/columns.ts";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { notFound } from "#server/errors.ts";
import { policySetting } from "#server/people/table.ts";
import type { Person } from "#shared/people/person.ts";
import { type Policies, policies } from "#shared/people/policies.ts";

/** Where the feed stood before anything else was read: nothing that came since is missed (see `feedCursor`). */
const feedCursor = sql<string>`pg_snapshot_xmin(pg_current_snapshot())::text`;

export interface ArticleRead {
  row: ArticleRow;
  policies: Policies;
}

/** An article through the person's access, and the policies: one query. @throws Refused not-found */
export const articleRead = (
  from: Queries | SqlTransaction,
  articleId: string,
  by: Pick<Person, "id" | "role">,
): Promise<ArticleRead> => readWhere(from, and(eq(article.id, articleId), visibleTo(by)));

/** The same for a page that is sent to several people: the caller has asked about the access of each. */
export const sharedArticleRead = (from: Queries, articleId: string): Promise<ArticleRead> =>
  readWhere(from, eq(article.id, articleId));

async function readWhere(from: Queries | SqlTransaction, where: SQL | undefined): Promise<ArticleRead> {
  const [row] = await from
    .select({ ...articleColumns, policies: policiesNow })
    .from(article)
    .where(where);
  if (!row) throw notFound();
  return { row, policies: policies.parse(row.policies ?? {}) };
}

/** What changes with everything that an article's page shows. */
export interface Stamp {
  /** Every act is in the chain; facts and messages are counted besides. */
  acts: string;
  /** While somebody types, nothing but this changes. */
  versions: string;
}

/** One query, and with it where the feed stands. @throws Refused not-found */
export async function articleStamp(
  from: Queries,
  articleId: string,
  by: Pick<Person, "id" | "role">,
): Promise<Stamp & { lastEvent: number }> {
  const [row] = await stampQuery(from, by).execute({ articleId, personId: by.id });
  if (!row) throw notFound();
  return { acts: row.acts, versions: row.versions, lastEvent: Number(row.cursor) };
}

/** Planned once a connection: this is asked far more often than any other query of a read. */
function stampQuery(from: Queries, { role }: Pick<Person, "role">) {
  const known = STAMP_QUERIES.get(from) ?? new Map<Person["role"], ReturnType<typeof planStamp>>();
  STAMP_QUERIES.set(from, known);
  const query = known.get(role) ?? planStamp(from, role);
  known.set(role, query);
  return query;
}

function planStamp(from: Queries, role: Person["role"]) {
  const id = sql.placeholder("personId") as unknown as string; // stands where the id will be
  return from
    .select({ acts, versions, cursor: feedCursor })
    .from(article)
    .where(and(eq(article.id, sql.placeholder("articleId")), visibleTo({ id, role })))
    .prepare(`article_stamp_${role}`);
}

const STAMP_QUERIES = new WeakMap<Queries, Map<Person["role"], ReturnType<typeof planStamp>>>();

const own = qualified(article.id);
const versions = sql<string>`(select concat(count(*), ' ', sum(s.version)) from segment s where s.article_id = ${own})`;
const acts = sql<string>`concat_ws(' ',
  ${qualified(article.structure)}, article.xmin,
  (select c.place from chain c where c.article_id = ${own}),
  (select max(f.number) from fact f where f.article_id = ${own}),
  (select max(m.number) from message m where m.article_id = ${own}),
  (select max(e.number) from edition e where e.article_id = ${own}),
  (select p.xmin from policy_setting p),
  (select concat(t.base, t.version) from term_state t),
  (select max(r.number) from desk_rule_version r))`;

const policiesNow: SQL<unknown> = sql`(select ${policySetting.policies} from ${policySetting})`;
