import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { type Queries, rowsOf, type SqlTransaction } from "#server/db/database.ts";
import type { Transaction } from "#server/db/transaction.ts";
import type { MachineOrigin, MachineSentence } from "#shared/segments/machine-api.ts";
import { fingerprint } from "#shared/text/fingerprint.ts";
import { machineSentence } from "./machine-table.ts";

type From = Queries | SqlTransaction;

/** Names of sentences that nobody has confirmed yet. */
export interface UneditedText {
  readonly keys: ReadonlySet<string>;
  /** Changes with them. */
  readonly state: string;
}

export async function uneditedTextOf(from: From, articleId: string): Promise<UneditedText> {
  const rows = await from
    .select({ key: machineSentence.key })
    .from(machineSentence)
    .where(and(eq(machineSentence.articleId, articleId), isNull(machineSentence.confirmedAt)))
    .orderBy(asc(machineSentence.key));
  const keys = rows.map(({ key }) => key);
  return { keys: new Set(keys), state: keys.length === 0 ? "" : fingerprint(keys.join()) };
}

/** Whether words of an article must not leave it: what is protected is read elsewhere, by those who may. */
export async function hasProtected(from: From, articleId: string): Promise<boolean> {
  const found = await from.execute(sql`select 1 from protected_item where article_id = ${articleId} limit 1`);
  return rowsOf(found).length > 0;
}

export async function machineSentencesOf(from: From, articleId: string): Promise<MachineSentence[]> {
  const rows = await from
    .select()
    .from(machineSentence)
    .where(eq(machineSentence.articleId, articleId))
    .orderBy(asc(machineSentence.at), asc(machineSentence.key));
  return rows.map(({ key, origin, by, at, confirmedBy, confirmedAt, confirmedIn }) => ({
    ...{ key, origin, by, at: at.toISOString() },
    confirmed:
      confirmedBy && confirmedAt && confirmedIn
        ? { by: confirmedBy, at: confirmedAt.toISOString(), segmentId: confirmedIn }
        : null,
  }));
}

/** Answers how many were not known before. A sentence that somebody confirmed stays confirmed, however often it comes. */
export async function addMachineSentences(
  tx: Transaction,
  { articleId, origin, by }: { articleId: string; origin: MachineOrigin; by: string },
  keys: readonly string[],
): Promise<number> {
  let added = 0;
  const rows = [...new Set(keys)].map((key) => ({ articleId, key, origin, by, at: tx.now }));
  for (let from = 0; from < rows.length; from += PORTION) {
    const some = await tx.sql
      .insert(machineSentence)
      .values(rows.slice(from, from + PORTION))
      .onConflictDoNothing()
      .returning({ key: machineSentence.key });
    added += some.length;
  }
  return added;
}

/** PostgreSQL takes 65,535 parameters in a statement. */
const PORTION = 5_000;

export async function confirmSentences(
  tx: Transaction,
  { articleId, segmentId, by }: { articleId: string; segmentId: string; by: string },
  keys: readonly string[],
): Promise<number> {
  const rows = await tx.sql
    .update(machineSentence)
    .set({ confirmedBy: by, confirmedAt: tx.now, confirmedIn: segmentId })
    .where(among(articleId, keys, isNull(machineSentence.confirmedAt)))
    .returning({ key: machineSentence.key });
  return rows.length;
}

export async function unconfirmSentences(
  tx: Transaction,
  { articleId }: { articleId: string },
  keys: readonly string[],
): Promise<number> {
  const rows = await tx.sql
    .update(machineSentence)
    .set({ confirmedBy: null, confirmedAt: null, confirmedIn: null })
    .where(among(articleId, keys, isNotNull(machineSentence.confirmedAt)))
    .returning({ key: machineSentence.key });
  return rows.length;
}

const among = (articleId: string, keys: readonly string[], state: ReturnType<typeof isNull>) =>
  and(eq(machineSentence.articleId, articleId), inArray(machineSentence.key, [...keys]), state);
