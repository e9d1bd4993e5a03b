import { and, desc, eq, sql } from "drizzle-orm";
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
  set: Partial<ImportCounts> & { finishedAt?: Date; withdrawnAt?: Date; bytesRead?: number },
) {
  await from.update(memoryImport).set(set).where(eq(memoryImport.id, importId));
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

export async function isWithdrawn(from: From, importId: string): Promise<boolean> {
  const [row] = await from
    .select({ at: memoryImport.withdrawnAt })
    .from(memoryImport)
    .where(eq(memoryImport.id, importId));
  return row?.at !== null;
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
