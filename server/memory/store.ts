import { createHash } from "node:crypto";
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { visibleTo } from "#server/articles/store.ts";
import { article } from "#server/articles/table.ts";
import { type Queries, rowsOf, type SqlTransaction } from "#server/db/database.ts";
import type { Kind } from "#shared/articles/kind.ts";
import type { MemoryPair, TextsSaid } from "#shared/memory/pair.ts";
import { PAIRS_IN_PART } from "#shared/memory/postings.ts";
import type { Role } from "#shared/people/capabilities.ts";
import { memoryImport, memoryPair } from "./table.ts";

type From = Queries | SqlTransaction;

/** Whoever enters pairs waits for the one before: ids are then given in the order of the commits, and none is overlooked. */
export const oneAtATime = (tx: SqlTransaction) => tx.execute(sql`select pg_advisory_xact_lock(${MEMORY_LOCK})`);

/** Any number that nobody else in the database uses. */
const MEMORY_LOCK = 7_276_002;

export interface PairOfEdition extends Pick<TextsSaid, "source" | "target"> {
  segmentId: string;
  sentence: boolean;
  kind: Kind;
  approvedBy: string | null;
}

export async function addPairsOfEdition(
  tx: SqlTransaction,
  articleId: string,
  at: Date,
  pairs: readonly PairOfEdition[],
) {
  if (pairs.length === 0) return;
  await tx
    .insert(memoryPair)
    .values(
      pairs.map((pair) => ({ ...pair, source: pair.source.normalize("NFC"), articleId, at, texts: nameOf(pair) })),
    );
}

export const removePairsOfArticle = (tx: SqlTransaction, articleId: string) =>
  tx.delete(memoryPair).where(eq(memoryPair.articleId, articleId));

/** Adds pairs out of a file; those that another file brought already are left out. Answers how many are new. */
export async function addPairsOfFile(tx: SqlTransaction, importId: string, at: Date, pairs: readonly TextsSaid[]) {
  const rows = pairs.map((pair) => ({
    source: pair.source.normalize("NFC"),
    target: pair.target.normalize("NFC"),
    said_by: pair.saidBy ?? null,
    at: (pair.at ?? at).toISOString(),
    texts: nameOf(pair),
  }));
  const added = rowsOf<{ id: unknown }>(
    await tx.execute(sql`
      insert into memory_pair (source, target, sentence, import_id, said_by, at, texts)
      select source, target, false, ${importId}::uuid, said_by, at, texts
      from json_to_recordset(${JSON.stringify(rows)}::json) as pair(source text, target text, said_by text, at timestamptz, texts uuid)
      on conflict (texts) where import_id is not null do nothing
      returning 1 as id`),
  );
  return added.length;
}

/** The first half of a SHA-256 over both texts, written as a UUID. */
function nameOf({ source, target }: Pick<TextsSaid, "source" | "target">): string {
  const hash = createHash("sha256")
    .update(`${source.normalize("NFC")}\u0000${target.normalize("NFC")}`)
    .digest("hex");
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

export interface NumberedTexts {
  id: number;
  source: string;
  target: string;
}

/** Pairs after an id, in order, and the last part whose postings are written. */
export async function pairsAfter(from: From, after: number, limit: number) {
  const rows = rowsOf<{ sealed: number; id: number | null; source: string; target: string }>(
    await from.execute(sql`
      select (select coalesce(max(part), -1) from memory_part) as sealed, p.id::float8 as id, p.source, p.target
      from (select 1) as always left join lateral (
        select id, source, target from memory_pair where id > ${after} order by id limit ${limit}) p on true
      order by p.id`),
  );
  const pairs = rows.flatMap(({ id, source, target }): NumberedTexts[] =>
    id === null ? [] : [{ id, source, target }],
  );
  return { sealed: rows[0]?.sealed ?? -1, pairs };
}

/** The greatest id that was given, 0 where there is none. */
export async function lastPair(from: From): Promise<number> {
  const [row] = rowsOf<{ last: number }>(
    await from.execute(sql`select coalesce(max(id), 0)::float8 as last from memory_pair`),
  );
  return row?.last ?? 0;
}

/** These pairs, but for those that this person may not know of. */
export async function pairsNumbered(
  from: From,
  ids: readonly number[],
  by: { id: string; role: Role },
): Promise<MemoryPair[]> {
  if (ids.length === 0) return [];
  const rows = await from
    .select({
      id: memoryPair.id,
      source: memoryPair.source,
      target: memoryPair.target,
      articleId: memoryPair.articleId,
      segmentId: memoryPair.segmentId,
      restricted: article.restricted,
      approvedBy: memoryPair.approvedBy,
      file: memoryImport.name,
      saidBy: memoryPair.saidBy,
      at: memoryPair.at,
    })
    .from(memoryPair)
    .leftJoin(article, eq(article.id, memoryPair.articleId))
    .leftJoin(memoryImport, eq(memoryImport.id, memoryPair.importId))
    .where(and(numbered(ids), seenBy(by)));
  return rows.map(({ id, source, target, at, restricted, ...origin }) => ({
    ...{ id, source, target },
    origin: { ...origin, headline: null, restricted: restricted ?? false, at: at.toISOString() },
  }));
}

/** The same pairs with the headlines under which their articles were published. */
export async function withHeadlines<Pair extends MemoryPair>(from: From, pairs: readonly Pair[]): Promise<Pair[]> {
  const articles = [...new Set(pairs.flatMap(({ origin }) => origin.articleId ?? []))];
  if (articles.length === 0) return [...pairs];
  const rows = await from
    .select({ articleId: memoryPair.articleId, headline: memoryPair.target })
    .from(memoryPair)
    .where(
      and(inArray(memoryPair.articleId, articles), eq(memoryPair.kind, "headline"), eq(memoryPair.sentence, false)),
    );
  const headlines = new Map(rows.map(({ articleId, headline }) => [articleId, headline]));
  return pairs.map((pair) => ({
    ...pair,
    origin: { ...pair.origin, headline: headlines.get(pair.origin.articleId) ?? null },
  }));
}

const numbered = (ids: readonly number[]) => sql`${memoryPair.id} = any(${arrayOf(ids)}::bigint[])`;
/** What stands in an article is for whoever may read the article, as it is now. What came in a file is for the desk. */
const seenBy = (by: { id: string; role: Role }) => or(isNull(memoryPair.articleId), visibleTo(by));

/** An array as PostgreSQL reads it; numbers only. */
export const arrayOf = (numbers: readonly number[]): string => `{${numbers.join(",")}}`;

/** Pairs for a lexicon or an export, in order: never of restricted articles, whose words must not leave them. */
export async function pairsToShare(from: From, after: number, limit: number) {
  return from
    .select({
      id: memoryPair.id,
      source: memoryPair.source,
      target: memoryPair.target,
      sentence: memoryPair.sentence,
      articleId: memoryPair.articleId,
      saidBy: memoryPair.saidBy,
      at: memoryPair.at,
    })
    .from(memoryPair)
    .leftJoin(article, eq(article.id, memoryPair.articleId))
    .where(sql`${memoryPair.id} > ${after} and coalesce(not ${article.restricted}, true)`)
    .orderBy(memoryPair.id)
    .limit(limit);
}

/** The pairs of one part. */
export async function pairsOfPart(from: From, part: number): Promise<NumberedTexts[]> {
  return from
    .select({ id: memoryPair.id, source: memoryPair.source, target: memoryPair.target })
    .from(memoryPair)
    .where(sql`${memoryPair.id} >= ${part * PAIRS_IN_PART} and ${memoryPair.id} < ${(part + 1) * PAIRS_IN_PART}`)
    .orderBy(memoryPair.id);
}

/** Maintenance may take longer than a person waits. */
export const unhurried = (tx: SqlTransaction) => tx.execute(sql`set local statement_timeout = 0`);
