import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { sql } from "drizzle-orm";
import { ConfigError } from "#server/config/config.ts";
import { type Database, rowsOf, type SqlTransaction } from "./database.ts";
import { DUMP_FORMAT, migrationsOf } from "./dump.ts";

const ROWS_AT_ONCE = 500;
/** Pictures are long rows: a statement of hundreds of them would be longer than a string can be. */
const CHARACTERS_AT_ONCE = 8_000_000;
/** Guards that look at the present texts; an old edition was right when it was made. */
const GUARDS_OF_THE_MOMENT = [
  ["edition", "edition_only_approved"],
  ["edition", "edition_not_empty"],
] as const;

/**
 * Reads a dump into an empty desk, all of it or nothing.
 * @throws ConfigError when the desk is not empty, or the file is damaged, cut short or of another version
 */
export async function restore(database: Database, file: string): Promise<{ rows: number }> {
  return database.sql.transaction(async (tx) => {
    await refuseUnlessEmpty(tx);
    // A first start makes keys of its own; with those of the backup, its editions are still this desk's.
    await tx.execute(sql`delete from desk_key where name <> 'session-secret'`);
    for (const [table, guard] of GUARDS_OF_THE_MOMENT) await switchGuard(tx, table, "disable", guard);
    const rows = await readRows(tx, file);
    await tx.execute(sql`set constraints all immediate`);
    for (const [table, guard] of GUARDS_OF_THE_MOMENT) await switchGuard(tx, table, "enable", guard);
    return { rows };
  });
}

const switchGuard = (tx: SqlTransaction, table: string, state: "enable" | "disable", guard: string) =>
  tx.execute(sql.raw(`alter table ${table} ${state} trigger ${guard}`));

async function refuseUnlessEmpty(tx: SqlTransaction) {
  const [row] = rowsOf<{ used: boolean }>(
    await tx.execute(sql`select exists (select 1 from person) or exists (select 1 from event) as used`),
  );
  if (row?.used)
    throw new ConfigError(
      "This desk is not empty. A backup is restored into an empty database, so that nothing is overwritten.",
    );
}

async function readRows(tx: SqlTransaction, file: string): Promise<number> {
  const digest = createHash("sha256");
  const damaged = (why: string) => new ConfigError(`${file} cannot be restored: ${why}. Nothing was changed.`);
  let started = false;
  let table: string | undefined;
  let waiting: string[] = [];
  let characters = 0;
  let rows = 0;
  let end: { rows: number; sha256: string } | undefined;
  try {
    for await (const line of linesOf(file)) {
      if (end) throw damaged("there is more after its end");
      const value: unknown = JSON.parse(line);
      if (!started) await begin(value);
      else if (isEnd(value)) {
        await flush();
        end = value;
        continue;
      } else if (isTableLine(value)) {
        await flush();
        table = value.table;
      } else {
        waiting.push(line);
        rows += 1;
        characters += line.length;
        if (waiting.length >= ROWS_AT_ONCE || characters >= CHARACTERS_AT_ONCE) await flush();
      }
      digest.update(`${line}\n`);
    }
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw damaged(error instanceof SyntaxError ? "it is not a backup of Naru" : "it is damaged");
  }
  if (!end) throw damaged("it was cut short");
  if (end.rows !== rows || end.sha256 !== digest.digest("hex")) throw damaged("its contents are not what was written");
  return rows;

  async function begin(value: unknown) {
    if (typeof value !== "object" || value === null || !("format" in value) || value.format !== DUMP_FORMAT)
      throw damaged("it is not a backup of Naru");
    const theirs = "migrations" in value ? Number(value.migrations) : 0;
    const ours = await migrationsOf(tx);
    if (theirs > ours) throw damaged("it comes from a newer Naru");
    started = true;
  }

  async function flush() {
    if (table !== undefined && waiting.length > 0) await insertRows(tx, table, waiting);
    waiting = [];
    characters = 0;
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const stream = createReadStream(file);
  const unzipped = stream.pipe(createGunzip());
  stream.on("error", (error) => unzipped.destroy(error));
  unzipped.setEncoding("utf8");
  const chunks: AsyncIterable<string> = unzipped; // its encoding is set
  // By LF alone: a line separator that stands in a text belongs to its row.
  let begun: string[] = [];
  for await (const chunk of chunks) {
    const [first = "", ...more] = chunk.split("\n");
    begun.push(first);
    for (const next of more) {
      yield begun.join("");
      begun = [next];
    }
  }
  const rest = begun.join("");
  if (rest !== "") yield rest;
}

const isTableLine = (value: unknown): value is { table: string } =>
  typeof value === "object" &&
  value !== null &&
  Object.keys(value).length === 1 &&
  "table" in value &&
  typeof value.table === "string";

const isEnd = (value: unknown): value is { rows: number; sha256: string } =>
  typeof value === "object" &&
  value !== null &&
  Object.keys(value).length === 2 &&
  "rows" in value &&
  "sha256" in value;

/** Numbers that the database gives itself are kept, and counted on from the largest. */
async function insertRows(tx: SqlTransaction, table: string, rows: readonly string[]) {
  const name = sql.identifier(table);
  await tx.execute(
    sql`insert into ${name} overriding system value select * from json_populate_recordset(null::${name}, ${`[${rows.join(",")}]`}::json)`,
  );
  const counted = rowsOf<{ column: string }>(
    await tx.execute(
      sql`select column_name as column from information_schema.columns where table_schema = 'public' and table_name = ${table} and is_identity = 'YES'`,
    ),
  );
  for (const { column } of counted) {
    await tx.execute(
      sql`select setval(pg_get_serial_sequence(${`public.${table}`}, ${column}), (select max(${sql.identifier(column)}) from ${name}))`,
    );
  }
}
