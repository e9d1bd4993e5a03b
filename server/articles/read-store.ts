import { eq, type SQL, sql } from "drizzle-orm";
import { qualified } from "#server/db/columns.ts";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { notFound } from "#server/errors.ts";
import type { Article, PublicationStatus } from "#shared/articles/article.ts";
import { called } from "#shared/articles/called.ts";
import { memberFrom, membersOfArticle } from "./store.ts";
import { article } from "./table.ts";

type EditionJson = { number: number; kind: string } | null;

/** Editions stand above articles in the order of words; of an article one only needs to know which is the newest. */
export const newestEdition = sql<EditionJson>`(
  select json_build_object('number', e.number, 'kind', e.kind) from edition e
  where e.article_id = ${qualified(article.id)} order by e.number desc limit 1)`;

/** The first of the segments of an article that hold a text in either language, with both. */
const firstOf = (which: SQL) => sql`(
  select json_build_object('kind', f.kind, 'en', f.en, 'ko', f.ko) from (
    select s.kind, s.position, s.text as en, coalesce((
      select string_agg(p.text, E'\n\n' order by p.position)
      from segment_source l join source_paragraph p on p.id = l.source_paragraph_id where l.segment_id = s.id), '') as ko
    from segment s where s.article_id = ${qualified(article.id)} and s.removed_at is null and ${which}) as f
  where f.en <> '' or f.ko <> '' order by f.position limit 1)`;

const headline = firstOf(sql`s.kind = 'headline'`);

/** Of an article, how it is called in both languages: by its headline, or else by its first words. */
export const calledNow = sql<Article["headline"] | null>`
  coalesce(${headline}, ${firstOf(sql`s.kind <> 'headline'`)})`.mapWith(called);

/** Its headline and nothing else of it, for what leaves the newsroom. */
export async function headlineOf(from: Queries | SqlTransaction, articleId: string): Promise<Article["headline"]> {
  const [row] = await from
    .select({ headline: sql<Article["headline"] | null>`${headline}` })
    .from(article)
    .where(eq(article.id, articleId));
  return row?.headline ?? { ko: "", en: "" };
}

export const articleColumns = { article, members: membersOfArticle, edition: newestEdition };

export interface ArticleRow {
  article: typeof article.$inferSelect;
  members: Parameters<typeof memberFrom>[0][];
  edition: EditionJson;
}

/** An article as it is told to the desk. The caller has loaded it through the person's access. */
export async function articleAsRead(from: Queries | SqlTransaction, articleId: string): Promise<Article> {
  const [row] = await from
    .select({ ...articleColumns, headline: calledNow })
    .from(article)
    .where(eq(article.id, articleId));
  if (!row) throw notFound();
  return articleFrom(row, row.headline ?? { ko: "", en: "" });
}

export function articleFrom({ article: row, members, edition }: ArticleRow, headline: Article["headline"]): Article {
  return {
    id: row.id,
    headline,
    restricted: row.restricted,
    dueAt: row.dueAt?.toISOString() ?? null,
    embargoUntil: row.embargoUntil?.toISOString() ?? null,
    koreanPublishedAt: row.koreanPublishedAt?.toISOString() ?? null,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    publication: statusOf(edition),
    editionNumber: edition?.number ?? null,
    archived: archivedFrom(row),
    members: members.map(memberFrom),
  };
}

function archivedFrom({ archivedAt, archivedBy, archiveReason }: ArticleRow["article"]): Article["archived"] {
  if (!archivedAt || archivedBy === null || archiveReason === null) return null;
  return { at: archivedAt.toISOString(), by: archivedBy, reason: archiveReason };
}

/** Whether readers have the article. */
export async function publicationOf(from: Queries | SqlTransaction, articleId: string): Promise<PublicationStatus> {
  const [row] = await from.select({ edition: newestEdition }).from(article).where(eq(article.id, articleId));
  return statusOf(row?.edition ?? null);
}

function statusOf(edition: EditionJson): PublicationStatus {
  if (!edition) return "unpublished";
  return edition.kind === "withdrawal" ? "withdrawn" : "published";
}
