import { and, desc, eq, isNull, lt, type SQL, sql } from "drizzle-orm";
import { qualified } from "#server/db/columns.ts";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import type { MemoryImport } from "#shared/memory/api.ts";
import { memoryImport, memoryPair, memoryPiece } from "./table.ts";

type From = Queries | SqlTransaction;

export async function addImport(
  from: From,
  values: { name: string; by: string | null; at: Date; bytes?: number },
): Promise<string> {
  const [row] = await from.insert(memoryImport).values(values).returning({ id: memoryImport.id });
  if (!row) throw new Error("The database kept no import");
  return row.id;
}

export type ImportCounts = Pick<MemoryImport, "pairs" | "repeated" | "malformed" | "faults">;

export async function setImport(
  from: From,
  importId: string,
  set: Partial<ImportCounts> & { withdrawnAt?: Date; bytesRead?: number; heardAt?: Date },
) {
  await from.update(memoryImport).set(set).where(eq(memoryImport.id, importId));
}

/** False when somebody took it back meanwhile, be it after its last words. */
export async function finishImport(from: From, importId: string, finishedAt: Date): Promise<boolean> {
  const finished = await from
    .update(memoryImport)
    .set({ finishedAt })
    .where(and(eq(memoryImport.id, importId), isNull(memoryImport.withdrawnAt)))
    .returning({ id: memoryImport.id });
  return finished.length > 0;
}

export async function importNumbered(from: From, importId: string): Promise<MemoryImport | undefined> {
  const [row] = await from.select().from(memoryImport).where(eq(memoryImport.id, importId));
  return row && importFrom(row);
}

export async function importsOfDesk(from: From): Promise<MemoryImport[]> {
  return (await from.select().from(memoryImport).orderBy(desc(memoryImport.at)).limit(100)).map(importFrom);
}

/** Some of the pairs of an import go; answers how many went. All at once would hold a large memory up. */
export async function removePairsOfImport(from: From, importId: string, limit: number): Promise<number> {
  const gone = await from
    .delete(memoryPair)
    .where(sql`${memoryPair.id} in (select id from memory_pair where import_id = ${importId} limit ${limit})`)
    .returning({ id: memoryPair.id });
  return gone.length;
}

/** False when this piece is there already: it was sent twice. */
export async function addPiece(from: From, importId: string, number: number, bytes: Uint8Array): Promise<boolean> {
  const added = await from
    .insert(memoryPiece)
    .values({ importId, number, bytes })
    .onConflictDoNothing()
    .returning({ number: memoryPiece.number });
  return added.length > 0;
}

/** Imports that are not at their end, or whose end is not carried out, and that nothing was heard of since then. */
export async function importsLeft(from: From, silentSince: Date) {
  const heardAt = sql`coalesce(${memoryImport.heardAt}, ${memoryImport.at})`;
  const end = sql<"withdrawn" | "finished" | null>`case when ${memoryImport.withdrawnAt} is not null then 'withdrawn'
    when ${memoryImport.finishedAt} is not null then 'finished' end`;
  const has = (table: SQL) => sql`exists (select from ${table} where import_id = ${qualified(memoryImport.id)})`;
  const pieces = has(sql`memory_piece`);
  return from
    .select({ importId: memoryImport.id, end, bytes: memoryImport.bytes, heardAt: heardAt.mapWith(memoryImport.at) })
    .from(memoryImport)
    .where(
      and(
        lt(heardAt, silentSince),
        sql`case ${end} when 'withdrawn' then ${pieces} or ${has(sql`memory_pair`)} when 'finished' then ${pieces} else true end`,
      ),
    );
}

/** The pieces of a file in order, each fetched when it is asked for. */
export async function* piecesOf(from: From, importId: string): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number++) {
    const [row] = await from
      .select({ bytes: memoryPiece.bytes })
      .from(memoryPiece)
      .where(and(eq(memoryPiece.importId, importId), eq(memoryPiece.number, number)));
    if (!row) return;
    yield row.bytes;
  }
}

export async function removePieces(from: From, importId: string) {
  await from.delete(memoryPiece).where(eq(memoryPiece.importId, importId));
}

export async function bytesSent(from: From, importId: string): Promise<number> {
  const [row] = await from
    .select({ bytes: sql<number>`coalesce(sum(length(${memoryPiece.bytes})), 0)::float8` })
    .from(memoryPiece)
    .where(eq(memoryPiece.importId, importId));
  return row?.bytes ?? 0;
}

export async function pairsHeld(from: From): Promise<number> {
  return from.$count(memoryPair);
}

const importFrom = ({ at, finishedAt, withdrawnAt, ...row }: typeof memoryImport.$inferSelect): MemoryImport => ({
  ...row,
  at: at.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
  withdrawnAt: withdrawnAt?.toISOString() ?? null,
});
