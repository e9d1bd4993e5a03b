import { randomBytes } from "node:crypto";
import pg from "pg";
import { describe } from "vitest";
import type { Database } from "#server/db/database.ts";
import { migrate } from "#server/db/migrate.ts";
import { openPostgres } from "#server/db/postgres.ts";
import { digestOfMigrations, freshEmbedded } from "./fresh-embedded.ts";

export type DatabaseKind = Database["kind"];

/** A PostgreSQL account that may create databases. */
const POSTGRES = process.env.TEST_POSTGRES ?? "postgres://naru:naru@127.0.0.1:5432/naru";

/** Runs a suite on the embedded database, and on PostgreSQL where one answers. */
export function onBothDatabases(name: string, suite: (kind: DatabaseKind) => void) {
  describe(`${name} (embedded)`, () => suite("embedded"));
  onPostgres(name, () => suite("postgres"));
}

/**
 * Runs a suite where a PostgreSQL answers. Elsewhere it is counted as left out, which `npm test` says loudly at its end,
 * and is a failure where TEST_REQUIRE names postgres.
 */
export function onPostgres(name: string, suite: () => void) {
  if (hasPostgres) describe(`${name} (PostgreSQL)`, suite);
  else describe.skip(`${name} (PostgreSQL)`, suite);
}

/** A fresh database with the desk's tables, gone when it is closed. */
export async function freshDatabase(kind: DatabaseKind): Promise<Database> {
  if (kind === "embedded") return freshEmbedded();
  migrated ??= makeMigrated();
  return (await freshPostgres({ template: await migrated })).open();
}

let migrated: Promise<string> | undefined;

/** A database with the desk's tables to copy from, made once for these migrations: a copy is there in a sixth of the time. */
async function makeMigrated(): Promise<string> {
  const name = `naru_template_${digestOfMigrations()}`;
  await maintaining(async (ask) => {
    await ask(`select pg_advisory_lock(${TEMPLATE_LOCK})`); // another worker may be at it; let go of with the connection
    const made = await ask(`select 1 from pg_database where datname = '${name}' and datistemplate`);
    if (made.length > 0) return;
    await ask(`drop database if exists ${name} with (force)`);
    await ask(`create database ${name} template template0 ${UTF8}`);
    const database = await openPostgres(addressOf(name));
    await migrate(database);
    await database.close();
    await ask(`alter database ${name} is_template true`);
  });
  return name;
}

export interface OwnPostgres {
  url: string;
  open(): Promise<Database>;
  drop(): Promise<void>;
}

/** A database of one's own on the PostgreSQL of the tests. */
export async function freshPostgres({ template = "template0", options = UTF8 } = {}): Promise<OwnPostgres> {
  const name = `naru_test_${randomBytes(6).toString("hex")}`;
  await maintain(`create database ${name} template ${template} ${options}`);
  const url = addressOf(name);
  const drop = async () => {
    await maintain(`drop database if exists ${name} with (force)`);
  };
  return {
    url,
    drop,
    open: async () => {
      const database = await openPostgres(url).catch(async (error: unknown) => {
        await drop();
        throw error;
      });
      const close = async () => {
        await database.close();
        await drop();
      };
      return Object.create(database, { close: { value: close } });
    },
  };
}

export const UTF8 = "encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'";

export function addressOf(name: string): string {
  const url = new URL(POSTGRES);
  url.pathname = `/${name}`;
  return url.href;
}

export const maintain = (statement: string) => maintaining((ask) => ask(statement));

/** Any number that nobody else on the server uses. */
const TEMPLATE_LOCK = 7_276_002;

async function maintaining<Result>(work: (ask: (statement: string) => Promise<object[]>) => Promise<Result>) {
  const client = new pg.Client({ connectionString: POSTGRES, connectionTimeoutMillis: 3_000 });
  client.on("error", () => {}); // whoever asked is told
  try {
    await client.connect();
    return await work(async (statement) => (await client.query(statement)).rows);
  } finally {
    await client.end();
  }
}

async function answers(): Promise<boolean> {
  return maintain("select 1").then(
    () => true,
    () => false,
  );
}

export const hasPostgres = process.env.TEST_REQUIRE?.split(",").includes("postgres") || (await answers());
