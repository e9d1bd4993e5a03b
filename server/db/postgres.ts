import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { ConfigError } from "#server/config/config.ts";
import type { Database } from "./database.ts";

const CHANNEL = "naru";

/** PostgreSQL beside this process: full durability, any number of nodes. */
export async function openPostgres(url: string): Promise<Database> {
  const client = postgres(url, {
    max: 10,
    onnotice: () => {},
    connect_timeout: 5,
    connection: {
      application_name: "naru",
      statement_timeout: 10_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 10_000,
    },
  });
  await refuseWrongEncoding(client).catch(async (error: unknown) => {
    await client.end({ timeout: 1 });
    throw error;
  });
  return {
    kind: "postgres",
    sql: drizzle(client),
    rows: async <Row>(text: string) => {
      const rows = await client.unsafe(text);
      return [...rows] as Row[]; // the caller names the columns that its own SQL selects
    },
    notify: async (payload) => {
      await client.notify(CHANNEL, payload);
    },
    listen: async (heard) => {
      const { unlisten } = await client.listen(CHANNEL, heard);
      return unlisten;
    },
    close: () => client.end({ timeout: 5 }),
  };
}

/** Hangul in a database that is not UTF-8, or that cannot tell letters, is silently wrong: refuse with the remedy. */
async function refuseWrongEncoding(client: postgres.Sql) {
  const [row] = await client<{ encoding: string; ctype: string; version: number }[]>`
    select current_setting('server_encoding') as encoding,
      (select datctype from pg_database where datname = current_database()) as ctype,
      current_setting('server_version_num')::int as version`;
  if (!row) throw new ConfigError("The database does not answer");
  if (row.version < 140_000) throw new ConfigError("PostgreSQL 14 or newer is needed");
  if (row.encoding === "UTF8" && !["C", "POSIX"].includes(row.ctype)) return;
  throw new ConfigError(
    `The database has encoding ${row.encoding} and LC_CTYPE ${row.ctype}; Korean needs UTF8 and an LC_CTYPE that knows letters. ` +
      "Create it with: CREATE DATABASE naru TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8';",
  );
}
