import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { notFound, refuse, refuseIf } from "#server/errors.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { beginImport as beginContract, MemoryImport, sendPiece as pieceContract } from "#shared/memory/api.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNotAble } from "#shared/people/rules.ts";
import { takeBack } from "./import-pairs.ts";
import { addImport, addPiece, bytesSent, importNumbered, setImport } from "./import-store.ts";
import { readIn } from "./read-in.ts";

export const beginImport = (desk: Desk, by: Person, { name, bytes }: ParsedInputOf<typeof beginContract>) =>
  inTransaction(desk, async (tx) => {
    refuseIf(whyNotAble(by, "manage-memory"));
    const importId = await addImport(tx.sql, { name, by: by.id, at: tx.now, bytes });
    await record(tx, { kind: "memory.imported", by: by.id, data: { importId } });
    return found(await importNumbered(tx.sql, importId));
  });

/** After the last piece the file is read while the person goes on; the list of imports says how far. */
export async function sendPiece(desk: Desk, by: Person, asked: ParsedInputOf<typeof pieceContract>) {
  const { importId, number, piece, last } = asked;
  refuseIf(whyNotAble(by, "manage-memory"));
  const { sql } = desk.database;
  const begun = found(await importNumbered(sql, importId));
  if (begun.by !== by.id || begun.withdrawnAt || begun.finishedAt || begun.bytesRead > 0) throw refuse("import-over");
  const bytes = Buffer.from(piece, "base64");
  const isNew = await addPiece(sql, importId, number, bytes);
  await setImport(sql, importId, { heardAt: new Date() });
  if ((await bytesSent(sql, importId)) > begun.bytes) {
    await takeBack(desk.database, importId);
    throw refuse("import-over");
  }
  if (last && isNew) readIn(desk, importId);
  return {};
}

/** Taking it back twice is taking it back once. */
export async function withdrawImport(desk: Desk, by: Person, importId: string) {
  refuseIf(whyNotAble(by, "manage-memory"));
  await inTransaction(desk, async (tx) => {
    const { withdrawnAt } = found(await importNumbered(tx.sql, importId));
    if (withdrawnAt) return;
    await setImport(tx.sql, importId, { withdrawnAt: tx.now });
    await record(tx, { kind: "memory.import-withdrawn", by: by.id, data: { importId } });
  });
  await takeBack(desk.database, importId);
  return {};
}

function found(row: MemoryImport | undefined): MemoryImport {
  if (!row) throw notFound();
  return row;
}
