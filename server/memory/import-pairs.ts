import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "#server/db/database.ts";
import type { TextsSaid } from "#shared/memory/pair.ts";
import { partOf } from "#shared/memory/postings.ts";
import type { Entry } from "./entry.ts";
import { type ImportCounts, isWithdrawn, removePairsOfImport, removePieces, setImport } from "./import-store.ts";
import { recentPairsOf } from "./recent-pairs.ts";
import { addPairsOfFile, lastPair, oneAtATime } from "./store.ts";
import { writeFullParts } from "./write-parts.ts";

/** Pairs of a transaction. The embedded database serves nobody else in the meantime. */
const AT_ONCE = { postgres: 2_000, embedded: 250 };
const REMOVED_AT_ONCE = { postgres: 10_000, embedded: 1_000 };

export interface Importing {
  readonly onMalformed?: (entry: Fault) => void;
  /** Told after every batch. */
  readonly onProgress?: (counts: ImportCounts) => Promise<void> | void;
}

type Fault = Extract<Entry, { why: string }>;

/** Somebody took the import back while it went on. */
export class ImportCancelled extends Error {}

/**
 * Takes the entries of a file into the memory, some thousand a transaction. Entries that cannot be used are named and
 * skipped. When the import is taken back meanwhile, or the file breaks off with an error, nothing of it stays.
 * @throws ImportCancelled, and whatever reading the entries throws
 */
export async function importPairs(
  database: Database,
  importId: string,
  entries: AsyncIterable<Entry>,
  { onMalformed, onProgress }: Importing = {},
): Promise<ImportCounts> {
  const counts = { pairs: 0, repeated: 0, malformed: 0, faults: [] as Fault[] };
  try {
    for await (const batch of batches(entries, AT_ONCE[database.kind])) {
      const good = batch.flatMap((entry) => ("why" in entry ? [] : [entry]));
      const bad = batch.flatMap((entry) => ("why" in entry ? [entry] : []));
      for (const fault of bad) onMalformed?.(fault);
      counts.faults.push(...bad.slice(0, FAULTS_KEPT - counts.faults.length));
      const added = await addBatch(database, importId, good);
      counts.pairs += added;
      counts.repeated += good.length - added;
      counts.malformed += bad.length;
      await setImport(database.sql, importId, counts);
      await onProgress?.(counts);
      // The embedded database answers without ever letting go of the process: whoever else waits comes in here.
      await nextTurn();
    }
    await setImport(database.sql, importId, { ...counts, finishedAt: new Date() });
    await writeFullParts(database);
    return counts;
  } catch (error) {
    await takeBack(database, importId);
    throw error;
  }
}

const FAULTS_KEPT = 100;

/** One batch: all of it or nothing. When it fills a part, the part is written. */
export async function addBatch(database: Database, importId: string, pairs: readonly TextsSaid[]): Promise<number> {
  if (pairs.length === 0) return 0;
  const before = await lastPair(database.sql);
  const added = await database.sql.transaction(async (tx) => {
    await oneAtATime(tx);
    if (await isWithdrawn(tx, importId)) throw new ImportCancelled("The import was cancelled");
    return addPairsOfFile(tx, importId, new Date(), pairs);
  });
  recentPairsOf(database).entered();
  if (partOf(before) < partOf(before + pairs.length)) await writeFullParts(database);
  return added;
}

/** Its pairs leave the memory, some thousand at a time: once it is said to be withdrawn no batch of it comes in any more. */
export async function takeBack(database: Database, importId: string): Promise<void> {
  await database.sql.transaction(async (tx) => {
    await oneAtATime(tx); // a batch that is under way comes in first, and is seen here
    await setImport(tx, importId, { withdrawnAt: new Date() });
  });
  await removePieces(database.sql, importId);
  while ((await removePairsOfImport(database.sql, importId, REMOVED_AT_ONCE[database.kind])) > 0) await nextTurn();
}

async function* batches(entries: AsyncIterable<Entry>, most: number): AsyncGenerator<Entry[]> {
  let batch: Entry[] = [];
  for await (const entry of entries) {
    batch.push(entry);
    if (batch.length < most) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
