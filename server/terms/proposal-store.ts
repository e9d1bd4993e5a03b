import { desc, eq, sql } from "drizzle-orm";
import { visibleTo } from "#server/articles/store.ts";
import { article } from "#server/articles/table.ts";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { notFound } from "#server/errors.ts";
import type { Person } from "#shared/people/person.ts";
import { type Proposal, termValues } from "#shared/terms/term.ts";
import { termProposal } from "./table.ts";

type From = Queries | SqlTransaction;
type Row = typeof termProposal.$inferSelect;
type By = Pick<Person, "id" | "role">;

/** Undecided first, newest first. In which article the question came up, only who may read that one learns. */
export async function proposalsFor(from: From, by: By): Promise<Proposal[]> {
  const rows = await from
    .select({ proposal: termProposal, seen: sql<boolean>`coalesce(${visibleTo(by)}, false)` })
    .from(termProposal)
    .leftJoin(article, eq(article.id, termProposal.articleId))
    .orderBy(sql`${termProposal.decidedAt} is not null`, desc(termProposal.at))
    .limit(300);
  return rows.map(({ proposal, seen }) => proposalFrom(seen ? proposal : { ...proposal, articleId: null }));
}

export async function proposalForUpdate(tx: SqlTransaction, proposalId: string): Promise<Proposal> {
  const [row] = await tx.select().from(termProposal).where(eq(termProposal.id, proposalId)).for("update");
  if (!row) throw notFound();
  return proposalFrom(row);
}

export async function addProposal(tx: SqlTransaction, values: typeof termProposal.$inferInsert): Promise<Proposal> {
  const [row] = await tx.insert(termProposal).values(values).returning();
  if (!row) throw new Error("The database kept no proposal");
  return proposalFrom(row);
}

export async function setDecision(
  tx: SqlTransaction,
  proposalId: string,
  set: Pick<Row, "accepted" | "decidedBy" | "decidedAt" | "decisionReason" | "termId">,
): Promise<Proposal> {
  const [row] = await tx.update(termProposal).set(set).where(eq(termProposal.id, proposalId)).returning();
  if (!row) throw notFound();
  return proposalFrom(row);
}

const proposalFrom = (row: Row): Proposal => ({
  ...{ id: row.id, termId: row.termId, reason: row.reason, by: row.by, articleId: row.articleId },
  values: termValues.parse(row.values),
  at: row.at.toISOString(),
  decision:
    row.accepted === null || row.decidedBy === null || row.decidedAt === null
      ? null
      : { accepted: row.accepted, by: row.decidedBy, at: row.decidedAt.toISOString(), reason: row.decisionReason },
});
