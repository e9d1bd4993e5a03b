import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { ConfigError } from "#server/config/config.ts";
import type { Database } from "./database.ts";
import { openPool } from "./pool.ts";
import { watch } from "./watch.ts";

const CHANNEL = "naru";
const GRACE_MS = 5_000;

/** Thrown instead of waiting for a database that is known to be away. Its code is one that is answered with "busy". */
class Away extends Error {
  readonly code = "ECONNREFUSED";
}

/** PostgreSQL beside this process: full durability, any number of nodes. */
export async function openPostgres(url: string): Promise<Database> {
  const hearing = new Set<(payload: string) => void>();
  const pool = openPool(url);
  const sql = drizzle(pool.connections);
  const line = await watch(url, CHANNEL, {
    hint: (payload) => hearing.forEach((heard) => void heard(payload)),
    gone: pool.breakOff,
    back: pool.comeBack,
  }).catch((error: unknown) => {
    throw explained(error);
  });
  const present = () => {
    if (line.away) throw new Away("The database does not answer");
    return pool.connections;
  };
  const end = async () => {
    line.end();
    await pool.end(GRACE_MS);
  };
  await refuseUnfit(line.client).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  return {
    kind: "postgres",
    get sql() {
      present();
      return sql;
    },
    rows: async <Row>(text: string) => (await present().query(text)).rows as Row[], // the caller names the columns that its own SQL selects
    run: async (text, values) => run(present(), text, values),
    notify: async (payload) => {
      await present().query("select pg_notify($1, $2)", [CHANNEL, payload]);
    },
    listen: async (heard) => {
      hearing.add(heard);
      return async () => void hearing.delete(heard);
    },
    close: end,
  };
}

/** Several statements may be a transaction of their own, which wants a connection of its own. */
async function run(connections: pg.Pool, text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
  if (values) return connections.query(text, values);
  const line = await connections.connect();
  try {
    const results: pg.QueryResult[] = [await line.query(text)].flat(); // of several statements it answers with one for each
    return { rows: results.flatMap(({ rows }) => rows) };
  } catch (error) {
    await line.query("rollback").catch(() => {}); // nobody after this may get the line with a transaction broken off on it
    throw error;
  } finally {
    line.release();
  }
}

/** Hangul in a database that is not UTF-8, or that cannot tell letters, is silently wrong: refuse with the remedy. */
async function refuseUnfit(client: pg.Client) {
  const {
    rows: [row],
  } = await client.query<{ encoding: string; ctype: string; version: number }>(
    `select current_setting('server_encoding') as encoding,
      (select datctype from pg_database where datname = current_database()) as ctype,
      current_setting('server_version_num')::int as version`,
  );
  if (!row) throw new ConfigError("The database does not answer");
  if (row.version < 140_000) throw new ConfigError("PostgreSQL 14 or newer is needed");
  if (row.encoding === "UTF8" && !["C", "POSIX"].includes(row.ctype)) return;
  throw new ConfigError(
    `The database has encoding ${row.encoding} and LC_CTYPE ${row.ctype}; Korean needs UTF8 and an LC_CTYPE that knows letters. ` +
      "Create it with: CREATE DATABASE naru TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8';",
  );
}

/** At the start, why the database cannot be used is the operator's to read; never its password. */
function explained(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const say = (what: string) => new ConfigError(`DATABASE_URL: ${what}`);
  switch ("code" in error ? error.code : error.message) {
    case "ECONNREFUSED":
    case "ETIMEDOUT":
    case "ENOENT":
    case "timeout expired":
      return say("PostgreSQL does not answer there. Is it running, and are host and port right?");
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return say("there is no such host. Check its spelling.");
    case "57P03":
      return say("PostgreSQL is still starting. Try again in a moment.");
    case "28P01":
    case "28000":
      return say("PostgreSQL does not accept this user and password.");
    case "3D000":
      return say(
        "there is no such database. Create it with: CREATE DATABASE naru TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8';",
      );
    default:
      return error;
  }
}
