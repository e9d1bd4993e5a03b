import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "#server/db/database.ts";
import { partOf } from "#shared/memory/postings.ts";
import type { Entry } from "./entry.ts";
import {
  finishImport,
  type ImportCounts,
  importNumbered,
  removePairsOfImport,
  removePieces,
  setImport,
} from "./import-store.ts";
import { recentPairsOf } from "./recent-pairs.ts";
import { addPairsOfFile, lastPair, oneAtATime } from "./store.ts";
import { writeFullParts } from "./write-parts.ts";

/** Pairs of a transaction. The embedded database serves nobody else in the meantime. */
const AT_ONCE = { postgres: 2_000, embedded: 250 };
const REMOVED_AT_ONCE = { postgres: 10_000, embedded: 1_000 };

export interface Importing {
  /** What was made of the entries at the beginning of the file, which are in already. */
  readonly from?: ImportCounts;
  readonly onMalformed?: (entry: Fault) => void;
  /** Told after every batch. */
  readonly onProgress?: (counts: ImportCounts) => Promise<void> | void;
}

type Fault = Extract<Entry, { why: string }>;

/** Somebody took the import back while it went on. */
export class ImportCancelled extends Error {}

/** Another node reads the same file on. */
export class ImportTakenOver extends Error {}

/**
 * Takes the entries of a file into the memory, some thousand a transaction, in which is kept as well how far the file is
 * read. Entries that cannot be used are named and skipped.
 * @throws ImportCancelled, ImportTakenOver, and whatever reading the entries or the database throws: what went in before
 * stays, to be gone on from or taken back
 */
export async function importPairs(
  database: Database,
  importId: string,
  entries: AsyncIterable<Entry>,
  { from = NOTHING, onMalformed, onProgress }: Importing = {},
): Promise<ImportCounts> {
  let counts = from;
  for await (const batch of batches(entries, AT_ONCE[database.kind], entriesOf(from))) {
    for (const entry of batch) if ("why" in entry) onMalformed?.(entry);
    counts = await addBatch(database, importId, counts, batch);
    await onProgress?.(counts);
    // The embedded database answers without ever letting go of the process: whoever else waits comes in here.
    await nextTurn();
  }
  if (!(await finishImport(database.sql, importId, new Date()))) throw new ImportCancelled(CANCELLED);
  await writeFullParts(database);
  return counts;
}

const NOTHING: ImportCounts = { pairs: 0, repeated: 0, malformed: 0, faults: [] };
const FAULTS_KEPT = 100;
const CANCELLED = "The import was cancelled";

const entriesOf = ({ pairs, repeated, malformed }: ImportCounts) => pairs + repeated + malformed;

/** One batch: all of it or nothing. When it fills a part, the part is written. */
async function addBatch(
  database: Database,
  importId: string,
  before: ImportCounts,
  batch: readonly Entry[],
): Promise<ImportCounts> {
  const good = batch.flatMap((entry) => ("why" in entry ? [] : [entry]));
  const bad = batch.flatMap((entry) => ("why" in entry ? [entry] : []));
  const last = await lastPair(database.sql);
  const counts = await database.sql.transaction(async (tx) => {
    await oneAtATime(tx);
    const kept = await importNumbered(tx, importId);
    if (!kept || kept.withdrawnAt) throw new ImportCancelled(CANCELLED);
    if (kept.finishedAt || entriesOf(kept) !== entriesOf(before)) throw new ImportTakenOver("Another node reads it on");
    const now = new Date();
    const added = good.length === 0 ? 0 : await addPairsOfFile(tx, importId, now, good);
    const counts = {
      pairs: before.pairs + added,
      repeated: before.repeated + good.length - added,
      malformed: before.malformed + bad.length,
      faults: [...before.faults, ...bad].slice(0, FAULTS_KEPT),
    };
    await setImport(tx, importId, { ...counts, heardAt: now });
    return counts;
  });
  recentPairsOf(database).entered();
  if (partOf(last) < partOf(last + good.length)) await writeFullParts(database);
  return counts;
}

/**
 * Its pairs leave the memory, some thousand at a time: once it is said to be withdrawn no batch of it comes in any more.
 * Where it does not go on, the rest stays until it is asked for again.
 */
export async function takeBack(database: Database, importId: string, goesOn = () => true): Promise<void> {
  await database.sql.transaction(async (tx) => {
    await oneAtATime(tx); // a batch that is under way comes in first, and is seen here
    await setImport(tx, importId, { withdrawnAt: new Date() });
  });
  await removePieces(database.sql, importId);
  const removed = () => removePairsOfImport(database.sql, importId, REMOVED_AT_ONCE[database.kind]);
  while (goesOn() && (await removed()) > 0) await nextTurn();
}

async function* batches(entries: AsyncIterable<Entry>, most: number, skipped: number): AsyncGenerator<Entry[]> {
  let batch: Entry[] = [];
  let at = 0;
  for await (const entry of entries) {
    if (at++ < skipped) continue;
    batch.push(entry);
    if (batch.length < most) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
