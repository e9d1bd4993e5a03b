import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { type Capability, can } from "#shared/people/capabilities.ts";
import type { Person } from "#shared/people/person.ts";
import type { Grant } from "#shared/protection/grant.ts";
import { protectionGrant } from "./table.ts";

type From = Queries | SqlTransaction;

const grantFrom = ({ articleId: _, ...row }: typeof protectionGrant.$inferSelect): Grant => ({
  ...row,
  until: row.until.toISOString(),
  at: row.at.toISOString(),
  revokedAt: row.revokedAt?.toISOString() ?? null,
});

/** Newest first. */
export async function grantsOfArticle(from: From, articleId: string): Promise<Grant[]> {
  const rows = await from
    .select()
    .from(protectionGrant)
    .where(eq(protectionGrant.articleId, articleId))
    .orderBy(desc(protectionGrant.at), desc(protectionGrant.id));
  return rows.map(grantFrom);
}

/** Whether a grant of this person for this article stands now; nobody asks for who needs none. */
export async function isGranted(
  from: From,
  by: Pick<Person, "id" | "role">,
  articleId: string,
  now: Date,
): Promise<boolean> {
  if (can(by, ALWAYS)) return true;
  const [row] = await from
    .select({ id: protectionGrant.id })
    .from(protectionGrant)
    .where(
      and(
        eq(protectionGrant.articleId, articleId),
        eq(protectionGrant.personId, by.id),
        isNull(protectionGrant.revokedAt),
        gt(protectionGrant.until, now),
      ),
    )
    .limit(1);
  return row !== undefined;
}

const ALWAYS: Capability = "protect";

export async function addGrant(
  tx: Transaction,
  values: Pick<typeof protectionGrant.$inferInsert, "articleId" | "personId" | "until" | "reason" | "by">,
): Promise<Grant> {
  const [row] = await tx.sql
    .insert(protectionGrant)
    .values({ ...values, at: tx.now })
    .returning();
  if (!row) throw new Error("The database kept no grant");
  return grantFrom(row);
}

/** The grant that was revoked; undefined where none stood. */
export async function endGrant(tx: Transaction, articleId: string, grantId: string): Promise<Grant | undefined> {
  const [row] = await tx.sql
    .update(protectionGrant)
    .set({ revokedAt: tx.now })
    .where(
      and(eq(protectionGrant.articleId, articleId), eq(protectionGrant.id, grantId), isNull(protectionGrant.revokedAt)),
    )
    .returning();
  return row && grantFrom(row);
}
