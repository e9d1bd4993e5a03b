import { and, eq, exists, notInArray, or, type Placeholder, type SQL, sql } from "drizzle-orm";
import { qualified } from "#server/db/columns.ts";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { notFound } from "#server/errors.ts";
import { person } from "#server/people/table.ts";
import { type ArticleSettings, type Credit, credit, type Member, type Part, part } from "#shared/articles/article.ts";
import { can, type Role } from "#shared/people/capabilities.ts";
import type { Person } from "#shared/people/person.ts";
import { article, articleMember } from "./table.ts";

export type ArticleRow = typeof article.$inferSelect & { members: Member[] };

/**
 * The part of every query that keeps restricted articles from who may not know of them. What it leaves out does not
 * exist for this person.
 */
export function visibleTo(by: { id: string | Placeholder | SQL; role: Role }) {
  if (can(by, "read-restricted")) return sql`true`;
  const membership = sql`(select 1 from ${articleMember} m where m.article_id = ${qualified(article.id)} and m.person_id = ${by.id})`;
  return or(eq(article.restricted, false), exists(membership));
}

/** An article, through the person's access. @throws Refused not-found */
export async function articleFor(
  from: Queries | SqlTransaction,
  articleId: string,
  by: Pick<Person, "id" | "role">,
): Promise<ArticleRow> {
  const [row] = await from
    .select({ article, members: membersOfArticle })
    .from(article)
    .where(and(eq(article.id, articleId), visibleTo(by)));
  if (!row) throw notFound();
  return { ...row.article, members: row.members.map(memberFrom) };
}

/** An article for nobody in particular: for effects that speak to people whose access they ask about themselves. */
export async function articleById(from: Queries | SqlTransaction, articleId: string): Promise<ArticleRow | undefined> {
  const [row] = await from
    .select({ article, members: membersOfArticle })
    .from(article)
    .where(eq(article.id, articleId));
  return row && { ...row.article, members: row.members.map(memberFrom) };
}

/** The same, and nobody else changes its row until the commit. */
export async function articleForUpdate(
  tx: SqlTransaction,
  articleId: string,
  by: Pick<Person, "id" | "role">,
): Promise<ArticleRow> {
  await tx.select({ id: article.id }).from(article).where(eq(article.id, articleId)).for("update");
  return articleFor(tx, articleId, by);
}

type MemberJson = { personId: string; part: string; credit: unknown };

export const membersOfArticle = sql<MemberJson[]>`(
  select coalesce(json_agg(json_build_object('personId', m.person_id, 'part', m.part, 'credit', m.credit) order by m.added_at, m.person_id), '[]')
  from ${articleMember} m where m.article_id = ${qualified(article.id)})`;

export const memberFrom = (json: MemberJson): Member => ({
  personId: json.personId,
  part: part.parse(json.part),
  credit: creditFrom(json.credit),
});

const creditFrom = (json: unknown): Credit => credit.parse(json);

/** Whether the article is this person's own: they are its journalist. */
export const isOwn = (members: readonly Member[], by: Pick<Person, "id">) =>
  members.some((member) => member.personId === by.id && member.part === "journalist");

export type NewArticle = Omit<typeof article.$inferInsert, "structure" | "credits" | "createdAt">;

/** False when the request has made its article already. Whoever sends it twice at once waits for the first. */
export async function insertArticle(tx: SqlTransaction, values: NewArticle): Promise<boolean> {
  const rows = await tx
    .insert(article)
    .values(values)
    .onConflictDoNothing({ target: article.requestId })
    .returning({ id: article.id });
  return rows.length > 0;
}

export async function articleOfRequest(
  from: Queries | SqlTransaction,
  requestId: string,
): Promise<{ id: string; createdBy: string } | undefined> {
  const [row] = await from
    .select({ id: article.id, createdBy: article.createdBy })
    .from(article)
    .where(eq(article.requestId, requestId));
  return row;
}

/** These people and no others; who was a member before keeps the name they chose, who joins is named as they usually are. */
export async function setMembers(
  tx: SqlTransaction,
  articleId: string,
  members: ArticleSettings["members"],
  addedAt: Date,
): Promise<void> {
  const ids = members.map(({ personId }) => personId);
  await tx
    .delete(articleMember)
    .where(
      and(eq(articleMember.articleId, articleId), ids.length > 0 ? notInArray(articleMember.personId, ids) : sql`true`),
    );
  if (members.length === 0) return;
  await tx
    .insert(articleMember)
    .values(members.map((member) => ({ articleId, ...member, addedAt, credit: usualCredit(member.personId) })))
    .onConflictDoUpdate({
      target: [articleMember.articleId, articleMember.personId],
      set: { part: sql`excluded.part` },
    });
}

/** The usual credit of a person's account, as it is at this moment: later changes of it change no article. */
const usualCredit = (personId: string) => sql`(
  select case ${person.creditHabit}
    when 'pen-name' then jsonb_build_object('as', 'pen-name', 'name', ${person.penName})
    else jsonb_build_object('as', ${person.creditHabit}) end
  from ${person} where ${person.id} = ${personId})`;

type ArticleColumns = typeof article.$inferInsert;
export type SettingsRow = Partial<
  Pick<ArticleColumns, "restricted" | "dueAt" | "embargoUntil" | "koreanPublishedAt" | "structure">
>;
export type ArchivingRow = Pick<ArticleColumns, "archivedAt" | "archivedBy" | "archiveReason">;

export async function updateArticle(
  tx: SqlTransaction,
  articleId: string,
  set: SettingsRow | ArchivingRow,
): Promise<void> {
  if (Object.keys(set).length > 0) await tx.update(article).set(set).where(eq(article.id, articleId));
}

/** A member keeps their part; somebody who was none becomes one. */
export async function setCredit(
  tx: SqlTransaction,
  membership: { articleId: string; personId: string; part: Part; credit: Credit; addedAt: Date },
): Promise<void> {
  await tx
    .insert(articleMember)
    .values(membership)
    .onConflictDoUpdate({
      target: [articleMember.articleId, articleMember.personId],
      set: { credit: membership.credit },
    });
}
