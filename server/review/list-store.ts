import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { type ArticleRow, articleColumns, calledNow, newestEdition } from "#server/articles/read-store.ts";
import { visibleTo } from "#server/articles/store.ts";
import { article, articleMember } from "#server/articles/table.ts";
import { qualified } from "#server/db/columns.ts";
import type { Queries } from "#server/db/database.ts";
import { person } from "#server/people/table.ts";
import { suggestion } from "#server/segments/suggestion-table.ts";
import { segment } from "#server/segments/table.ts";
import { isLetStand, letStand } from "#server/threads/standing-store.ts";
import { thread } from "#server/threads/table.ts";
import type { Filter } from "#shared/articles/filter.ts";
import type { Person } from "#shared/people/person.ts";
import { threadKind } from "#shared/threads/thread.ts";

/** The newest event: the order of the list, and who last did something. */
const lastEvent = sql<{ at: string; by: string | null } | null>`(
  select json_build_object('at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', e.person_id)
  from event e where e.article_id = ${qualified(article.id)} order by e.number desc limit 1)`;
const changedAt = sql<Date>`coalesce((select e.at from event e where e.article_id = ${qualified(article.id)} order by e.number desc limit 1), ${qualified(article.createdAt)})`;

export interface ListedRow extends ArticleRow {
  headline: { ko: string; en: string };
  changedAt: string;
  changedBy: string | null;
}

/** Articles that the person may see and the filter lets through, newest change first. The state of paragraphs is derived later. */
export async function listedArticles(
  from: Queries,
  by: Person,
  filter: Filter,
  { before, limit, now }: { before: Date | undefined; limit: number; now: Date },
): Promise<ListedRow[]> {
  const rows = await from
    .select({ ...articleColumns, headline: calledNow, lastEvent })
    .from(article)
    .where(
      and(
        visibleTo(by),
        filter.fields.is?.includes("archived") ? undefined : isNull(article.archivedAt),
        before && sql`${changedAt} < ${before.toISOString()}::timestamptz`,
        ...conditions(filter, by, now),
      ),
    )
    .orderBy(desc(changedAt), desc(article.id))
    .limit(limit);
  return rows.map(({ headline: words, lastEvent: last, ...row }) => ({
    ...row,
    headline: words ?? { ko: "", en: "" },
    changedAt: last?.at ?? row.article.createdAt.toISOString(),
    changedBy: last?.by ?? row.article.createdBy,
  }));
}

function conditions({ words, fields }: Filter, by: Person, now: Date): (SQL | undefined)[] {
  const anyOf = (values: readonly string[] | undefined, condition: (value: string) => SQL) =>
    values && values.length > 0 ? sql`(${sql.join(values.map(condition), sql` or `)})` : undefined;
  return [
    ...words.map(says),
    anyOf(fields.state, mayHold),
    anyOf(fields.has, has),
    anyOf(fields.due, (value) => due(value, now)),
    anyOf(fields.is?.filter(isInRow), (value) => is(value, by)),
    anyOf(fields.by, (value) => isMember(value, by)),
  ];
}

/** Whom an article waits for, only the rules can tell. */
const isInRow = (value: string) => value !== "waiting";

/** In the text of either language, headline included. */
function says(word: string): SQL {
  const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
  return sql`(exists (select 1 from segment s where s.article_id = ${qualified(article.id)} and s.removed_at is null and s.text ilike ${pattern})
    or exists (select 1 from segment_source l join source_paragraph p on p.id = l.source_paragraph_id
      join segment s on s.id = l.segment_id
      where l.article_id = ${qualified(article.id)} and s.removed_at is null and p.text ilike ${pattern}))`;
}

/** What an article must hold for a paragraph of it to be in this state: necessary, not sufficient. The rule decides. */
function mayHold(state: string): SQL {
  const fitting = (condition: SQL) =>
    sql`exists (select 1 from segment s where s.article_id = ${qualified(article.id)} and s.removed_at is null and ${condition})`;
  const said = (kind: string) =>
    sql`exists (select 1 from fact f where f.article_id = ${qualified(article.id)} and f.kind = ${kind})`;
  if (state === "empty") return fitting(sql`s.text !~ ${NOT_BLANK}`);
  if (state === "draft") return fitting(sql`true`);
  if (state === "submitted") return sql`(${said("submission")} or ${said("omission")})`;
  if (state === "returned") return said("return");
  return said("approval");
}

const NOT_BLANK = "[^\\s\\u00a0\\u3000\\ufeff]";

const isOpen = (alias: SQL) => sql`coalesce((
  select m.act from message m where m.thread_id = ${alias}.id and m.act not in ('reply', 'assignment')
  order by m.number desc limit 1), '') not in ('resolution', 'withdrawal')`;

function has(value: string): SQL {
  if (value === "deadline") return sql`${article.dueAt} is not null`;
  if (value === "suggestion")
    return sql`exists (select 1 from suggestion g where g.article_id = ${qualified(article.id)} and g.standing)`;
  const blocking = value === "blocking-query" ? sql`and t.blocking and not ${letStand(sql`t`)}` : sql``;
  return sql`exists (select 1 from thread t where t.article_id = ${qualified(article.id)} and t.kind = 'query' ${blocking} and ${isOpen(sql`t`)})`;
}

function due(value: string, now: Date): SQL {
  const day = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days).toISOString();
  if (value === "overdue")
    return sql`(${article.dueAt} < ${now.toISOString()}::timestamptz and ${newestEdition} is null)`;
  const [from, to] = value === "today" ? [0, 1] : value === "tomorrow" ? [1, 2] : [0, 7];
  return sql`(${article.dueAt} >= ${day(from)}::timestamptz and ${article.dueAt} < ${day(to)}::timestamptz)`;
}

function is(value: string, by: Person): SQL {
  const edition = sql`(select e.kind from edition e where e.article_id = ${qualified(article.id)} order by e.number desc limit 1)`;
  if (value === "restricted") return sql`${article.restricted}`;
  if (value === "unpublished") return sql`${edition} is null`;
  if (value === "published") return sql`${edition} <> 'withdrawal'`;
  if (value === "archived") return sql`${article.archivedAt} is not null`;
  if (value === "withdrawn") return sql`${edition} = 'withdrawal'`;
  if (value === "mine") return sql`(${article.createdBy} = ${by.id} or ${isMember("me", by)})`;
  return sql`true`;
}

function isMember(name: string, by: Person): SQL {
  const who =
    name.toLowerCase() === "me"
      ? sql`m.person_id = ${by.id}`
      : sql`p.name ilike ${`%${name.replace(/[\\%_]/g, "\\$&")}%`}`;
  return sql`exists (select 1 from ${articleMember} m join ${person} p on p.id = m.person_id where m.article_id = ${qualified(article.id)} and ${who})`;
}

/** What review states are derived from, of many articles in one query; without the texts. */
export async function lightSegments(from: Queries, articleIds: readonly string[]) {
  return from
    .select({
      id: segment.id,
      articleId: segment.articleId,
      written: sql<boolean>`${segment.text} ~ ${NOT_BLANK}`,
      source: segment.sourceDigest,
      target: segment.targetDigest,
      authors: segment.authors,
    })
    .from(segment)
    .where(and(inArray(segment.articleId, [...articleIds]), isNull(segment.removedAt)))
    .orderBy(asc(segment.articleId), asc(segment.position));
}

/** Suggestions of these articles that wait to be decided: in which segment, and whose. */
export async function waitingSuggestions(from: Queries, articleIds: readonly string[]) {
  return from
    .selectDistinct({ segmentId: suggestion.segmentId, by: suggestion.by })
    .from(suggestion)
    .where(and(inArray(suggestion.articleId, [...articleIds]), eq(suggestion.standing, true)));
}

/** Every conversation of these articles that is not closed, in the order of the text. */
export async function openThreads(from: Queries, articleIds: readonly string[], by: Person) {
  const lastAct = sql<string | null>`(select m.act from message m where m.thread_id = ${qualified(thread.id)}
    and m.act not in ('reply', 'assignment') order by m.number desc limit 1)`;
  const mentionsMe = sql<boolean>`(
    (${by.id}::uuid = any(${qualified(thread.mentions)}) or exists (select 1 from message m where m.thread_id = ${qualified(thread.id)} and ${by.id}::uuid = any(m.mentions)))
    and not exists (select 1 from message own where own.thread_id = ${qualified(thread.id)} and own.person_id = ${by.id} and own.number > coalesce(
      (select max(m.number) from message m where m.thread_id = ${qualified(thread.id)} and ${by.id}::uuid = any(m.mentions)), 0)))`;
  const rows = await from
    .select({
      id: thread.id,
      articleId: thread.articleId,
      segmentId: thread.segmentId,
      kind: thread.kind,
      blocking: sql<boolean>`(${thread.blocking} and not ${isLetStand})`,
      by: thread.by,
      addressedTo: thread.addressedTo,
      lastAct,
      mentionsMe,
    })
    .from(thread)
    .innerJoin(segment, eq(segment.id, thread.segmentId))
    .where(and(inArray(thread.articleId, [...articleIds]), isOpen(sql`${thread}`)))
    .orderBy(asc(segment.position), asc(thread.at));
  return rows.map(({ lastAct: act, kind, ...row }) => ({
    ...row,
    kind: threadKind.parse(kind),
    answered: act === "answer",
  }));
}
