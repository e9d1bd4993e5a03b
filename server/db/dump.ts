import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { createGzip } from "node:zlib";
import { sql } from "drizzle-orm";
import { type Database, rowsOf, type SqlTransaction } from "./database.ts";
import { tablesInOrder } from "./tables-in-order.ts";

export const DUMP_FORMAT = "naru-backup-1";
/** Live sign-ins do not belong into a copy that lies about for years; where words stand is found anew. */
const LEFT_OUT = new Set(["session", "verification", "memory_part", "memory_posting", "memory_piece", "segment_words"]);
const ROWS_AT_ONCE = 500;
/** Of tables that hold files: a picture may have many megabytes. */
const FILES_AT_ONCE = 2;

/**
 * Writes everything that the desk holds into one compressed file: a line that says what it is, the rows of each table
 * one a line, and a last line with their number and digest. The file appears under its name only when it is whole.
 */
export async function dump(database: Database, file: string): Promise<{ rows: number }> {
  const unfinished = `${file}.part`;
  try {
    const written = await writeDump(database, unfinished);
    await rename(unfinished, file);
    return written;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function writeDump(database: Database, file: string) {
  const zip = createGzip();
  const out = zip.pipe(createWriteStream(file, { mode: 0o600 }));
  const failed = once(out, "error").then(([error]) => Promise.reject(error));
  failed.catch(() => {});
  const digest = createHash("sha256");
  let rows = 0;
  await database.sql.transaction(
    async (tx) => {
      const tables = (await tablesInOrder(tx)).filter((table) => !LEFT_OUT.has(table));
      await write({ format: DUMP_FORMAT, tables, migrations: await migrationsOf(tx) });
      for (const table of tables) {
        await write({ table });
        for await (const row of rowsOfTable(tx, table)) {
          await writeLine(row);
          rows += 1;
        }
      }
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
  zip.end(`${JSON.stringify({ rows, sha256: digest.digest("hex") })}\n`);
  await Promise.race([once(out, "close"), failed]);
  return { rows };

  function write(value: unknown) {
    return writeLine(JSON.stringify(value));
  }

  async function writeLine(line: string) {
    digest.update(`${line}\n`);
    if (!zip.write(`${line}\n`)) await Promise.race([once(zip, "drain"), failed]);
  }
}

/** Transaction numbers mean nothing in another database: restored events are old news there. */
const rowOf = (table: string) => (table === "event" ? sql`to_jsonb(t) || '{"transaction": 0}'` : sql`row_to_json(t)`);

/** The secret that signs sessions stays where it is: whoever holds a backup signs nobody in. */
const isKept = (table: string) => (table === "desk_key" ? sql`t.name <> 'session-secret'` : sql`true`);

async function* rowsOfTable(tx: SqlTransaction, table: string): AsyncGenerator<string> {
  await tx.execute(
    sql`declare dump_of_table no scroll cursor for select (${rowOf(table)})::text as row from ${sql.identifier(table)} t where ${isKept(table)}`,
  );
  const atOnce = (await holdsFiles(tx, table)) ? FILES_AT_ONCE : ROWS_AT_ONCE;
  for (;;) {
    const rows = rowsOf<{ row: string }>(await tx.execute(sql.raw(`fetch ${atOnce} from dump_of_table`)));
    for (const { row } of rows) yield row;
    if (rows.length < atOnce) break;
  }
  await tx.execute(sql`close dump_of_table`);
}

async function holdsFiles(tx: SqlTransaction, table: string): Promise<boolean> {
  const columns = await tx.execute(
    sql`select 1 from information_schema.columns where table_schema = 'public' and table_name = ${table} and data_type = 'bytea'`,
  );
  return rowsOf(columns).length > 0;
}

/** Which migrations the dumped schema has seen: it is restored into the same schema, then brought up to date. */
export async function migrationsOf(tx: SqlTransaction): Promise<number> {
  const [row] = rowsOf<{ count: number }>(
    await tx.execute(sql`select count(*)::int as count from drizzle.__drizzle_migrations`),
  );
  return row?.count ?? 0;
}
