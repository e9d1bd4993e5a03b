import { makePgArray, parsePgArray } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { ConfigError } from "#server/config/config.ts";
import type { Database, Queries } from "./database.ts";
import { preparing } from "./prepared-client.ts";
import { steadyClient } from "./steady-client.ts";

const CHANNEL = "naru";

/** PostgreSQL beside this process: full durability, any number of nodes. */
export async function openPostgres(url: string): Promise<Database> {
  const drizzled = new WeakMap<postgres.Sql, Queries>();
  const steady = steadyClient(
    () => {
      const client = preparing(connect(url, 10));
      // At once, whoever asks first: it is drizzle that tells the client to hand JSON over as it comes, to `run` too.
      drizzled.set(client, drizzle(client));
      return client;
    },
    () => connect(url, 1),
  );
  await refuseUnfit(steady.client).catch(async (error: unknown) => {
    await steady.end();
    throw explained(error);
  });
  return {
    kind: "postgres",
    get sql() {
      const { client } = steady;
      return drizzled.get(client) ?? drizzle(client);
    },
    rows: async <Row>(text: string) => {
      const rows = await steady.client.unsafe(text);
      return [...rows] as Row[]; // the caller names the columns that its own SQL selects
    },
    run: async (text, values) => {
      // Several statements may be a transaction of their own, which wants a connection of its own.
      const line = await steady.client.reserve();
      try {
        const found: unknown[] = await line.unsafe(text, values?.map(asText));
        return { rows: found.flat() }; // of several statements it answers with a list for each
      } catch (error) {
        await line.unsafe("rollback").catch(() => {}); // nobody after this may get the line with a transaction broken off on it
        throw error;
      } finally {
        line.release();
      }
    },
    notify: async (payload) => {
      await steady.client.notify(CHANNEL, payload);
    },
    listen: async (heard) => {
      const follow = async (client: postgres.Sql) => void (await client.listen(CHANNEL, heard));
      await follow(steady.client);
      const forget = steady.onReturn(follow);
      return async () => forget();
    },
    close: () => steady.end(),
  };
}

function connect(url: string, max: number): postgres.Sql {
  return postgres(url, {
    max,
    onnotice: () => {},
    connect_timeout: 3,
    backoff: () => 0.2, // postgres.js would wait up to 20 s before it tries again
    // Asked for by itself, the list of types has nobody who hears when the connection breaks under the question.
    fetch_types: false,
    types: { uuids: arrayOf(2951), texts: arrayOf(1009) },
    connection: {
      application_name: "naru",
      statement_timeout: 10_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 10_000,
    },
  });
}

/** As drizzle hands values over: arrays as PostgreSQL writes them, objects as JSON. */
function asText(value: unknown) {
  if (value === undefined) return null;
  if (Array.isArray(value)) return makePgArray(value);
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" && value !== null
    ? JSON.stringify(value)
    : (value as string | number | boolean | null); // what SQL has besides
}

/** An array of this type, by its number in PostgreSQL's catalogue, where every database has it. */
const arrayOf = (oid: number) => ({
  to: oid,
  from: [oid],
  serialize: (value: unknown) => value,
  parse: (text: string): unknown[] => parsePgArray(text),
});

/** Hangul in a database that is not UTF-8, or that cannot tell letters, is silently wrong: refuse with the remedy. */
async function refuseUnfit(client: postgres.Sql) {
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

/** At the start, why the database cannot be used is the operator's to read; never its password. */
function explained(error: unknown): unknown {
  if (error instanceof ConfigError || !(error instanceof Error) || !("code" in error)) return error;
  const say = (what: string) => new ConfigError(`DATABASE_URL: ${what}`);
  switch (error.code) {
    case "ECONNREFUSED":
    case "CONNECT_TIMEOUT":
    case "ENOENT":
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
