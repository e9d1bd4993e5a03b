import { and, asc, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { calledNow, newestEdition } from "#server/articles/read-store.ts";
import { visibleTo } from "#server/articles/store.ts";
import { article } from "#server/articles/table.ts";
import { type Queries, rowsOf, type SqlTransaction } from "#server/db/database.ts";
import { sourceOfSegment } from "#server/segments/store.ts";
import { segment } from "#server/segments/table.ts";
import { type DeskRule, deskRuleValues } from "#shared/checks/desk-rule.ts";
import type { Person } from "#shared/people/person.ts";
import { deskRuleVersion } from "./rule-table.ts";

type From = Queries | SqlTransaction;

const ruleFrom = ({ ruleId, number: _, values, at, ...row }: typeof deskRuleVersion.$inferSelect): DeskRule => ({
  ...deskRuleValues.parse(values),
  ...row,
  id: ruleId,
  at: at.toISOString(),
});

/** Every rule as it stands, in the order in which the rules were made. */
export async function deskRulesNow(from: From): Promise<DeskRule[]> {
  const rows = await from
    .selectDistinctOn([deskRuleVersion.ruleId])
    .from(deskRuleVersion)
    .orderBy(asc(deskRuleVersion.ruleId), desc(deskRuleVersion.version));
  return rows.map(ruleFrom).filter(({ retired }) => !retired);
}

/** Changes with every decision; blank while there was none. */
export async function stateOfDeskRules(from: From): Promise<string> {
  const [row] = rowsOf<{ state: string | null }>(
    await from.execute(sql`select concat(min(rule_id::text), ' ', max(number)) as state from desk_rule_version`),
  );
  return row?.state?.trim() ?? "";
}

/** Newest first. */
export async function versionsOfRule(from: From, ruleId: string): Promise<DeskRule[]> {
  const rows = await from
    .select()
    .from(deskRuleVersion)
    .where(eq(deskRuleVersion.ruleId, ruleId))
    .orderBy(desc(deskRuleVersion.version));
  return rows.map(ruleFrom);
}

export async function addRuleVersion(
  tx: SqlTransaction,
  values: Omit<typeof deskRuleVersion.$inferInsert, "number">,
): Promise<DeskRule | undefined> {
  const [row] = await tx.insert(deskRuleVersion).values(values).onConflictDoNothing().returning();
  return row && ruleFrom(row);
}

/** A stretch of the paragraphs that a person may read, by their ids: the archive and what is being written. */
export async function paragraphsAfter(
  from: Queries,
  by: Pick<Person, "id" | "role">,
  after: string | null,
  limit: number,
) {
  const rows = await from
    .select({
      segmentId: segment.id,
      articleId: segment.articleId,
      target: segment.text,
      source: sourceOfSegment,
      headline: calledNow,
      edition: newestEdition,
    })
    .from(segment)
    .innerJoin(article, eq(article.id, segment.articleId))
    .where(and(written(by), after === null ? undefined : gt(segment.id, after)))
    .orderBy(asc(segment.id))
    .limit(limit);
  return rows.map(({ headline: heads, edition, source, ...row }) => ({
    ...row,
    source: source.map(({ text }) => text).join("\n\n"),
    headline: heads?.en || heads?.ko || "",
    published: edition !== null && edition.kind !== "withdrawal",
  }));
}

export const countParagraphs = async (from: Queries, by: Pick<Person, "id" | "role">): Promise<number> => {
  const [row] = await from
    .select({ count: sql<number>`count(*)::integer` })
    .from(segment)
    .innerJoin(article, eq(article.id, segment.articleId))
    .where(written(by));
  return row?.count ?? 0;
};

const written = (by: Pick<Person, "id" | "role">) =>
  and(isNull(segment.removedAt), ne(segment.text, ""), visibleTo(by));
